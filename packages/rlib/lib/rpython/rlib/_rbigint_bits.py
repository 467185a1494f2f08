"""The bitwise operations on numbers with signs, as two's complement with endless signs, and counts of bits."""
from rpython.rlib._rbigint_digit import MASK, SHIFT, part, size_of, stored, unsigned, zeros

AND, OR, XOR = '&', '|', '^'


def bitwise(x, xn, x_negative, op, y, yn, y_negative):
    """The digits of the size of the result, and whether that is negative."""
    if op == AND:
        negative = x_negative and y_negative
    elif op == OR:
        negative = x_negative or y_negative
    else:
        negative = x_negative != y_negative
    n = xn
    if yn > n:
        n = yn
    if op == AND and not x_negative and xn < n:
        n = xn
    if op == AND and not y_negative and yn < n:
        n = yn
    result = zeros(n + 1)
    # The complement of a number is the complement of each digit, plus one: the ones are carried along.
    x_carry = y_carry = carry = 1
    for i in range(n):
        a = _at(x, xn, i)
        if x_negative:
            a = (a ^ MASK) + unsigned(x_carry)
            x_carry = stored(a >> SHIFT)
            a &= MASK
        b = _at(y, yn, i)
        if y_negative:
            b = (b ^ MASK) + unsigned(y_carry)
            y_carry = stored(b >> SHIFT)
            b &= MASK
        if op == AND:
            c = a & b
        elif op == OR:
            c = a | b
        else:
            c = a ^ b
        if negative:
            c = (c ^ MASK) + unsigned(carry)
            carry = stored(c >> SHIFT)
            c &= MASK
        result[i] = stored(c)
    if negative:
        result[n] = carry
    return result, negative


def _at(x, n, i):
    if i < n:
        return unsigned(x[i])
    return unsigned(0)


def and_digits(x, y, n):
    """The digits of x & y, for n digits of numbers that are not negative."""
    result = zeros(n)
    for i in range(n):
        result[i] = x[i] & y[i]
    return result


def bit_count(x, n):
    """The number of bits that are set."""
    count = 0
    for i in range(n):
        digit = x[i]
        while digit:
            digit &= digit - 1
            count += 1
    return count


def lost_bits(x, n, words, bits):
    """Whether a shift to the right by so many digits and bits loses a bit that is set."""
    for i in range(min(words, n)):
        if x[i]:
            return True
    if words < n and bits:
        return (x[words] & ((1 << bits) - 1)) != 0
    return False
