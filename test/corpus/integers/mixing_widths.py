# Operations on integers of two kinds: int gives way, the wider one wins.
# expect:
#  == int with 64 bits
#  2147483648 1099511627777 -1099511627775 366503875925 1
#  == int with unsigned words
#  11 30 7 8 13 -1 14 2
#  == bool with each
#  6 6 2 0
#  == comparison of int with 64 bits
#  False False True
#  == counts of shifts are ints
#  2 2199023255552 128
#  == constants adapt
#  1234 True
#  12

from rpython.rlib.rarithmetic import r_uint, r_longlong, r_ulonglong, r_longlonglong, intmask, LONG_BIT


def add_wide(a, b):
    return r_longlong(a) + b


def compare_wide(a, b):
    return r_longlong(a) < b, r_longlong(a) == b, r_longlong(a) >= b


def entry_point(argv):
    one = len(argv)
    print '== int with 64 bits'
    print str(add_wide(1 << 30, 1 << 30)), str((r_longlong(one) << 40) + one), str(one - (r_longlong(one) << 40)), str((r_longlong(one) << 40) // 3), str(-7 * r_longlong(one) % 4)
    print '== int with unsigned words'
    print r_uint(10) + one, r_uint(10) * 3, 7 * r_uint(one), r_uint(12) & 10, 12 | r_uint(one), intmask(r_uint(1) - 2 * one), r_uint(100) // 7, r_uint(100) % 7
    print '== bool with each'
    print r_uint(5) + (one == 1), str(r_longlong(5) + (one == 1)), (one == 1) + one, (one == 2) * 5
    print '== comparison of int with 64 bits'
    a, b, c = compare_wide(5, one)
    print a, b, c
    print '== counts of shifts are ints'
    print r_uint(one) << one, str(r_longlong(one) << (one + 40)), r_uint(256) >> one
    print '== constants adapt'
    x = r_longlong(0)
    for i in range(5):
        x = x * 10 + i
    print str(x), x == 1234
    y = r_uint(0)
    while y < 10:
        y += 3
    print y
    return 0


def target(driver, args):
    return entry_point, None
