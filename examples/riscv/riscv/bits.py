"""Numbers of 32 bits in machine words of any size.

A register is an r_uint below 2**32. On machines with words of 64 bits results must be cut to that; on machines with 32 bits that costs nothing.
"""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import LONG_BIT, intmask, r_longlong, r_uint, r_ulonglong

MASK = r_uint(0xffffffff)
SIGN = r_uint(0x80000000)

if LONG_BIT == 32:
    def cut(x):
        """The lowest 32 bits."""
        return x

    def signed(x):
        """A register as a signed number."""
        return intmask(x)

    def unsigned(n):
        """A signed number as a register."""
        return r_uint(n)
else:
    def cut(x):
        """The lowest 32 bits."""
        return x & MASK

    def signed(x):
        """A register as a signed number."""
        return (intmask(x) ^ 0x80000000) - 0x80000000

    def unsigned(n):
        """A signed number as a register."""
        return r_uint(n) & MASK


@specialize.arg(1, 2)
def field(word, low, width):
    """`width` bits of a word, beginning with bit `low`."""
    return intmask((word >> low) & r_uint((1 << width) - 1))


@specialize.arg(1)
def extend(n, bits):
    """A number of some bits with a sign, as a signed number."""
    half = 1 << (bits - 1)
    return (n ^ half) - half


# Products of 64 bits: the upper halves.

def high_signed(a, b):
    product = r_longlong(signed(a)) * r_longlong(signed(b))
    return cut(r_uint(product >> 32))


def high_unsigned(a, b):
    product = r_ulonglong(a) * r_ulonglong(b)
    return cut(r_uint(product >> 32))


def high_mixed(a, b):
    """Of a signed and an unsigned number."""
    product = r_longlong(signed(a)) * r_longlong(r_ulonglong(b))
    return cut(r_uint(product >> 32))
