# r_longlong carries 64 bits whatever the machine word is.
# expect:
#  0 1
#  1 1
#  5 120
#  12 479001600
#  13 6227020800
#  17 355687428096000
#  20 2432902008176640000
#  1099511627776 -1099511627776 1099511627777 1099511627
#  True True True
#  0 8643
#  -4 1

from rpython.rlib.rarithmetic import r_longlong, intmask


def factorial(n):
    result = r_longlong(1)
    for i in range(2, n + 1):
        result = result * r_longlong(i)
    return result


def low_and_high(x):
    return intmask(x & r_longlong(0xffff)), intmask(x >> 48)


def entry_point(argv):
    for n in [0, 1, 5, 12, 13, 17, 20]:
        print n, str(factorial(n))
    big = r_longlong(1) << 40
    print str(big), str(-big), str(big + r_longlong(1)), str(big // r_longlong(1000))
    print big > r_longlong(0), -big < r_longlong(0), big == r_longlong(1) << 40
    low, high = low_and_high(factorial(20))
    print low, high
    print str(r_longlong(-7) // r_longlong(2)), str(r_longlong(-7) % r_longlong(2))
    return 0


def target(driver, args):
    return entry_point, None
