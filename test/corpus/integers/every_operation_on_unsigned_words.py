# r_uint: all operators, mixing with ints, conversions, text, use as keys and in containers.
# expect:
#  == arithmetic
#  22 12 85 3 2
#  -1 0 0 1 True
#  == bits and shifts
#  8 14 6
#  1 1 True -1 -16
#  == comparison is without sign
#  True True False True False
#  == division by zero
#  none 4 none 1
#  == with ints that are never negative
#  True False 6 5 -4
#  == truth, bool, float, int
#  False True 1.0 True True
#  4
#  == text
#  255 ff 10 42 0xff 0xff 010 010
#  == populations and reversal
#  True 0 3 1 12345
#  == keys and items
#  one top seven False 3
#  3 3 True 2
#  == the number of a bit
#  0 True 12
#  == chosen among constants
#  0 True

from rpython.rlib.rarithmetic import r_uint, intmask, LONG_BIT, highest_bit

TOP = r_uint(1) << (LONG_BIT - 1)


def arithmetic(a, b):
    return [a + b, a - b, a * b, a // b, a % b]


def bits(a, b):
    return [a & b, a | b, a ^ b]


def zero_divisor(a, b):
    try:
        return str(a // b)
    except ZeroDivisionError:
        return 'none'


def zero_modulus(a, b):
    try:
        return str(a % b)
    except ZeroDivisionError:
        return 'none'


def count_bits(x):
    n = 0
    while x:
        x &= x - r_uint(1)
        n += 1
    return n


def reverse_bits(x):
    result = r_uint(0)
    for i in range(LONG_BIT):
        result = (result << 1) | (x & r_uint(1))
        x >>= 1
    return result


def with_nonneg_int(x, n):
    assert n >= 0
    return x > n, x == n, x + n, n * x, n - x


def entry_point(argv):
    one = len(argv)
    print '== arithmetic'
    for x in arithmetic(r_uint(17), r_uint(5 * one)):
        print x,
    print
    print intmask(r_uint(0) - r_uint(one)), intmask(TOP + TOP), intmask(TOP * r_uint(2)), TOP // TOP, r_uint(-1) // r_uint(2) == TOP - 1
    print '== bits and shifts'
    for x in bits(r_uint(12), r_uint(10 * one)):
        print x,
    print
    print r_uint(-1) >> (LONG_BIT - one), TOP >> (LONG_BIT - 1), ~r_uint(one) == r_uint(-2), intmask(-r_uint(one)), intmask(r_uint(-one) << 4)
    print '== comparison is without sign'
    print TOP > r_uint(one), r_uint(-1) > TOP, TOP < TOP - r_uint(1), TOP >= TOP, r_uint(one) != r_uint(one)
    print '== division by zero'
    print zero_divisor(TOP, r_uint(one - 1)), zero_divisor(r_uint(9), r_uint(2)), zero_modulus(TOP, r_uint(0)), zero_modulus(r_uint(9), r_uint(2))
    print '== with ints that are never negative'
    gt, eq, s, p, d = with_nonneg_int(r_uint(5), one)
    print gt, eq, s, p, intmask(d)
    print '== truth, bool, float, int'
    print bool(r_uint(0)), bool(TOP), float(r_uint(one)), float(TOP) > 1e9, not r_uint(0)
    print r_uint(one == 1) + r_uint(3.99 + one - 1)
    print '== text'
    print '%d %x %o %s' % (r_uint(255), r_uint(255), r_uint(8), str(r_uint(one + 41))), hex(r_uint(255)), hex(r_uint(254 + one)), oct(r_uint(8)), oct(r_uint(7 + one))
    print '== populations and reversal'
    print count_bits(r_uint(-1)) == LONG_BIT, count_bits(r_uint(0)), count_bits(TOP | r_uint(5)), reverse_bits(TOP), reverse_bits(reverse_bits(r_uint(12345)))
    print '== keys and items'
    d = {r_uint(1): 'one', TOP: 'top'}
    d[r_uint(one + 6)] = 'seven'
    print d[r_uint(one)], d[TOP], d[r_uint(7)], r_uint(8) in d, len(d)
    l = [r_uint(3), TOP, r_uint(one)]
    print max(l[0], l[2]), min(TOP, l[0]), r_uint(3) in l, l.index(r_uint(1))
    print '== the number of a bit'
    print highest_bit(r_uint(one)), highest_bit(TOP) == LONG_BIT - 1, highest_bit(r_uint(4096))
    print '== chosen among constants'
    x = r_uint(0)
    if one > 5:
        x = TOP
    print x, x < 1
    return 0


def target(driver, args):
    return entry_point, None
