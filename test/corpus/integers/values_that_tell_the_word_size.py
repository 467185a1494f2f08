# Where a program shows the word: its ends as text and as floats, what wraps around, and which products overflow.
# expect:
#  64
#  9223372036854775807 0x7fffffffffffffff 0777777777777777777777 9223372036854775808.000000
#  -9223372036854775808 -0x8000000000000000 -01000000000000000000000 -9223372036854775808.000000
#  18446744073709551615 12297829382473034410
#  -4892001691968205117 391673535545605562 2081
#  2147418112 2147483648 -2147483648 4294967296 overflow
# expect-32:
#  32
#  2147483647 0x7fffffff 017777777777 2147483647.000000
#  -2147483648 -0x80000000 -020000000000 -2147483648.000000
#  4294967295 2863311530
#  1302335171 1646132666 2081
#  2147418112 overflow -2147483648 overflow overflow

import sys
from rpython.rlib.rarithmetic import LONG_BIT, intmask, ovfcheck, r_uint


def show(n):
    print int(str(n)), hex(n), oct(n), '%f' % float(n)


def checksum(s):
    h = 0
    for c in s:
        h = intmask(h * 31 + ord(c))
    return h


def times(a, b):
    try:
        return str(ovfcheck(a * b))
    except OverflowError:
        return 'overflow'


def entry_point(argv):
    print LONG_BIT
    show(sys.maxint)
    show(-sys.maxint - 1)
    print r_uint(-1), r_uint(-1) // r_uint(3) * r_uint(2)
    print checksum('the quick brown fox'), checksum('zzzzzzzzzzzzzzz'), checksum('AB')
    print times(65536, 32767), times(65536, 32768), times(-65536, 32768), times(65536, 65536), times(sys.maxint, 2)
    return 0


def target(driver, args):
    return entry_point, None
