"""The greatest common divisor of digits, by Lehmer's algorithm: the upper bits tell several steps of Euclid's, which are then done in one pass over the digits."""
from rpython.rlib._rbigint_digit import LONG_BIT, SHIFT, bits_in_digit, size_of, zeros
from rpython.rlib._rbigint_div import divide
from rpython.rlib._rbigint_sum import compare_n, copy_n

if LONG_BIT == 64:
    from rpython.rlib._rbigint_words64 import combine
    # The bits that a pass looks at: what it computes from them stays within a word.
    WINDOW = 60
else:
    from rpython.rlib._rbigint_words32 import combine
    WINDOW = 26


def common_divisor(x, xn, y, yn):
    """The list of digits of the divisor of two numbers that are not negative."""
    n = max(xn, yn)
    a = zeros(n)
    b = zeros(n)
    copy_n(a, 0, x, 0, xn)
    copy_n(b, 0, y, 0, yn)
    an = size_of(a, n)
    bn = size_of(b, n)
    while True:
        if an < bn or (an == bn and compare_n(a, 0, b, 0, an) < 0):
            a, b = b, a
            an, bn = bn, an
        if bn == 0:
            return a
        if an == 1:
            a[0] = _of_words(a[0], b[0])
            return a
        if an > bn + 1 or not _pass(a, an, b):
            rest = divide(a, an, b, bn)[1]
            a, b = b, rest
            an = bn
            bn = size_of(rest, bn)
        else:
            bn = size_of(b, an)
            an = size_of(a, an)


def _of_words(x, y):
    while y:
        x, y = y, x % y
    return x


def _upper_bits(x, shift):
    """The bits from a position on, of which there are no more than a digit has."""
    word = shift // SHIFT
    shift = shift % SHIFT
    result = x[word] >> shift
    if shift and word + 1 < len(x):
        result |= (x[word + 1] & ((1 << shift) - 1)) << (SHIFT - shift)
    return result


def _pass(a, an, b):
    """Steps of Euclid's algorithm on a and b, as far as their upper bits tell; False when they tell none."""
    shift = (an - 1) * SHIFT + bits_in_digit(a[an - 1]) - WINDOW
    assert shift >= 0
    x = _upper_bits(a, shift)
    y = _upper_bits(b, shift)
    u, v, s, t = 1, 0, 0, 1
    while y + s != 0 and y + t != 0:
        q = (x + u) // (y + s)
        if q != (x + v) // (y + t):
            break
        x, y = y, x - q * y
        u, s = s, u - q * s
        v, t = t, v - q * t
    if v == 0:
        return False
    combine(a, b, an, u, v, s, t)
    return True
