# r_longlonglong: products of words and what is taken from them.
# expect:
#  == the upper half of a product
#  2 -2 True
#  18446744073709551614 1
#  == whether a sum fits 64 bits
#  False True True False
#  == division rounds down
#  1099511627776 5
#  -1099511627777 1073741819
#  zero zero
#  == products modulo a large prime
#  2149975014418732133
#  == comparison and shifts
#  True True True False True False
#  1024 -4 7
#  == text
#  1267650600228229401496703205376 -1267650600228229401496703205376 340282366920938463463374607431768211455

from rpython.rlib.rarithmetic import r_longlonglong, r_ulonglonglong, r_longlong, r_ulonglong, r_uint, intmask, LONG_BIT

MASK32 = 0xffffffff


def high_of_product(a, b):
    return r_longlong((r_longlonglong(a) * r_longlonglong(b)) >> 64)


def unsigned_high(a, b):
    return r_ulonglong((r_ulonglonglong(a) * r_ulonglonglong(b)) >> 64)


def fits(x):
    return r_longlonglong(r_longlong(x)) == x


def divide(a, b):
    try:
        return str(r_longlong(a // b)), str(r_longlong(a % b))
    except ZeroDivisionError:
        return 'zero', 'zero'


def mul_mod(a, b, m):
    return r_longlong(r_longlonglong(a) * r_longlonglong(b) % r_longlonglong(m))


def entry_point(argv):
    one = len(argv)
    big = r_longlong(one) << 62
    print '== the upper half of a product'
    print str(high_of_product(big, r_longlong(8))), str(high_of_product(-big, r_longlong(8))), str(high_of_product(big, big) == r_longlong(1) << 60)
    print str(unsigned_high(r_ulonglong(-one), r_ulonglong(-one))), str(unsigned_high(r_ulonglong(one) << 63, r_ulonglong(2)))
    print '== whether a sum fits 64 bits'
    wide = r_longlonglong(big) + r_longlonglong(big)
    print fits(wide), fits(wide - r_longlonglong(1)), fits(-wide), fits(-wide - r_longlonglong(1))
    print '== division rounds down'
    w = r_longlonglong(one) << 70
    q, r = divide(w + r_longlonglong(5), r_longlonglong(one) << 30)
    print q, r
    q, r = divide(-w - r_longlonglong(5), r_longlonglong(one) << 30)
    print q, r
    q, r = divide(w, r_longlonglong(one - 1))
    print q, r
    print '== products modulo a large prime'
    p = (r_longlong(one) << 61) - r_longlong(1)
    x = r_longlong(3)
    for i in range(20):
        x = mul_mod(x, x, p)
    print str(x)
    print '== comparison and shifts'
    a = r_longlonglong(one) << 100
    print a > r_longlonglong(big), -a < r_longlonglong(0), a >> 99 == r_longlonglong(2), a == -a, bool(a), bool(a - a)
    print intmask(a >> 90), intmask(-a >> 98), intmask((a | r_longlonglong(7)) & r_longlonglong(15))
    print '== text'
    print str(a), str(-a), str(r_ulonglonglong(-one))
    return 0


def target(driver, args):
    return entry_point, None
