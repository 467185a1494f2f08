"""Powers and roots of rbigints, by nothing but their methods."""
import math

from rpython.rlib._rbigint_digit import SHIFT

# Exponents of more bits are read in windows of so many bits.
LONG_EXPONENT = 64
WINDOW = 5


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
    bits = n.bit_length()
    if bits <= 50:
        return n.fromint(int(math.sqrt(n.tofloat())))
    half = (bits - 1) >> 1
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
