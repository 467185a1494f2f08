# Sums, products, quotients and rests of rbigint, with the signs of Python.
# expect:
#  == four signs
#  123456789012345678901234567890 987654321987654321
#     123456789013333333223222222211 123456789011358024579246913569 121932631246761163237311385323609205901126352690
#     124999998748 432099904777777782 True True True
#  -123456789012345678901234567890 987654321987654321
#     -123456789011358024579246913569 -123456789013333333223222222211 -121932631246761163237311385323609205901126352690
#     -124999998749 555554417209876539 True True True
#  123456789012345678901234567890 -987654321987654321
#     123456789011358024579246913569 123456789013333333223222222211 -121932631246761163237311385323609205901126352690
#     -124999998749 -555554417209876539 True True True
#  -123456789012345678901234567890 -987654321987654321
#     -123456789013333333223222222211 -123456789011358024579246913569 121932631246761163237311385323609205901126352690
#     124999998748 -432099904777777782 True True True
#  == a divisor of many digits
#  1234567890123456789012345678900000000000123456789012345678901234567890 10000000000000000000000000000000000000001
#     1234567890123456789012345678910000000000123456789012345678901234567891 1234567890123456789012345678890000000000123456789012345678901234567889 12345678901234567890123456789000000000002469135780246913578024691357800000000000123456789012345678901234567890
#     123456789012345678901234567890 0 True True True
#  1234567890123456789012345678900000000000123456789012345678901234567889 10000000000000000000000000000000000000001
#     1234567890123456789012345678910000000000123456789012345678901234567890 1234567890123456789012345678890000000000123456789012345678901234567888 12345678901234567890123456789000000000002469135780246913578024691357790000000000123456789012345678901234567889
#     123456789012345678901234567889 10000000000000000000000000000000000000000 True True True
#  987654321987654321 -10000000000000000000000000000000000000001
#     -9999999999999999999999012345678012345680 10000000000000000000000987654321987654322 -9876543219876543210000000000000000000000987654321987654321
#     -1 -9999999999999999999999012345678012345680 True True True
#  == zero and one
#  0 123456789012345678901234567890
#     123456789012345678901234567890 -123456789012345678901234567890 0
#     0 0 True True True
#  123456789012345678901234567890 1
#     123456789012345678901234567891 123456789012345678901234567889 123456789012345678901234567890
#     123456789012345678901234567890 0 True True True
#  123456789012345678901234567890 123456789012345678901234567890
#     246913578024691357802469135780 0 15241578753238836750495351562536198787501905199875019052100
#     1 0 True True True
#  == ints
#  == carries through all digits
#  True True True True
#  True True 1 -1 0
#  == division by zero
#  divmod
#  mod
#  int_floordiv
#  int_mod
#  truediv
#  == absolute value, sign
#  True -1 1 0 0 1
#  -123456789012345678901234567891 123456789012345678901234567889 -1

import sys
from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT

MININT = -sys.maxint - 1


def number(text):
    return rbigint.fromstr(text, 10)


def show(a, b):
    quotient, rest = a.divmod(b)
    print a.str(), b.str()
    print '  ', a.add(b).str(), a.sub(b).str(), a.mul(b).str()
    print '  ', quotient.str(), rest.str(), a.floordiv(b).eq(quotient), a.mod(b).eq(rest), a.div(b).eq(quotient)


def show_int(a, i):
    b = rbigint.fromint(i)
    ok = a.int_add(i).eq(a.add(b)) and a.int_sub(i).eq(a.sub(b)) and a.int_mul(i).eq(a.mul(b))
    quotient, rest = a.divmod(b)
    quotient2, rest2 = a.int_divmod(i)
    ok2 = quotient.eq(quotient2) and rest.eq(rest2) and a.int_floordiv(i).eq(quotient) and a.int_mod(i).eq(rest)
    return ok and ok2 and a.int_mod_int_result(i) == rest.toint()


def zero_divisor(a):
    try:
        a.divmod(NULLRBIGINT)
    except ZeroDivisionError as e:
        print 'divmod'
    try:
        a.mod(NULLRBIGINT)
    except ZeroDivisionError as e:
        print 'mod'
    try:
        a.int_floordiv(0)
    except ZeroDivisionError as e:
        print 'int_floordiv'
    try:
        a.int_mod(0)
    except ZeroDivisionError as e:
        print 'int_mod'
    try:
        a.truediv(NULLRBIGINT)
    except ZeroDivisionError as e:
        print 'truediv'


def entry_point(argv):
    print '== four signs'
    a = number('123456789012345678901234567890')
    b = number('987654321987654321')
    show(a, b)
    show(a.neg(), b)
    show(a, b.neg())
    show(a.neg(), b.neg())
    print '== a divisor of many digits'
    c = number('10000000000000000000000000000000000000001')
    show(a.mul(c), c)
    show(a.mul(c).sub(ONERBIGINT), c)
    show(b, c.neg())
    print '== zero and one'
    show(NULLRBIGINT, a)
    show(a, ONERBIGINT)
    show(a, a)
    print '== ints'
    numbers = [NULLRBIGINT, ONERBIGINT, a, b, a.neg(), c, rbigint.fromint(MININT), rbigint.fromint(sys.maxint)]
    for x in numbers:
        for i in [1, -1, 2, -3, 10, 1 << 25, (1 << 26) - 1, 1 << 26, -1 << 26, sys.maxint, MININT]:
            if not show_int(x, i):
                print 'differs', x.str(), i
    print '== carries through all digits'
    x = ONERBIGINT.lshift(1000)
    y = x.sub(ONERBIGINT)
    print y.add(ONERBIGINT).eq(x), y.int_add(1).eq(x), x.int_sub(1).eq(y), y.mul(y).add(y).add(y).add(ONERBIGINT).eq(x.mul(x))
    print x.neg().int_add(1).eq(y.neg()), y.neg().int_sub(1).eq(x.neg()), x.sub(y).str(), y.sub(x).str(), x.sub(x).str()
    print '== division by zero'
    zero_divisor(a)
    print '== absolute value, sign'
    print a.neg().abs().eq(a), a.neg().sign, a.sign, NULLRBIGINT.sign, NULLRBIGINT.neg().sign, a.get_sign()
    print a.invert().str(), a.neg().invert().str(), NULLRBIGINT.invert().str()
    return 0


def target(driver, args):
    return entry_point, None
