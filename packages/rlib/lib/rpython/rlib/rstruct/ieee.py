"""Floats in the formats of IEEE 754: 2, 4, 8 and 10 bytes. Integers hold the bits; rounding is to the nearest, halves to even."""
import math

from rpython.rlib.longlong2float import float2longlong, longlong2float
from rpython.rlib.rarithmetic import intmask, r_longlong, r_uint, r_ulonglong

_ZERO = r_ulonglong(0)
_ONE = r_ulonglong(1)
_FRACTION = (_ONE << 52) - _ONE



def _check_size(size):
    if size != 2 and size != 4 and size != 8:
        raise ValueError("invalid size value")


def round_to_nearest(x):
    """The nearest whole number of a float that is not negative, halves to even."""
    int_x = int(x)
    frac_x = x - int_x
    if frac_x > 0.5 or (frac_x == 0.5 and int_x % 2 == 1):
        int_x += 1
    return int_x


def _shifted(mantissa, count):
    """mantissa / 2**count, rounded to the nearest, halves to even."""
    if count <= 0:
        return mantissa << -count
    if count > 62:
        return _ZERO
    result = mantissa >> count
    rest = mantissa & ((_ONE << count) - _ONE)
    half = _ONE << (count - 1)
    if rest > half or (rest == half and intmask(result & _ONE) == 1):
        result += _ONE
    return result


def float_pack(x, size):
    """The bits of a float of 2, 4 or 8 bytes, as an r_ulonglong. OverflowError when x is too large for them."""
    _check_size(size)
    bits = r_ulonglong(float2longlong(x))
    if size == 8:
        return bits
    exponent_bits = 5 if size == 2 else 8
    fraction_bits = 10 if size == 2 else 23
    sign = (bits >> 63) << (8 * size - 1)
    exponent = intmask((bits >> 52) & r_ulonglong(0x7ff))
    fraction = bits & _FRACTION
    highest = (1 << exponent_bits) - 1
    if exponent == 0x7ff:
        result = r_ulonglong(highest) << fraction_bits
        if fraction != _ZERO:
            # The payload of a NaN keeps its upper bits, and the one that makes it quiet.
            result |= fraction >> (52 - fraction_bits) | _ONE << (fraction_bits - 1)
        return sign | result
    if exponent == 0:
        # Subnormal doubles are zero in every smaller format.
        return sign
    biased = exponent - 1023 + (highest >> 1)
    mantissa = fraction | _ONE << 52
    dropped = 52 - fraction_bits
    if biased <= 0:
        return sign | _shifted(mantissa, dropped + 1 - biased)
    # The hidden bit adds one to the exponent, and a carry of rounding another.
    result = _shifted(mantissa, dropped) + (r_ulonglong(biased - 1) << fraction_bits)
    if result >= r_ulonglong(highest) << fraction_bits:
        raise OverflowError("float too large to pack with %s format" % ('e' if size == 2 else 'f'))
    return sign | result


def float_unpack(Q, size):
    """The float with these bits, of 2, 4 or 8 bytes."""
    _check_size(size)
    if size == 8:
        return longlong2float(r_longlong(Q))
    exponent_bits = 5 if size == 2 else 8
    fraction_bits = 10 if size == 2 else 23
    negative = intmask((Q >> (8 * size - 1)) & _ONE) == 1
    highest = (1 << exponent_bits) - 1
    exponent = intmask(Q >> fraction_bits) & highest
    fraction = Q & ((_ONE << fraction_bits) - _ONE)
    if exponent == highest:
        bits = r_ulonglong(0x7ff) << 52 | fraction << (52 - fraction_bits)
        if negative:
            bits |= _ONE << 63
        return longlong2float(r_longlong(bits))
    if exponent == 0:
        exponent = 1
    else:
        fraction |= _ONE << fraction_bits
    result = math.ldexp(float(intmask(fraction)), exponent - (highest >> 1) - fraction_bits)
    return -result if negative else result


def float_pack80(x, size=10):
    """The bits of the 10 byte format of x87: its 64 bits of mantissa, and its 16 bits of sign and exponent."""
    if size != 10 and size != 12 and size != 16:
        raise ValueError("invalid size value")
    bits = r_ulonglong(float2longlong(x))
    sign = (bits >> 63) << 15
    exponent = intmask((bits >> 52) & r_ulonglong(0x7ff))
    fraction = bits & _FRACTION
    if exponent == 0x7ff:
        return _ONE << 63 | fraction << 11, sign | r_ulonglong(0x7fff)
    if exponent == 0:
        if fraction == _ZERO:
            return _ZERO, sign
        # Subnormal doubles are normal there.
        exponent = 1
        while fraction < _ONE << 52:
            fraction <<= 1
            exponent -= 1
    else:
        fraction |= _ONE << 52
    return fraction << 11, sign | r_ulonglong(exponent - 1023 + 16383)


def float_unpack80(QQ, size=10):
    """The float next to a number of that format. OverflowError when it is too large."""
    if size != 10 and size != 12 and size != 16:
        raise ValueError("invalid size value")
    mantissa, upper = QQ
    negative = intmask((upper >> 15) & _ONE) == 1
    exponent = intmask(upper & r_ulonglong(0x7fff))
    if exponent == 0x7fff:
        bits = r_ulonglong(0x7ff) << 52 | (mantissa >> 11) & _FRACTION
        if negative:
            bits |= _ONE << 63
        return longlong2float(r_longlong(bits))
    result = _rounded80(mantissa, exponent)
    return -result if negative else result


def _rounded80(mantissa, exponent):
    """mantissa * 2 ** (exponent - 16446), as a float."""
    if mantissa == _ZERO:
        return 0.0
    while mantissa < _ONE << 63:
        mantissa <<= 1
        exponent -= 1
    # Below the normal numbers more bits get lost: round once.
    dropped = 11
    if exponent < 16383 - 1022:
        dropped += 16383 - 1022 - exponent
    if dropped > 63:
        return 5e-324 if dropped == 64 and mantissa > _ONE << 63 else 0.0
    kept = _shifted(mantissa, dropped) if dropped <= 62 else _half_up(mantissa)
    return math.ldexp(float(r_longlong(kept)), exponent - 16383 - 63 + dropped)


def _half_up(mantissa):
    """The upper bit of 64, rounded."""
    return _ONE + _ONE if mantissa >= (_ONE << 63 | _ONE << 62) else _ONE


# ---- bytes

def bytes_of_bits(Q, size, be):
    """An integer as bytes, the most significant first where `be` is true."""
    result = ['\x00'] * size
    for i in range(size):
        result[size - 1 - i if be else i] = chr(intmask(Q & r_ulonglong(0xff)))
        Q >>= 8
    return ''.join(result)


def bits_of_bytes(s, be):
    """The integer of up to 8 bytes."""
    result = _ZERO
    for i in range(len(s)):
        result = result << 8 | r_ulonglong(ord(s[i if be else len(s) - 1 - i]))
    return result


def pack_float(wbuf, pos, x, size, be):
    """Writes a float into a buffer: wbuf.setslice(pos, bytes)."""
    wbuf.setslice(pos, bytes_of_bits(float_pack(x, size), size, be))


def pack_float80(wbuf, pos, x, size, be):
    """Writes a float of 10 bytes, filled up with zeros to `size`."""
    mantissa, upper = float_pack80(x, size)
    padding = '\x00' * (size - 10)
    if be:
        text = padding + bytes_of_bits(upper, 2, True) + bytes_of_bits(mantissa, 8, True)
    else:
        text = bytes_of_bits(mantissa, 8, False) + bytes_of_bits(upper, 2, False) + padding
    wbuf.setslice(pos, text)


def float_bytes(x, size, be):
    """The same as a string."""
    return bytes_of_bits(float_pack(x, size), size, be)


def unpack_float(s, be):
    """The float in a string of 2, 4 or 8 bytes."""
    return float_unpack(bits_of_bytes(s, be), len(s))


def unpack_float80(s, be):
    """The float in a string of at least 10 bytes."""
    size = len(s)
    if be:
        start = size - 10
        assert start >= 0
        upper = bits_of_bytes(s[start:start + 2], True)
        mantissa = bits_of_bytes(s[start + 2:], True)
    else:
        mantissa = bits_of_bytes(s[:8], False)
        upper = bits_of_bytes(s[8:10], False)
    return float_unpack80((mantissa, upper), size)
