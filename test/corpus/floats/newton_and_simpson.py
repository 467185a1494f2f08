# Two numeric methods whose results are stable to six decimals.
# expect:
#  1.414214 12.000000 0.707107
#  2.000000 2.000000
#  0.739085

import math


def newton_root(n, guess):
    steps = 0
    while abs(guess * guess - n) > 1e-12 * n:
        guess = (guess + n / guess) / 2.0
        steps += 1
        if steps > 100:
            break
    return guess


def curve(x):
    return x * x * x - 2.0 * x + 1.0


def simpson(a, b, n):
    h = (b - a) / n
    total = curve(a) + curve(b)
    for i in range(1, n):
        if i % 2:
            total += 4.0 * curve(a + i * h)
        else:
            total += 2.0 * curve(a + i * h)
    return total * h / 3.0


def bisect_cos():
    low = 0.0
    high = 2.0
    while high - low > 1e-12:
        middle = (low + high) / 2.0
        if math.cos(middle) > middle:
            low = middle
        else:
            high = middle
    return low


def entry_point(argv):
    print '%f %f %f' % (newton_root(2.0, 1.0), newton_root(144.0, 50.0), newton_root(0.5, 1.0))
    print '%f %f' % (simpson(0.0, 2.0, 10), simpson(-1.0, 1.0, 4))
    print '%f' % bisect_cos()
    return 0


def target(driver, args):
    return entry_point, None
