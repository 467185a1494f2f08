"""The algorithm of goal/targetpidigits.py for CPython 3 and its own integers."""

import sys
import time


def pi_digits(n):
    numerator, accumulator, denominator = 1, 0, 1
    digits = []
    k = 0
    while len(digits) < n:
        k += 1
        k2 = k * 2 + 1
        accumulator = (accumulator + (numerator << 1)) * k2
        denominator *= k2
        numerator *= k
        if accumulator < numerator:
            continue
        digit, rest = divmod(numerator * 3 + accumulator, denominator)
        if rest + numerator >= denominator:
            continue
        digits.append(chr(ord('0') + digit))
        accumulator = (accumulator - denominator * digit) * 10
        numerator *= 10
    return ''.join(digits)


start = time.time()
text = pi_digits(int(sys.argv[1]))
print("pidigits %f ms" % ((time.time() - start) * 1000.0))
if len(sys.argv) > 2:
    print(text)
