"""The bits of floats as integers, and back; integers of 32 bits hidden in NaNs."""
import struct

from rpython.rlib.rarithmetic import LONG_BIT, intmask, r_int64, r_longlong, r_singlefloat, r_uint, r_ulonglong
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem import lltype


def float2longlong(floatval):
    """The 64 bits of a float, as a signed integer."""
    if we_are_translated():
        return llop.convert_float_bytes_to_longlong(lltype.SignedLongLong, floatval)
    return r_int64(struct.unpack('<q', struct.pack('<d', floatval))[0])


def longlong2float(llval):
    """The float that these 64 bits are."""
    if we_are_translated():
        return llop.convert_longlong_bytes_to_float(lltype.Float, llval)
    return struct.unpack('<d', struct.pack('<q', llval))[0]


def singlefloat2uint(singlefloat):
    """The 32 bits of an r_singlefloat."""
    if we_are_translated():
        return r_uint(llop.convert_singlefloat_bytes_to_int(lltype.Signed, singlefloat)) & r_uint(0xffffffff)
    return r_uint(struct.unpack('<I', struct.pack('<f', float(singlefloat)))[0])


def uint2singlefloat(ival):
    """The r_singlefloat that the lower 32 bits are."""
    if we_are_translated():
        return llop.convert_int_bytes_to_singlefloat(lltype.SingleFloat, intmask(ival))
    return r_singlefloat(struct.unpack('<f', struct.pack('<I', int(ival & 0xffffffff)))[0])


# ---- integers in NaNs: the upper 32 bits are those of a NaN that no operation makes

nan_high_word_int32 = -2
nan_encoded_zero = r_int64(nan_high_word_int32 << 32) if LONG_BIT >= 64 else r_longlong(-2 * (1 << 32))


def _low_word(value):
    """The lower 32 bits, with their sign."""
    low = intmask(r_ulonglong(value) & r_ulonglong(0xffffffff))
    if LONG_BIT > 32 and low >= 0x80000000:
        low -= 1 << 32
    return low


def can_encode_int32(value):
    """Whether the integer has 32 bits."""
    return -0x80000000 <= value <= 0x7fffffff


def can_encode_float(value):
    """Whether the float is not one of the NaNs that stand for integers."""
    return _high_word(float2longlong(value)) != nan_high_word_int32


def _high_word(value):
    return intmask(r_longlong(value) >> 32)


def encode_int32_into_longlong_nan(value):
    """The NaN that stands for an integer, as its 64 bits."""
    return nan_encoded_zero + r_int64(value & 0xffffffff) if LONG_BIT >= 64 else _encode_with_words(value)


def _encode_with_words(value):
    return nan_encoded_zero + r_longlong(r_ulonglong(r_uint(value)))


def decode_int32_from_longlong_nan(value):
    """The integer that a NaN stands for."""
    return _low_word(value)


def is_int32_from_longlong_nan(value):
    """Whether these 64 bits stand for an integer."""
    return _high_word(value) == nan_high_word_int32


def maybe_decode_longlong_as_float(value):
    """The float of 64 bits: the integer, where they stand for one."""
    if is_int32_from_longlong_nan(value):
        return float(decode_int32_from_longlong_nan(value))
    return longlong2float(value)
