# rarithmetic: products modulo a word, checks of 32 bits, bytes in the other order, kinds of integers.
# expect:
#  == products
#  6 0 1 True 259106859
#  1 0
#  == 32 bits
#  too large -2147483647 98304 32768 7
#  2147483646 too large 32768 98304 -1
#  2147483647 -2147483648 too large -2147483648 12
#  == floats
#  1 -1 2147483647 10000000000 too large too large 0 1 -1 too large too large
#  == bytes
#  67305985 513 578437695752307201 12345
#  == the rest
#  4 -3 4 10 False -3 -1 True -3 5
#  True False True False True -32768 32767 65535
import sys

from rpython.rlib.rarithmetic import byteswap, ceildiv, highest_bit, int_between, int_c_div, int_c_mod, intmask, is_valid_int, most_neg_value_of, most_pos_value_of, mulmod
from rpython.rlib.rarithmetic import ovfcheck_float_to_int, ovfcheck_float_to_longlong, ovfcheck_int32_add, ovfcheck_int32_mul, ovfcheck_int32_sub, r_int32, r_longlong, r_uint, r_ulonglong
from rpython.rlib.rarithmetic import r_int16, r_uint16, r_uint32, signedtype, uint_mul_high, widen

SIGNED_KINDS = [signedtype(int), signedtype(r_uint), signedtype(r_longlong), signedtype(r_ulonglong), signedtype(r_int32)]
SHORTS = [int(most_neg_value_of(r_int16)), int(most_pos_value_of(r_int16)), int(most_pos_value_of(r_uint16))]


def int32(name, x, y):
    try:
        if name == '+':
            return str(ovfcheck_int32_add(x, y))
        if name == '-':
            return str(ovfcheck_int32_sub(x, y))
        return str(ovfcheck_int32_mul(x, y))
    except OverflowError:
        return 'too large'


def to_int(x):
    try:
        return str(ovfcheck_float_to_int(x))
    except OverflowError:
        return 'too large'


def to_longlong(x):
    try:
        return str(ovfcheck_float_to_longlong(x))
    except OverflowError:
        return 'too large'


def entry_point(argv):
    print '== products'
    m = sys.maxint
    print mulmod(7, 8, 10), mulmod(0, 5, 7), mulmod(m - 1, m - 1, m), mulmod(m // 2, 2, m) == m - 1, mulmod(123456789, 987654321, 1000000007)
    print uint_mul_high(r_uint(m), r_uint(4)), uint_mul_high(r_uint(3), r_uint(5))
    print '== 32 bits'
    for name in ['+', '-', '*']:
        print int32(name, 2147483647, 1), int32(name, -2147483647 - 1, 1), int32(name, 65536, 32768), int32(name, 65536, -32768), int32(name, 3, 4)
    print '== floats'
    for x in [1.9, -1.9, 2147483647.5, 1e10, 1e19, -9.3e18, 0.0]:
        print to_longlong(x),
    print to_int(1.9), to_int(-1.9), to_int(1e19), to_int(-1e300)
    print '== bytes'
    print byteswap(r_uint32(0x01020304)), byteswap(r_int16(0x0102)), byteswap(r_ulonglong(0x0102030405060708)), byteswap(byteswap(12345))
    print '== the rest'
    print ceildiv(7, 2), ceildiv(-7, 2), ceildiv(8, 2), highest_bit(1024), int_between(0, 5, 5), int_c_div(-7, 2), int_c_mod(-7, 2), is_valid_int(5), widen(r_int16(-3)), intmask(r_uint(5))
    print SIGNED_KINDS[0], SIGNED_KINDS[1], SIGNED_KINDS[2], SIGNED_KINDS[3], SIGNED_KINDS[4], SHORTS[0], SHORTS[1], SHORTS[2]
    return 0


def target(driver, args):
    return entry_point, None
