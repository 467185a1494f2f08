# int_between, int_c_div, is_valid_int, most_neg_value_of, uint_mul_high and other helpers.
# expect:
#  == between two bounds
#  True False False True False
#  == at least zero
#  1 0 0 0
#  == division as C has it
#  3 -3 -3 3
#  1 -1 1 -1
#  == the upper word of a product
#  1 3 0 True
#  == what fits a word
#  True True True
#  == the ends of types
#  True True -32768 255 -32768 True True
#  == the number of the highest bit
#  0 6 True
#  == bytes in the other order
#  513 777
#  == the lowest 64 bits
#  -1 1099511627776 1
#  == constants of the word
#  True 0 True 5

import sys
from rpython.rlib.rarithmetic import (int_between, int_force_ge_zero, int_c_div, int_c_mod, uint_mul_high, is_valid_int, highest_bit,
    most_neg_value_of, most_pos_value_of, r_uint, r_longlong, r_int16, r_uint8, intmask, widen, LONG_BIT, byteswap, longlongmask,
    r_ulonglong, maxint, r_int, LONG_TEST, LONG_MASK)

LEAST = most_neg_value_of(int)
MOST = most_pos_value_of(int)
LEAST16 = widen(most_neg_value_of(r_int16))
MOST8 = widen(most_pos_value_of(r_uint8))
SHORT_LEAST = intmask(most_neg_value_of(r_int16))


def signs(f):
    return f


def entry_point(argv):
    one = len(argv)
    print '== between two bounds'
    print int_between(0, one, 2), int_between(0, 2 * one, 2), int_between(0, -one, 2), int_between(-5, -5 * one, -4), int_between(one, one, one)
    print '== at least zero'
    print int_force_ge_zero(one), int_force_ge_zero(-one), int_force_ge_zero(one - 1), int_force_ge_zero(-sys.maxint - one)
    print '== division as C has it'
    print int_c_div(7, 2 * one), int_c_div(-7, 2 * one), int_c_div(7, -2 * one), int_c_div(-7, -2 * one)
    print int_c_mod(7, 2 * one), int_c_mod(-7, 2 * one), int_c_mod(7, -2 * one), int_c_mod(-7, -2 * one)
    print '== the upper word of a product'
    print uint_mul_high(r_uint(-one), r_uint(2)), uint_mul_high(r_uint(one) << (LONG_BIT - 1), r_uint(6)), uint_mul_high(r_uint(3), r_uint(4)), uint_mul_high(r_uint(-1), r_uint(-one)) == r_uint(-2)
    print '== what fits a word'
    print is_valid_int(one), is_valid_int(-sys.maxint - 1), is_valid_int(one == 1)
    print '== the ends of types'
    print LEAST == -sys.maxint - 1, MOST == sys.maxint, LEAST16, MOST8, SHORT_LEAST, maxint == sys.maxint, LEAST + one == -MOST
    print '== the number of the highest bit'
    print highest_bit(one), highest_bit(64 * one), highest_bit(1 << (LONG_BIT - 2)) == LONG_BIT - 2
    print '== bytes in the other order'
    print intmask(byteswap(r_ulonglong(0x0102) * r_ulonglong(one)) >> 48), byteswap(byteswap(one + 776))
    print '== the lowest 64 bits'
    print str(longlongmask(r_ulonglong(-one))), str(longlongmask(r_ulonglong(one) << 40)), str(longlongmask(one))
    print '== constants of the word'
    print LONG_BIT == 64 or LONG_BIT == 32, intmask(LONG_MASK) + one, intmask(LONG_TEST) == LEAST, r_int(one) + 4
    return 0


def target(driver, args):
    return entry_point, None
