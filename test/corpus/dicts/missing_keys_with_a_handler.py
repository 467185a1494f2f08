# Looking up keys that are often missing: the handler takes over, with values of every kind and with none at all.
# expect:
#  == scopes inside scopes
#  5 8 ValueError
#  == values that are false
#  0 -1 False True
#  None missing
#  == keys without values
#  found missing
#  == the exception as a value
#  KeyError 1

class Scope(object):
    def __init__(self, outer):
        self.outer = outer
        self.names = {}

    def find(self, name):
        try:
            return self.names[name]
        except KeyError:
            if self.outer is None:
                raise ValueError
            return self.outer.find(name)


def number(d, key):
    try:
        return d[key]
    except KeyError:
        return -1


def truth(d, key):
    try:
        return d[key]
    except KeyError:
        return True


def scope_of(d, key):
    try:
        if d[key] is None:
            return 'None'
        return 'scope'
    except KeyError:
        return 'missing'


def is_there(d, key):
    try:
        d[key]
    except KeyError:
        return 'missing'
    return 'found'


def kind(d, key):
    count = 0
    try:
        d[key]
    except LookupError, e:
        count += 1
        if isinstance(e, KeyError):
            return 'KeyError %d' % count
    return 'nothing'


def entry_point(argv):
    print '== scopes inside scopes'
    top = Scope(None)
    top.names['x'] = 5
    inner = Scope(Scope(Scope(top)))
    inner.names['y'] = 8
    try:
        z = '%d' % inner.find('z')
    except ValueError:
        z = 'ValueError'
    print inner.find('x'), inner.find('y'), z
    print '== values that are false'
    print number({1: 0}, 1), number({1: 0}, 2), truth({'a': False}, 'a'), truth({'a': False}, 'b')
    print scope_of({1: None, 2: top}, 1), scope_of({1: None, 2: top}, len(argv) + 10)
    print '== keys without values'
    seen = {}
    seen[len(argv)] = None
    print is_there(seen, len(argv)), is_there(seen, -1)
    print '== the exception as a value'
    print kind({'k': 1}, 'm')
    return 0


def target(driver, args):
    return entry_point, None
