"""rbigint and floats: conversion, true division and logarithms, rounded once, to even.

The functions take and give rbigints, and use nothing but their methods.
"""
import math

from rpython.rlib._rbigint_digit import SHIFT

MANTISSA = 53
LEAST_EXPONENT = -1021
MOST_EXPONENT = 1024
BASE = float(1 << SHIFT)


def whole_float(a):
    """The float of a number that is a multiple of a power of two with 53 bits over it."""
    result = 0.0
    i = a.numdigits() - 1
    while i >= 0:
        result = result * BASE + float(a.digit(i))
        i -= 1
    if a.sign < 0:
        return -result
    return result


def rounded(a, bits, inexact):
    """a without its lowest bits, rounded to even, as a multiple of 2 ** bits; `inexact` says that the true number is a bit more. a is not negative."""
    if bits <= 0:
        return a
    kept = a.rshift(bits)
    rest = a.sub(kept.lshift(bits))
    order = rest.lshift(1).sub(rest.fromint(1).lshift(bits)).sign
    if order > 0 or (order == 0 and (inexact or kept.is_odd())):
        kept = kept.int_add(1)
    return kept.lshift(bits)


def to_float(a):
    """The nearest float; OverflowError where there is none."""
    bits = a.bit_length()
    if bits <= MANTISSA:
        return whole_float(a)
    if bits > MOST_EXPONENT:
        raise OverflowError("long int too large to convert to float")
    shift = max(bits - MANTISSA - 2, 0)
    size = a.abs()
    top = rounded(size.rshift(shift), bits - shift - MANTISSA, size.has_bits_below(shift))
    if top.bit_length() + shift > MOST_EXPONENT:
        raise OverflowError("long int too large to convert to float")
    result = math.ldexp(whole_float(top), shift)
    if a.sign < 0:
        return -result
    return result


def true_quotient(a, b):
    """The float nearest to a / b."""
    if b.sign == 0:
        raise ZeroDivisionError("long division or modulo by zero")
    if a.sign == 0:
        return 0.0
    a_bits = a.bit_length()
    b_bits = b.bit_length()
    if a_bits <= MANTISSA and b_bits <= MANTISSA:
        return whole_float(a) / whole_float(b)
    negative = a.sign != b.sign
    magnitude = a_bits - b_bits
    if magnitude > MOST_EXPONENT:
        raise OverflowError("long/long too large for a float")
    result = 0.0
    if magnitude >= LEAST_EXPONENT - MANTISSA - 1:
        result = _quotient(a.abs(), b.abs(), magnitude)
    if negative:
        return -result
    return result


def _quotient(a, b, magnitude):
    shift = max(magnitude, LEAST_EXPONENT) - MANTISSA - 2
    if shift < 0:
        a = a.lshift(-shift)
    else:
        b = b.lshift(shift)
    quotient, rest = a.divmod(b)
    bits = quotient.bit_length()
    extra = max(bits, LEAST_EXPONENT - shift) - MANTISSA
    mantissa = rounded(quotient, extra, rest.sign != 0)
    if mantissa.bit_length() + shift > MOST_EXPONENT:
        raise OverflowError("long/long too large for a float")
    return math.ldexp(whole_float(mantissa), shift)


def logarithm(a, base):
    """The logarithm to a base; of 0.0 the natural one."""
    if a.sign <= 0:
        raise ValueError("math domain error")
    bits = a.bit_length()
    exponent = 0
    if bits > MOST_EXPONENT - 1:
        exponent = bits - MANTISSA
        a = a.rshift(exponent)
    x = whole_float(a) if bits <= MANTISSA else to_float(a)
    if base == 10.0:
        return math.log10(x) + float(exponent) * math.log10(2.0)
    result = math.log(x) + float(exponent) * math.log(2.0)
    if base != 0.0:
        result /= math.log(base)
    return result


def digits_of_float(x, digits):
    """Fills the list with the digits of the whole part of x > 0, which has exactly so many."""
    mantissa, exponent = math.frexp(x)
    n = len(digits)
    mantissa = math.ldexp(mantissa, exponent - (n - 1) * SHIFT)
    i = n - 1
    while i >= 0:
        digit = int(mantissa)
        digits[i] = digit
        mantissa = math.ldexp(mantissa - float(digit), SHIFT)
        i -= 1
