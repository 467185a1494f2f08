"""The digits of rbigint: how wide they are on this machine, and how they become other numbers.

A number is a list of digits, the least significant first, and a count: digits behind the count do not belong to it. On machines with 64-bit words a digit has
63 bits and products have 128; with 32-bit words it has 26, so that products are exact as floats (quicker there than any integer of two words).

On the host the conversions below give their argument back: its integers do not wrap, and no step of the code relies on wrapping.
"""
from rpython.rlib.objectmodel import always_inline, register_replacement_for, specialize
from rpython.rlib.rarithmetic import LONG_BIT, LONG_MASK, intmask, r_longlonglong, r_uint, r_ulonglonglong

if LONG_BIT == 64:
    SHIFT = 63
    LONG_TYPE = r_ulonglonglong
else:
    SHIFT = 26
    LONG_TYPE = float

UDIGIT_TYPE = r_uint
MASK = int((1 << SHIFT) - 1)
NULLDIGIT = 0
ONEDIGIT = 1


def unsigned(x):
    """A digit as an unsigned word."""
    return x


@register_replacement_for(unsigned)
@always_inline
@specialize.argtype(0)
def _unsigned_translated(x):
    return r_uint(x)


def wide(x):
    """A word as a number that holds products of words."""
    return x


@register_replacement_for(wide)
@always_inline
@specialize.argtype(0)
def _wide_translated(x):
    return r_ulonglonglong(r_uint(x))


def signed_wide(x):
    """The same, for words with sign."""
    return x


@register_replacement_for(signed_wide)
@always_inline
def _signed_wide_translated(x):
    return r_longlonglong(x)


def lower(x):
    """The lower word of a product."""
    return x & LONG_MASK


@register_replacement_for(lower)
@always_inline
def _lower_translated(x):
    return r_uint(x)


def upper(x):
    """The upper word of a product."""
    return x >> LONG_BIT


@register_replacement_for(upper)
@always_inline
def _upper_translated(x):
    return r_uint(x >> LONG_BIT)


def stored(x):
    """A digit as digits are kept: as a signed word."""
    return int(x)


@register_replacement_for(stored)
@always_inline
@specialize.argtype(0)
def _stored_translated(x):
    return intmask(x)


@always_inline
def size_of(digits, n):
    """How many of the n first digits are left without zeros at the top."""
    while n > 0 and digits[n - 1] == 0:
        n -= 1
    return n


def bits_in_digit(digit):
    """The number of bits of a digit."""
    bits = 0
    if SHIFT > 32 and digit >> 32:
        digit >>= 32
        bits = 32
    while digit >= 256:
        digit >>= 8
        bits += 8
    while digit:
        digit >>= 1
        bits += 1
    return bits


def zeros(n):
    """A list of n digits."""
    assert n >= 0
    return [NULLDIGIT] * n


def part(digits, start, n):
    """A copy of n digits from a position on."""
    result = zeros(n)
    assert start >= 0
    for i in range(n):
        result[i] = digits[start + i]
    return result
