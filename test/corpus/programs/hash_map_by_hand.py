# An open-addressing hash map with string keys, tombstones and growth.
# expect:
#  500 1024
#  250 499 1
#  key2 is gone
#  375 32624
#  5381 177670 True

from rpython.rlib.rarithmetic import intmask

EMPTY = 0
USED = 1
DELETED = 2


def hash_string(s):
    h = 5381
    for c in s:
        h = intmask(h * 33 + ord(c)) & 0x3fffffff
    return h


class HashMap(object):
    def __init__(self, size=8):
        self.clear(size)

    def clear(self, size):
        self.states = [EMPTY] * size
        self.keys = [''] * size
        self.values = [0] * size
        self.used = 0
        self.filled = 0

    def _slot(self, key):
        mask = len(self.states) - 1
        i = hash_string(key) & mask
        free = -1
        step = 1
        while True:
            state = self.states[i]
            if state == EMPTY:
                return free if free >= 0 else i
            if state == DELETED:
                if free < 0:
                    free = i
            elif self.keys[i] == key:
                return i
            i = (i + step) & mask
            step += 1

    def set(self, key, value):
        i = self._slot(key)
        if self.states[i] != USED:
            if self.states[i] == EMPTY:
                self.filled += 1
            self.used += 1
            self.states[i] = USED
            self.keys[i] = key
        self.values[i] = value
        if self.filled * 3 >= len(self.states) * 2:
            self._grow()

    def get(self, key):
        i = self._slot(key)
        if self.states[i] != USED:
            raise KeyError
        return self.values[i]

    def remove(self, key):
        i = self._slot(key)
        if self.states[i] != USED:
            raise KeyError
        self.states[i] = DELETED
        self.used -= 1

    def _grow(self):
        states = self.states
        keys = self.keys
        values = self.values
        self.clear(len(states) * 2)
        for i in range(len(states)):
            if states[i] == USED:
                self.set(keys[i], values[i])


def entry_point(argv):
    m = HashMap()
    for i in range(500):
        m.set('key%d' % i, i)
    print m.used, len(m.states)
    for i in range(0, 500, 2):
        m.remove('key%d' % i)
    print m.used, m.get('key499'), m.get('key1')
    try:
        print m.get('key2')
    except KeyError:
        print 'key2 is gone'
    for i in range(0, 500, 4):
        m.set('key%d' % i, -i)
    m.set('key1', 1000)
    total = 0
    for i in range(500):
        try:
            total += m.get('key%d' % i)
        except KeyError:
            total += 1
    print m.used, total
    print hash_string(''), hash_string('a'), hash_string('key7') == hash_string('key' + '7')
    return 0


def target(driver, args):
    return entry_point, None
