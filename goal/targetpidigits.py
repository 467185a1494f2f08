"""The digits of pi, by rational arithmetic on integers of any size.

    targetpidigits-c N

prints the number of milliseconds, and with a second argument the digits. Gibbons' unbounded spigot after Lambert's series: a state of three integers
takes in a term when the next digit is not certain yet.
"""

import time

from rpython.rlib.rbigint import rbigint


def pi_digits(n):
    """The first n digits."""
    numerator = rbigint.fromint(1)
    accumulator = rbigint.fromint(0)
    denominator = rbigint.fromint(1)
    digits = []
    k = 0
    while len(digits) < n:
        k += 1
        k2 = k * 2 + 1
        accumulator = accumulator.add(numerator.lshift(1)).int_mul(k2)
        denominator = denominator.int_mul(k2)
        numerator = numerator.int_mul(k)
        if accumulator.lt(numerator):
            continue
        digit, rest = numerator.int_mul(3).add(accumulator).divmod(denominator)
        # The digit is certain when a numerator more does not change it.
        if rest.add(numerator).ge(denominator):
            continue
        d = digit.toint()
        digits.append(chr(ord('0') + d))
        accumulator = accumulator.sub(denominator.int_mul(d)).int_mul(10)
        numerator = numerator.int_mul(10)
    return ''.join(digits)


def entry_point(argv):
    if len(argv) < 2:
        print "usage: targetpidigits N [show]"
        return 2
    start = time.time()
    digits = pi_digits(int(argv[1]))
    print "pidigits %f ms" % ((time.time() - start) * 1000.0)
    if len(argv) > 2:
        print digits
    return 0


def target(driver, args):
    return entry_point, None
