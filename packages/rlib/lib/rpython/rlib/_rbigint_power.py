"""Powers, roots and common divisors of rbigints, by nothing but their methods."""
from rpython.rlib._rbigint_digit import LONG_BIT, SHIFT

# Exponents of more bits are read in windows of so many bits.
LONG_EXPONENT = 64
WINDOW = 5
# Bits that a step of Lehmer's algorithm looks at: products of what it computes stay within a word.
LEHMER = LONG_BIT - 4


def _bit(a, at):
    return (a.digit(at // SHIFT) >> (at % SHIFT)) & 1


def power(a, b, one):
    """a ** b, for b >= 0."""
    result = one
    at = b.bit_length() - 1
    while at >= 0:
        result = result.mul(result)
        if _bit(b, at):
            result = result.mul(a)
        at -= 1
    return result


def power_modulo(a, b, c, one):
    """a ** b % c, for 0 <= a < c and b >= 0."""
    bits = b.bit_length()
    result = one.mod(c)
    if bits <= LONG_EXPONENT:
        at = bits - 1
        while at >= 0:
            result = result.mul(result).mod(c)
            if _bit(b, at):
                result = result.mul(a).mod(c)
            at -= 1
        return result
    table = _odd_powers(a, c)
    at = bits - 1
    while at >= 0:
        if not _bit(b, at):
            result = result.mul(result).mod(c)
            at -= 1
            continue
        # A window ends with a bit that is set, so odd powers do.
        end = max(at - WINDOW + 1, 0)
        while not _bit(b, end):
            end += 1
        value = 0
        while at >= end:
            value = 2 * value + _bit(b, at)
            result = result.mul(result).mod(c)
            at -= 1
        result = result.mul(table[value >> 1]).mod(c)
    return result


def _odd_powers(a, c):
    squared = a.mul(a).mod(c)
    table = [a]
    for i in range((1 << (WINDOW - 1)) - 1):
        table.append(table[-1].mul(squared).mod(c))
    return table


def square_root(n, one):
    """The root, rounded down. After each step it has twice as many correct bits: one division by the last root, at the precision that is needed."""
    half = (n.bit_length() - 1) >> 1
    steps = 0
    while half >> steps:
        steps += 1
    root = one
    known = 0
    while steps > 0:
        steps -= 1
        before = known
        known = half >> steps
        quotient = n.rshift(2 * half - known - before + 1).floordiv(root)
        root = root.lshift(known - before - 1).add(quotient)
    if root.mul(root).gt(n):
        root = root.int_sub(1)
    return root


def common_divisor(a, b):
    """The greatest common divisor of numbers that are not negative, by Lehmer's algorithm: words tell most steps of Euclid's."""
    if a.lt(b):
        a, b = b, a
    while b.sign:
        if a.bit_length() <= LONG_BIT - 1:
            return a.fromint(_small_divisor(a.toint(), b.toint()))
        shift = a.bit_length() - LEHMER
        x = a.rshift(shift).toint()
        y = b.rshift(shift).toint()
        u, v, s, t = 1, 0, 0, 1
        while y + s != 0 and y + t != 0:
            q = (x + u) // (y + s)
            if q != (x + v) // (y + t):
                break
            x, y = y, x - q * y
            u, s = s, u - q * s
            v, t = t, v - q * t
        if v == 0:
            a, b = b, a.mod(b)
        else:
            a, b = (a.int_mul(u).add(b.int_mul(v)), a.int_mul(s).add(b.int_mul(t)))
    return a


def _small_divisor(x, y):
    while y:
        x, y = y, x % y
    return x
