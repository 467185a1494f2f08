# /, //, % and divmod() with operands of all signs and constant divisors of all kinds.
# expect:
#  == all signs
#  2:1 -3:2 -3:-2 2:-1 2:0 -2:0 0:0 0:1 -1:4
#  == constant divisors
#  0 0 0 0 0 0 0 0
#  1 0 0 0 -1 -1 -1 0
#  -1 -1 -1 -1 1 0 0 -1
#  13 6 1 1 -13 -7 -2 1
#  -13 -7 -2 -2 13 6 1 -2
#  16 8 2 2 -16 -8 -3 1
#  -16 -8 -2 -3 16 8 2 -2
#  == constant moduli
#  0 0 0 0 0 0 0 0
#  0 1 1 1 0 -1 -6 1
#  0 1 7 6 0 -1 -1 9
#  0 1 5 6 0 -1 -1 3
#  0 1 3 1 0 -1 -6 7
#  0 0 0 2 0 0 -5 6
#  0 0 0 5 0 0 -2 4
#  == at the ends of the word
#  0 True True
#  == zero divisors with a handler
#  zero zero 4 -5 zero 1 zero -3,3 -3,-3
#  == operands that are never negative
#  14 2
#  == digits by divmod()
#  1234567890 1 []
#  == in place
#  143 3 1

import sys


def both(a, b):
    return a // b, a % b


def by_constants(a):
    return [a // 1, a // 2, a // 8, a // 7, a // -1, a // -2, a // -7, a // 10]


def modulo_constants(a):
    return [a % 1, a % 2, a % 8, a % 7, a % -1, a % -2, a % -7, a % 10]


def show(values):
    return ' '.join([str(x) for x in values])


def checked(a, b):
    try:
        return str(a / b)
    except ZeroDivisionError:
        return 'zero'


def rest(a, b):
    try:
        return str(a % b)
    except ZeroDivisionError:
        return 'zero'


def pair(a, b):
    try:
        q, r = divmod(a, b)
    except ZeroDivisionError:
        return 'zero'
    return '%d,%d' % (q, r)


def nonneg(a, b):
    assert a >= 0
    assert b > 0
    return a // b, a % b


def digits(n):
    result = []
    while n:
        n, d = divmod(n, 10)
        result.append(str(d))
    result.reverse()
    return ''.join(result)


def entry_point(argv):
    one = len(argv)
    print '== all signs'
    for a, b in [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (-6, 3), (0, -3), (one, 5), (-one, 5)]:
        q, r = both(a, b)
        print '%d:%d' % (q, r),
    print
    print '== constant divisors'
    for a in [0, 1, -1, 13, -13, 16, -16]:
        print show(by_constants(a))
    print '== constant moduli'
    for a in [0, 1, -1, 13, -13, 16, -16]:
        print show(modulo_constants(a))
    print '== at the ends of the word'
    print show([x - (-sys.maxint - one) // 2 for x in [(-sys.maxint - 1) // 2]]), (-sys.maxint - one) % 10 + (-sys.maxint - one) // 10 * 10 == -sys.maxint - 1, sys.maxint // (one * 16) == sys.maxint >> 4
    print '== zero divisors with a handler'
    print checked(one, 0), checked(0, one - 1), checked(9, 2), checked(-9, 2), rest(one, 0), rest(-9, 2), pair(one, 0), pair(-9, 4), pair(9, -4)
    print '== operands that are never negative'
    q, r = nonneg(one + 99, 7)
    print q, r
    print '== digits by divmod()'
    print digits(1234567890), digits(one), '[' + digits(0) + ']'
    print '== in place'
    x = 1000 + one
    x //= 7
    print x,
    x %= 10
    print x,
    x /= 2
    print x
    return 0


def target(driver, args):
    return entry_point, None
