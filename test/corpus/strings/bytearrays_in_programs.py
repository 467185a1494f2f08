# bytearray: items, slices, comparison, iteration, in functions and fields; a sieve, a tape machine, a byte swap.
# expect:
#  == memory
#  hello 16 532 0 16
#  == a sieve
#  25 0
#  == a machine with a tape
#  ABC
#  == swapped in place
#  badcfeg 98 103
#  == checked stores and loads
#  7 -1 7 -1 ad
#  == equality and concatenation
#  True False False xyxy xyz wxy 2
#  == a copy is not changed
#  xy Ay
#  == a slice is a copy
#  xy B x y

class Memory(object):
    def __init__(self, size):
        self.cells = bytearray(size)

    def load(self, at, s):
        for i in range(len(s)):
            self.cells[at + i] = ord(s[i])

    def dump(self, a, b):
        assert a >= 0
        assert b >= 0
        return str(self.cells[a:b])


def sieve(n):
    composite = bytearray(n)
    count = 0
    for i in range(2, n):
        if not composite[i]:
            count += 1
            for j in range(i * i, n, i):
                composite[j] = 1
    return count


def run(program, limit):
    tape = bytearray(100)
    at = 0
    pc = 0
    out = []
    while pc < len(program) and limit > 0:
        limit -= 1
        c = program[pc]
        if c == '>':
            at += 1
        elif c == '<':
            at -= 1
        elif c == '+':
            tape[at] = (tape[at] + 1) & 255
        elif c == '-':
            tape[at] = (tape[at] - 1) & 255
        elif c == '.':
            out.append(chr(tape[at]))
        elif c == ']' and tape[at]:
            depth = 1
            while depth:
                pc -= 1
                if program[pc] == ']':
                    depth += 1
                elif program[pc] == '[':
                    depth -= 1
        pc += 1
    return ''.join(out)


def swap(b):
    i = 0
    while i + 1 < len(b):
        b[i], b[i + 1] = b[i + 1], b[i]
        i += 2


def checked(b, i):
    try:
        b[i] = 7
        return b[i]
    except IndexError:
        return -1


def total(b):
    n = 0
    for x in b:
        n += x
    return n


def entry_point(argv):
    one = len(argv)
    print '== memory'
    m = Memory(16 * one)
    m.load(3, 'hello')
    print m.dump(3, 8), len(m.cells), total(m.cells), m.cells[2], len(m.dump(0, 100))
    print '== a sieve'
    print sieve(100 * one), sieve(2)
    print '== a machine with a tape'
    print run('++++++++[>++++++++<-]>+.+.+.' * one, 10000)
    print '== swapped in place'
    b = bytearray('abcdefg' * one)
    swap(b)
    print str(b), b[0], b[-1]
    print '== checked stores and loads'
    print checked(b, 0), checked(b, 100), checked(b, -1), checked(bytearray(), 0), str(b[1:3])
    print '== equality and concatenation'
    c = bytearray('xy' * one)
    print c == bytearray('xy'), c == bytearray('xz'), c != bytearray('xy'), str(c + c), str(c + 'z'), str('w' + c), len(c + bytearray())
    print '== a copy is not changed'
    d = bytearray(c)
    d[0] = 65
    print str(c), str(d)
    print '== a slice is a copy'
    e = c[0:1]
    e[0] = 66
    print str(c), str(e), str(c[:-1]), str(c[1:])
    return 0


def target(driver, args):
    return entry_point, None
