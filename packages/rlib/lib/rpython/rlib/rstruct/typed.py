"""Numbers of low-level types as the bytes that they are in memory. TP is one of lltype's and rffi's types of numbers."""
import sys

from rpython.rlib.longlong2float import float2longlong, longlong2float, singlefloat2uint, uint2singlefloat
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, r_longlong, r_uint, r_ulonglong
from rpython.rtyper.lltypesystem import lltype, rffi

bigendian = sys.byteorder == 'big'

def word_of_bytes(s):
    """The unsigned word that up to 4 or 8 bytes are, in the machine's order."""
    result = r_uint(0)
    for i in range(len(s)):
        at = i if bigendian else len(s) - 1 - i
        result = result << 8 | r_uint(ord(s[at]))
    return result


def longlong_of_bytes(s):
    """The same of 8 bytes."""
    result = r_ulonglong(0)
    for i in range(len(s)):
        at = i if bigendian else len(s) - 1 - i
        result = result << 8 | r_ulonglong(ord(s[at]))
    return result


def bytes_of_longlong(value, count):
    """The lowest bytes of a number, in the machine's order."""
    result = ['\x00'] * count
    for i in range(count):
        at = count - 1 - i if bigendian else i
        result[at] = chr(intmask(value & r_ulonglong(0xff)))
        value >>= 8
    return ''.join(result)


@specialize.arg(0)
def value_of_bytes(TP, s):
    """The number of a type that these bytes are."""
    if TP == lltype.Float:
        return longlong2float(r_longlong(longlong_of_bytes(s)))
    elif TP == lltype.SingleFloat:
        return uint2singlefloat(word_of_bytes(s))
    elif TP == lltype.Char:
        return s[0]
    elif rffi.sizeof(TP) <= rffi.sizeof(lltype.Signed):
        return rffi.cast(TP, word_of_bytes(s))
    else:
        return rffi.cast(TP, longlong_of_bytes(s))


@specialize.arg(0)
def bytes_of_value(TP, value):
    """The bytes of a number of a type."""
    if TP == lltype.Float:
        return bytes_of_longlong(r_ulonglong(float2longlong(value)), 8)
    elif TP == lltype.SingleFloat:
        return bytes_of_longlong(r_ulonglong(singlefloat2uint(value)), 4)
    elif TP == lltype.Char:
        return value
    else:
        return bytes_of_longlong(rffi.cast(lltype.UnsignedLongLong, value), rffi.sizeof(TP))
