# hex(), oct(), bin(), %x, %o with their flags, and int(s, base) back.
# expect:
#  0x2a 052 0b101010
#  -0x2a -052 -0b101010
#  0x0 0 0b0
#  2a|2A|0x2a|0X2A|52|052|    2a|00002a|0x002a|2a    |
#  -2a|-0x2a|-0002a|+42| 42|-52|
#  42 -42 31 63 35 5 7
#  bad bad bad bad bad bad bad bad
#  True True

import sys


def parse(s, base):
    try:
        return str(int(s, base))
    except ValueError:
        return 'bad'


def show(n):
    print hex(n), oct(n), bin(n)


def entry_point(argv):
    n = 41 + len(argv)
    show(n)
    show(-n)
    show(n - 42)
    print '%x|%X|%#x|%#X|%o|%#o|%6x|%06x|%#06x|%-6x|' % (n, n, n, n, n, n, n, n, n, n)
    print '%x|%#x|%06x|%+d|% d|%o|' % (-n, -n, -n, n, n, -n)
    print parse('2a', 16), parse(' -0x2A ', 16), parse('0x1f', 0), parse('077', 8), parse('z', 36), parse('101', 2), parse('7', 0)
    print parse('', 10), parse('12', 2), parse('0x', 16), parse('1 2', 10), parse('--1', 10), parse('8', 8), parse('g', 16), parse('-', 10)
    print parse(str(sys.maxint), 10) == str(sys.maxint), parse(hex(-sys.maxint - 1), 16) == str(-sys.maxint - 1)
    return 0


def target(driver, args):
    return entry_point, None
