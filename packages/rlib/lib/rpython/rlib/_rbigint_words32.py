"""Loops over digits that need products, where words have 32 bits: a product of two digits of 26 bits is exact as a float.

The functions of _rbigint_words64. No float in here is 2**53 or more, so none is rounded; the quotient of two of them is never rounded up to a whole number,
because it is further from the next one than floats of its size are from each other.
"""
from rpython.rlib._rbigint_digit import MASK, SHIFT, stored, unsigned

# The greatest power of ten below 2**SHIFT.
DECIMALS = 7

BASE = float(1 << SHIFT)
PART = 1.0 / BASE
# Makes the sums of combine() positive: a multiple of BASE, and more than a product of a digit and a word of 26 bits less.
LIFT = 1 << 24


# The upper digit of a product is a float's whole part, the lower one what is left of a product of words. The sums are of integers: so a product does not wait for
# the one before it.

def mul_1(z, zo, x, xo, n, d, carry):
    """z = x * d + carry, for n digits; what is left is returned."""
    assert zo >= 0 and xo >= 0
    part = float(d) * PART
    factor = unsigned(d)
    i = 0
    while i < n:
        digit = x[xo + i]
        acc = stored((unsigned(digit) * factor) & MASK) + carry
        z[zo + i] = acc & MASK
        carry = int(float(digit) * part) + (acc >> SHIFT)
        i += 1
    return carry


def addmul_1(z, zo, x, xo, n, d):
    """z += x * d, for n digits; the carry."""
    assert zo >= 0 and xo >= 0
    part = float(d) * PART
    factor = unsigned(d)
    carry = 0
    i = 0
    while i < n:
        digit = x[xo + i]
        acc = stored((unsigned(digit) * factor) & MASK) + z[zo + i] + carry
        z[zo + i] = acc & MASK
        carry = int(float(digit) * part) + (acc >> SHIFT)
        i += 1
    return carry


def submul_1(z, zo, x, xo, n, d):
    """z -= x * d, for n digits; the borrow."""
    assert zo >= 0 and xo >= 0
    part = float(d) * PART
    factor = unsigned(d)
    carry = 0
    i = 0
    while i < n:
        digit = x[xo + i]
        acc = z[zo + i] - stored((unsigned(digit) * factor) & MASK) + carry
        z[zo + i] = acc & MASK
        carry = (acc >> SHIFT) - int(float(digit) * part)
        i += 1
    return -carry


def add_squares(z, zo, x, xo, n):
    """z += the squares of the n digits of x, each at twice its position."""
    assert zo >= 0 and xo >= 0
    carry = 0
    i = 0
    while i < n:
        digit = float(x[xo + i])
        acc = digit * digit + float(z[zo + 2 * i] + carry)
        upper = int(acc * PART)
        z[zo + 2 * i] = int(acc - float(upper) * BASE)
        upper += z[zo + 2 * i + 1]
        z[zo + 2 * i + 1] = upper & MASK
        carry = upper >> SHIFT
        i += 1
    assert carry == 0


def combine(a, b, n, u, v, s, t):
    """a, b = u a + v b, s a + t b, for n digits and numbers that are not negative, before and after."""
    first = second = 0
    lift = float(LIFT) * BASE
    i = 0
    while i < n:
        x = float(a[i])
        y = float(b[i])
        acc = x * u + y * v + float(first) + lift
        above = int(acc * PART)
        a[i] = int(acc - float(above) * BASE)
        first = above - LIFT
        acc = x * s + y * t + float(second) + lift
        above = int(acc * PART)
        b[i] = int(acc - float(above) * BASE)
        second = above - LIFT
        i += 1


def divrem_1(q, qo, x, xo, n, d):
    """q = x // d, for n digits; the rest. q may be x."""
    assert qo >= 0 and xo >= 0
    divisor = float(d)
    rest = 0.0
    i = n - 1
    while i >= 0:
        acc = rest * BASE + float(x[xo + i])
        quotient = int(acc / divisor)
        q[qo + i] = quotient
        rest = acc - float(quotient) * divisor
        i -= 1
    return int(rest)


def quotient_digit(u2, u1, u0, v1, v0):
    """The first digit of u2 u1 u0 // v1 v0, for u2 u1 <= v1 v0 and the top bit of v1 set; one too large at most."""
    if u2 >= v1:
        quotient = MASK
        rest = u1 + v1
    else:
        acc = float(u2) * BASE + float(u1)
        quotient = int(acc / float(v1))
        rest = int(acc - float(quotient) * float(v1))
    while rest <= MASK and float(quotient) * float(v0) > float(rest) * BASE + float(u0):
        quotient -= 1
        rest += v1
    return quotient
