# Floats: hashes and powers. Answers to the helpers of upstream's rtyper/rfloat.py.

from rpython.rtyper.ll import ll_math
from rpython.rtyper.lltypesystem.lltype import Signed, SignedLongLong
from rpython.rtyper.lltypesystem.lloperation import llop


def ll_hash_float(x):
    """Equal floats have equal hashes; whole ones that of the int."""
    if x == 0.0:
        return 0
    if -1e15 < x and x < 1e15:
        n = int(x)
        if float(n) == x:
            return n
    bits = llop.convert_float_bytes_to_longlong(SignedLongLong, x)
    return int(bits) * 1000003 ^ int(bits >> 32)


def ll_float_pow(x, y):
    return ll_math.ll_math_pow(x, y)
