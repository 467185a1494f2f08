# llop: low-level operations called by name, in translated code.
# expect:
#  == numbers
#  7 12 -5
#  == comparisons
#  True False
#  == unsigned
#  True
#  == floats
#  3.500000 True
#  == characters
#  98 c
from rpython.rlib.rarithmetic import r_uint
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.lloperation import llop


def numbers(a, b):
    print llop.int_add(lltype.Signed, a, b), llop.int_mul(lltype.Signed, a, b), llop.int_neg(lltype.Signed, a + 2)


def comparisons(a, b):
    print llop.int_lt(lltype.Bool, a, b), llop.int_eq(lltype.Bool, a, b)


def unsigned(a):
    print llop.uint_lt(lltype.Bool, r_uint(a), r_uint(a + 1))


def floats(x):
    print '%f' % llop.float_add(lltype.Float, x, 1.5), llop.float_lt(lltype.Bool, x, 10.0)


def characters(c):
    n = llop.cast_char_to_int(lltype.Signed, c)
    print n, llop.cast_int_to_char(lltype.Char, n + 1)


def entry_point(argv):
    n = len(argv)
    print '== numbers'
    numbers(n + 2, 4)
    print '== comparisons'
    comparisons(n, n + 1)
    print '== unsigned'
    unsigned(n)
    print '== floats'
    floats(n + 1.0)
    print '== characters'
    characters(chr(97 + n))
    return 0


def target(driver, args):
    return entry_point, None
