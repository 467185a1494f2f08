"""Loops over digits that need products, where words have 64 bits: a product is an unsigned integer of 128 bits.

Lists come with the position of their first digit. The results of all functions are digits; see _rbigint_words32 for the other machines.
"""
from rpython.rlib._rbigint_digit import MASK, SHIFT, bits_in_digit, lower, signed_wide, stored, unsigned, upper, wide

# The greatest power of ten below 2**SHIFT.
DECIMALS = 18


# The loops double the digits of one number: so a product of digits falls apart between words. A carry is kept as two parts, the upper word of the last product
# and the bit of the last sum: so a product does not wait for the one before it.

def mul_1(z, zo, x, xo, n, d, carry):
    """z = x * d + carry, for n digits; what is left is returned."""
    assert zo >= 0 and xo >= 0
    factor = wide(unsigned(d) << 1)
    above = unsigned(carry)
    bit = unsigned(0)
    i = 0
    while i < n:
        product = wide(x[xo + i]) * factor
        acc = (lower(product) >> 1) + above + bit
        above = upper(product)
        z[zo + i] = stored(acc & MASK)
        bit = acc >> SHIFT
        i += 1
    return stored(above + bit)


def addmul_1(z, zo, x, xo, n, d):
    """z += x * d, for n digits; the carry."""
    assert zo >= 0 and xo >= 0
    factor = wide(unsigned(d) << 1)
    above = unsigned(0)
    bit = unsigned(0)
    i = 0
    while i < n:
        product = wide(x[xo + i]) * factor + wide(unsigned(z[zo + i]) << 1)
        acc = (lower(product) >> 1) + above + bit
        above = upper(product)
        z[zo + i] = stored(acc & MASK)
        bit = acc >> SHIFT
        i += 1
    return stored(above + bit)


def submul_1(z, zo, x, xo, n, d):
    """z -= x * d, for n digits; the borrow."""
    assert zo >= 0 and xo >= 0
    factor = wide(unsigned(d) << 1)
    above = unsigned(0)
    bit = unsigned(0)
    i = 0
    while i < n:
        product = wide(x[xo + i]) * factor
        acc = (lower(product) >> 1) + above + bit
        rest = z[zo + i] - stored(acc & MASK)
        above = upper(product)
        z[zo + i] = rest & MASK
        bit = acc >> SHIFT
        if rest < 0:
            bit += 1
        i += 1
    return stored(above + bit)


def add_squares(z, zo, x, xo, n):
    """z += the squares of the n digits of x, each at twice its position."""
    assert zo >= 0 and xo >= 0
    carry = 0
    i = 0
    while i < n:
        digit = wide(x[xo + i])
        acc = digit * digit + wide(z[zo + 2 * i]) + wide(carry)
        z[zo + 2 * i] = stored(acc & MASK)
        above = unsigned(acc >> SHIFT) + unsigned(z[zo + 2 * i + 1])
        z[zo + 2 * i + 1] = stored(above & MASK)
        carry = stored(above >> SHIFT)
        i += 1
    assert carry == 0


def combine(a, b, n, u, v, s, t):
    """a, b = u a + v b, s a + t b, for n digits and numbers that are not negative, before and after."""
    first = signed_wide(0)
    second = signed_wide(0)
    u, v, s, t = signed_wide(u), signed_wide(v), signed_wide(s), signed_wide(t)
    i = 0
    while i < n:
        x = signed_wide(a[i])
        y = signed_wide(b[i])
        first += x * u + y * v
        second += x * s + y * t
        a[i] = stored(first & MASK)
        b[i] = stored(second & MASK)
        first >>= SHIFT
        second >>= SHIFT
        i += 1


def divrem_1(q, qo, x, xo, n, d):
    """q = x // d, for n digits; the rest. q may be x."""
    assert qo >= 0 and xo >= 0
    rest = 0
    if d <= 0xffffffff:
        return _divrem_half(q, qo, x, xo, n, d)
    if n >= 4:
        return _divrem_inverse(q, qo, x, xo, n, d)
    divisor = wide(d)
    i = n - 1
    while i >= 0:
        acc = (wide(rest) << SHIFT) | wide(x[xo + i])
        quotient = stored(acc // divisor)
        q[qo + i] = quotient
        rest = stored(acc - wide(quotient) * divisor)
        i -= 1
    return rest


def _divrem_inverse(q, qo, x, xo, n, d):
    # Moeller and Granlund: with the inverse of the divisor, two products instead of a division. The top bit of the divisor is set, and the digits are shifted as it is.
    assert qo >= 0 and xo >= 0
    bits = SHIFT - bits_in_digit(d)
    assert bits >= 0
    back = SHIFT - bits
    divisor = unsigned(d) << bits
    inverse = wide(((wide(MASK - stored(divisor)) << SHIFT) | MASK) // wide(divisor))
    digit = unsigned(x[xo + n - 1])
    rest = digit >> back
    i = n - 1
    while i >= 0:
        below = unsigned(0)
        if i > 0:
            below = unsigned(x[xo + i - 1])
        shifted = ((digit << bits) & MASK) | (below >> back)
        digit = below
        product = inverse * wide(rest) + ((wide(rest) << SHIFT) | wide(shifted))
        quotient = unsigned(product >> SHIFT) + 1
        rest = (shifted - quotient * divisor) & MASK
        if rest > (lower(product) & MASK):
            quotient -= 1
            rest = (rest + divisor) & MASK
        if rest >= divisor:
            quotient += 1
            rest -= divisor
        q[qo + i] = stored(quotient & MASK)
        i -= 1
    return stored(rest >> bits)


def _divrem_half(q, qo, x, xo, n, d):
    # A divisor of half a word: two divisions of words, of the upper 31 bits and of the lower 32.
    assert qo >= 0 and xo >= 0
    divisor = unsigned(d)
    rest = unsigned(0)
    i = n - 1
    while i >= 0:
        digit = unsigned(x[xo + i])
        acc = (rest << 31) | (digit >> 32)
        first = acc // divisor
        acc = ((acc - first * divisor) << 32) | (digit & 0xffffffff)
        second = acc // divisor
        rest = acc - second * divisor
        q[qo + i] = stored((first << 32) | second)
        i -= 1
    return stored(rest)


def quotient_digit(u2, u1, u0, v1, v0):
    """The first digit of u2 u1 u0 // v1 v0, for u2 u1 <= v1 v0 and the top bit of v1 set; one too large at most."""
    if u2 >= v1:
        quotient = MASK
        rest = unsigned(u1) + unsigned(v1)
        if rest > MASK:
            return quotient
    else:
        acc = (wide(u2) << SHIFT) | wide(u1)
        quotient = stored(acc // wide(v1))
        rest = unsigned(acc - wide(quotient) * wide(v1))
    while wide(quotient) * wide(v0) > ((wide(rest) << SHIFT) | wide(u0)):
        quotient -= 1
        rest += unsigned(v1)
        if rest > MASK:
            break
    return quotient
