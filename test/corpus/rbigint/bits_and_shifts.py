# Bitwise operations and shifts of rbigint: two's complement with an endless sign.
# expect:
#  == and, or, xor
#  0xee00220066002200efL 0x123456789abcdffddbbdd77ddbbddffL 0x123456789abcd11dd99dd11dd99dd10L True
#  0x123456789abcd01010145018989cd01L -0x10dc98981054101011L -0x123456789abcd11dd99dd11dd99dd12L True
#  0x123456789abcdef0123456789abcdefL -0x1L -0x123456789abcdef0123456789abcdf0L True
#  0x0L 0x123456789abcdef0123456789abcdefL 0x123456789abcdef0123456789abcdefL True
#  0x10dc98981054101011L -0x123456789abcd01010145018989cd01L -0x123456789abcd11dd99dd11dd99dd12L True
#  -0x123456789abcdffddbbdd77ddbbddffL -0xee00220066002200efL 0x123456789abcd11dd99dd11dd99dd10L True
#  -0x123456789abcdef0123456789abcdefL -0x1L 0x123456789abcdef0123456789abcdeeL True
#  0x0L -0x123456789abcdef0123456789abcdefL -0x123456789abcdef0123456789abcdefL True
#  == with ints
#  239 17 -1 True
#  == powers of two
#  True True -170141183460469231731687303715884105728 True
#  == shifts to the left
#  1512366075204170929049582354406559215 True
#  3024732150408341858099164708813118430 True
#  50746584629545239555171035739334791533690880 True
#  101493169259090479110342071478669583067381760 True
#  202986338518180958220684142957339166134763520 True
#  6974557483762978535742245957980483533829760376750735360 True
#  13949114967525957071484491915960967067659520753501470720 True
#  27898229935051914142968983831921934135319041507002941440 True
#  2058526030885621225192294551393502656900843958539634746315004390142021468160 True
#  0 negative negative
#  too large
#  == shifts to the right
#  1512366075204170929049582354406559215 -1512366075204170929049582354406559215 -1512366075204170929049582354406559215 True
#  756183037602085464524791177203279607 -756183037602085464524791177203279608 -756183037602085464524791177203279607 True
#  94522879700260683065598897150409950 -94522879700260683065598897150409951 -94522879700260683065598897150409950 True
#  22536010670724077955627178466 -22536010670724077955627178467 -22536010670724077955627178466 True
#  163971058432973790 -163971058432973791 -163971058432973790 True
#  81985529216486895 -81985529216486896 -81985529216486895 True
#  1193046 -1193047 -1193046 True
#  1 -2 -1 True
#  0 -1 0 True
#  0 -1 0 True
#  0 -1 0 True
#  negative -1 -1 -2
#  == bits
#  121 121 0 127 126
#  64 0 1 126
#  == a part of the bits
#  52719 162254319
#  59127 1154868983
#  30874 878082202
#  23010 1221679586
#  57072 448585456
#  39902 324508638
#  52719 162254319
#  1165 1165
#  0 0

import sys
from rpython.rlib.rarithmetic import LONG_BIT, r_ulonglong
from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT

MININT = -sys.maxint - 1


def shifted(a, n):
    try:
        return a.lshift(n).str()
    except ValueError:
        return 'negative'


def shifted_back(a, n):
    try:
        return a.rshift(n).str()
    except ValueError:
        return 'negative'


def huge_shift(n):
    try:
        return ONERBIGINT.lshift(n).sign == 5
    except OverflowError:
        print 'too large'
    except MemoryError:
        print 'too large'
    return True


def entry_point(argv):
    a = rbigint.fromstr('0x123456789abcdef0123456789abcdef', 0)
    b = rbigint.fromstr('0xfedcba9876543210ff', 0)
    print '== and, or, xor'
    for x in [a, a.neg()]:
        for y in [b, b.neg(), rbigint.fromint(-1), NULLRBIGINT]:
            print x.and_(y).hex(), x.or_(y).hex(), x.xor(y).hex(), y.and_(x).eq(x.and_(y))
    print '== with ints'
    for x in [a, a.neg(), NULLRBIGINT, ONERBIGINT.lshift(26).neg()]:
        for i in [0, 1, -1, 255, -256, 1 << 26, MININT, sys.maxint]:
            y = rbigint.fromint(i)
            if x.int_and_(i).ne(x.and_(y)) or x.int_or_(i).ne(x.or_(y)) or x.int_xor(i).ne(x.xor(y)):
                print 'differs', x.str(), i
    print a.int_and_(255).str(), a.neg().int_and_(255).str(), a.int_or_(-1).str(), a.neg().int_xor(-1).eq(a.int_sub(1))
    print '== powers of two'
    p = ONERBIGINT.lshift(126)
    print p.neg().and_(p).eq(p), p.neg().or_(p).eq(p.neg()), p.neg().xor(p).str(), p.neg().and_(p.neg()).eq(p.neg())
    print '== shifts to the left'
    for n in [0, 1, 25, 26, 27, 62, 63, 64, 130]:
        print shifted(a, n), a.neg().lqshift(n).eq(a.lshift(n).neg())
    print shifted(NULLRBIGINT, sys.maxint), shifted(a, -1), shifted(a, MININT)
    if LONG_BIT == 64:
        huge_shift(sys.maxint)
    else:
        print 'too large'
    print '== shifts to the right'
    for n in [0, 1, 4, 26, 63, 64, 100, 120, 121, 1000, sys.maxint]:
        print shifted_back(a, n), shifted_back(a.neg(), n), a.neg().rshift(n, True).str(), a.rqshift(n).eq(a.rshift(n))
    print shifted_back(a, -1), shifted_back(p.neg(), 126), shifted_back(p.neg(), 127), shifted_back(p.neg().int_sub(1), 126)
    print '== bits'
    print a.bit_length(), a.neg().bit_length(), NULLRBIGINT.bit_length(), p.bit_length(), p.int_sub(1).bit_length()
    print a.bit_count(), NULLRBIGINT.bit_count(), p.bit_count(), p.int_sub(1).bit_count()
    print '== a part of the bits'
    for n in [0, 1, 20, 26, 60, 63, 64, 110, 200]:
        print a.abs_rshift_and_mask(r_ulonglong(n), 0xffff), a.neg().abs_rshift_and_mask(r_ulonglong(n), 0x7fffffff)
    return 0


def target(driver, args):
    return entry_point, None
