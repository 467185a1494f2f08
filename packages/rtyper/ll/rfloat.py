# Floats: hashes and powers. Answers to the helpers of upstream's rtyper/rfloat.py.

from sys import maxint

from rpython.rtyper.ll import ll_math
from rpython.rtyper.lltypesystem.lltype import Signed, SignedLongLong, cast_primitive
from rpython.rtyper.lltypesystem.lloperation import llop

# Whole numbers below fit a word.
WHOLE = min(1e15, float(maxint))


def ll_hash_float(x):
    """Equal floats have equal hashes; whole ones that of the int."""
    if x == 0.0:
        return 0
    if -WHOLE < x and x < WHOLE:
        n = int(x)
        if float(n) == x:
            return n
    bits = llop.convert_float_bytes_to_longlong(SignedLongLong, x)
    return cast_primitive(Signed, bits * 1000003 ^ (bits >> 32))


def ll_float_pow(x, y):
    return ll_math.ll_math_pow(x, y)
