# Classic number theory loops on machine integers.
# expect:
#  12 1 9 9 21
#  12 42
#  24 9 1 490
#  0 0
#  1 1
#  2 1
#  3 1
#  4 2
#  15 3
#  16 4
#  17 4
#  999999 999
#  1000000 1000

def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def lcm(a, b):
    return a // gcd(a, b) * b


def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def isqrt(n):
    if n < 2:
        return n
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


def entry_point(argv):
    print gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(9, 0), gcd(1071, 462)
    print lcm(4, 6), lcm(21, 6)
    print power_mod(2, 10, 1000), power_mod(3, 200, 13), power_mod(5, 0, 7), power_mod(10, 9, 10007)
    for n in [0, 1, 2, 3, 4, 15, 16, 17, 999999, 1000000]:
        print n, isqrt(n)
    return 0


def target(driver, args):
    return entry_point, None
