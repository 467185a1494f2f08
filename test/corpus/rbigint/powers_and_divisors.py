# Powers, powers with a modulus, square roots and common divisors of rbigint.
# expect:
#  == powers
#  1 -4 16 -64 65536
#  1 -3 9 -27 6561
#  1 -2 4 -8 256
#  1 -1 1 -1 1
#  1 0 0 0 0
#  1 1 1 1 1
#  42391158275216203514294433201 1881676372353657772490265749424677022198701224860897069000 1361129467683753853853498429727072845824 negative exponent
#  12157665459056928801 1
#  == with a modulus
#  0 1 modulus zero negative exponent
#  -3 2 0 0 -2 3 0 0
#  1 3 1
#  39721333244727305189475315812
#  100126750 -949936632
#  == roots
#  0 1 1 1 2 negative
#  9 9
#  10 9
#  123456789012345678901234567890 123456789012345678901234567889
#  9999999999999999999999999 9999999999999999999999999
#  True True True
#  == common divisors
#  1 True True True 0
#  12 90

from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT, gcd_lehmer


def number(text):
    return rbigint.fromdecimalstr(text)


def power(a, b):
    try:
        return a.pow(b).str()
    except ValueError:
        return 'negative exponent'


def power_modulo(a, b, c):
    try:
        return a.pow(b, c).str()
    except ValueError:
        return 'modulus zero'
    except TypeError:
        return 'negative exponent'


def root(a):
    try:
        return a.isqrt().str()
    except ValueError:
        return 'negative'


def entry_point(argv):
    ints = [rbigint.fromint(i) for i in range(-4, 11)]
    print '== powers'
    for a in ints[:6]:
        print power(a, NULLRBIGINT), power(a, ONERBIGINT), power(a, ints[6]), power(a, ints[7]), power(a, ints[12])
    print power(ints[7], number('60')), power(number('12345678901234567890'), ints[7]), power(ints[6], number('130')), power(ints[2], number('-1'))
    print ints[7].int_pow(40).str(), ints[7].int_pow(40, ints[14]).str()
    print '== with a modulus'
    print power_modulo(ints[7], NULLRBIGINT, ONERBIGINT), power_modulo(NULLRBIGINT, NULLRBIGINT, ints[9]), power_modulo(ints[7], ints[8], NULLRBIGINT), power_modulo(ints[7], ints[1], ints[9])
    for a in [-7, 7]:
        for c in [-5, 5, -1, 1]:
            print power_modulo(rbigint.fromint(a), ints[7], rbigint.fromint(c)),
    print
    prime = ONERBIGINT.lshift(127).int_sub(1)
    print power_modulo(ints[7], prime.int_sub(1), prime), power_modulo(ints[7], prime, prime), power_modulo(number('-12345678901234567890'), prime.rshift(1), prime)
    print power_modulo(number('98765432109876543210'), number('1234567890123456789012345678901234567890'), number('1000000000000000000000000000057'))
    print power_modulo(ints[6], ONERBIGINT.lshift(70), number('1000000007')), power_modulo(ints[6], ONERBIGINT.lshift(70).int_sub(1), number('-1000000007'))
    print '== roots'
    for n in range(5):
        print root(rbigint.fromint(n)),
    print root(ints[0])
    for text in ['99', '100', '15241578753238836750495351562536198787501905199875019052100', '99999999999999999999999999999999999999999999999999']:
        print root(number(text)), root(number(text).int_sub(1))
    x = ints[7].pow(number('777'))
    print x.mul(x).isqrt().eq(x), x.mul(x).int_sub(1).isqrt().eq(x.int_sub(1)), x.mul(x).add(x).add(x).isqrt().eq(x)
    print '== common divisors'
    f1, f2 = number('1'), number('1')
    for i in range(300):
        f1, f2 = f2, f1.add(f2)
    print f1.gcd(f2).str(), f1.mul(x).gcd(f2.mul(x)).eq(x), f1.mul(x).neg().gcd(x).eq(x), x.gcd(NULLRBIGINT).eq(x), NULLRBIGINT.gcd(NULLRBIGINT).str()
    print rbigint.fromint(48).gcd(rbigint.fromint(-180)).str(), gcd_lehmer(number('123456789012345678901234567890'), number('98765432109876543210')).str()
    return 0


def target(driver, args):
    return entry_point, None
