"""UTF-16 and UTF-32 for runicode. The order of bytes is 'big', 'little', or 'native': that of a mark at the beginning, else the machine's."""

from rpython.rlib._runicode_base import BYTEORDER, UNICHR, default_unicode_error_decode, default_unicode_error_encode, is_high, is_low, joined, narrow_pair_at
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


def _unit(s, pos, big):
    """The 16 bits at a position."""
    first, second = ord(s[pos]), ord(s[pos + 1])
    return first << 8 | second if big else second << 8 | first


def _word(s, pos, big):
    """The 32 bits at a position."""
    if big:
        return r_uint(_unit(s, pos, True)) << 16 | r_uint(_unit(s, pos + 2, True))
    return r_uint(_unit(s, pos + 2, False)) << 16 | r_uint(_unit(s, pos, False))


# ---- UTF-16

def str_decode_utf_16(s, size, errors, final=True, errorhandler=None):
    """In the order that the mark says."""
    result, length, byteorder = str_decode_utf_16_helper(s, size, errors, final, errorhandler, 'native')
    return result, length


def str_decode_utf_16_be(s, size, errors, final=True, errorhandler=None):
    result, length, byteorder = str_decode_utf_16_helper(s, size, errors, final, errorhandler, 'big', 'utf-16-be')
    return result, length


def str_decode_utf_16_le(s, size, errors, final=True, errorhandler=None):
    result, length, byteorder = str_decode_utf_16_helper(s, size, errors, final, errorhandler, 'little', 'utf-16-le')
    return result, length


def str_decode_utf_16_helper(s, size, errors, final=True, errorhandler=None, byteorder='native', public_encoding_name='utf16'):
    """The text, the position, and the order: -1 little, 1 big, 0 the machine's without a mark."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    pos = 0
    order = 0
    if byteorder == 'native':
        big = BYTEORDER == 'big'
        if size >= 2:
            mark = _unit(s, 0, big)
            if mark == 0xfeff or mark == 0xfffe:
                pos = 2
                big = big == (mark == 0xfeff)
                order = 1 if big else -1
    else:
        big = byteorder == 'big'
        order = 1 if big else -1
    result = UnicodeBuilder(size // 2)
    while pos < size:
        if size - pos < 2:
            if not final:
                break
            r, pos = errorhandler(errors, public_encoding_name, 'truncated data', s, pos, size)
            result.append(r)
            if size - pos < 2:
                break
            continue
        code = _unit(s, pos, big)
        if not 0xd800 <= code <= 0xdfff:
            result.append(unichr(code))
            pos += 2
        elif size - pos < 4:
            if not final:
                break
            r, pos = errorhandler(errors, public_encoding_name, 'unexpected end of data', s, pos, size)
            result.append(r)
        elif is_high(code) and is_low(_unit(s, pos + 2, big)):
            result.append(UNICHR(joined(code, _unit(s, pos + 2, big))))
            pos += 4
        else:
            msg = 'illegal UTF-16 surrogate' if is_high(code) else 'illegal encoding'
            r, pos = errorhandler(errors, public_encoding_name, msg, s, pos, pos + 2)
            result.append(r)
    return result.build(), pos, order


def _append_unit(result, code, big):
    if big:
        result.append(chr(code >> 8))
        result.append(chr(code & 0xff))
    else:
        result.append(chr(code & 0xff))
        result.append(chr(code >> 8))


def _append_utf_16(result, code, big):
    if code >= 0x10000:
        _append_unit(result, 0xd800 + ((code - 0x10000) >> 10), big)
        _append_unit(result, 0xdc00 + (code & 0x3ff), big)
    else:
        _append_unit(result, code, big)


def unicode_encode_utf_16_helper(s, size, errors, errorhandler=None, allow_surrogates=True, byteorder='little', public_encoding_name='utf16'):
    """In an order; 'native' has a mark in front."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    big = BYTEORDER == 'big' if byteorder == 'native' else byteorder == 'big'
    result = StringBuilder(2 * size + 2)
    if byteorder == 'native':
        _append_unit(result, 0xfeff, big)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        if allow_surrogates or not 0xd800 <= code <= 0xdfff:
            _append_utf_16(result, code, big)
            pos += 1
        elif narrow_pair_at(s, pos, size):
            _append_utf_16(result, joined(code, ord(s[pos + 1])), big)
            pos += 2
        else:
            ru, rs, pos = errorhandler(errors, public_encoding_name, 'surrogates not allowed', s, pos, pos + 1)
            if rs is not None:
                if len(rs) % 2 != 0:
                    errorhandler('strict', public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
                result.append(rs)
                continue
            for ch in ru:
                if 0xd800 <= ord(ch) <= 0xdfff:
                    errorhandler('strict', public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
                _append_utf_16(result, ord(ch), big)
    return result.build()


def unicode_encode_utf_16(s, size, errors, errorhandler=None, allow_surrogates=True):
    """With a mark in front."""
    return unicode_encode_utf_16_helper(s, size, errors, errorhandler, allow_surrogates, 'native', 'utf-16-' + BYTEORDER[0] + 'e')


def unicode_encode_utf_16_be(s, size, errors, errorhandler=None, allow_surrogates=True):
    return unicode_encode_utf_16_helper(s, size, errors, errorhandler, allow_surrogates, 'big', 'utf-16-be')


def unicode_encode_utf_16_le(s, size, errors, errorhandler=None, allow_surrogates=True):
    return unicode_encode_utf_16_helper(s, size, errors, errorhandler, allow_surrogates, 'little', 'utf-16-le')


# ---- UTF-32

def str_decode_utf_32(s, size, errors, final=True, errorhandler=None):
    """In the order that the mark says."""
    result, length, byteorder = str_decode_utf_32_helper(s, size, errors, final, errorhandler, 'native')
    return result, length


def str_decode_utf_32_be(s, size, errors, final=True, errorhandler=None):
    result, length, byteorder = str_decode_utf_32_helper(s, size, errors, final, errorhandler, 'big', 'utf-32-be')
    return result, length


def str_decode_utf_32_le(s, size, errors, final=True, errorhandler=None):
    result, length, byteorder = str_decode_utf_32_helper(s, size, errors, final, errorhandler, 'little', 'utf-32-le')
    return result, length


def str_decode_utf_32_helper(s, size, errors, final=True, errorhandler=None, byteorder='native', public_encoding_name='utf32', allow_surrogates=True):
    """The text, the position, and the order: -1 little, 1 big, 0 the machine's without a mark."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    pos = 0
    order = 0
    if byteorder == 'native':
        big = BYTEORDER == 'big'
        if size >= 4:
            mark = _word(s, 0, big)
            if mark == r_uint(0xfeff) or mark == r_uint(0xfffe0000):
                pos = 4
                big = big == (mark == r_uint(0xfeff))
                order = 1 if big else -1
    else:
        big = byteorder == 'big'
        order = 1 if big else -1
    result = UnicodeBuilder(size // 4)
    while pos < size:
        if size - pos < 4:
            if not final:
                break
            r, pos = errorhandler(errors, public_encoding_name, 'truncated data', s, pos, size)
            result.append(r)
            if size - pos < 4:
                break
            continue
        word = _word(s, pos, big)
        if word >= r_uint(0x110000):
            r, pos = errorhandler(errors, public_encoding_name, 'codepoint not in range(0x110000)', s, pos, pos + 4)
            result.append(r)
            continue
        code = intmask(word)
        if not allow_surrogates and 0xd800 <= code <= 0xdfff:
            r, pos = errorhandler(errors, public_encoding_name, 'code point in surrogate code point range(0xd800, 0xe000)', s, pos, pos + 4)
            result.append(r)
            continue
        result.append(UNICHR(code))
        pos += 4
    return result.build(), pos, order


def _append_utf_32(result, code, big):
    if big:
        _append_unit(result, code >> 16, True)
        _append_unit(result, code & 0xffff, True)
    else:
        _append_unit(result, code & 0xffff, False)
        _append_unit(result, code >> 16, False)


def unicode_encode_utf_32_helper(s, size, errors, errorhandler=None, allow_surrogates=True, byteorder='little', public_encoding_name='utf32'):
    """In an order; 'native' has a mark in front."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    big = BYTEORDER == 'big' if byteorder == 'native' else byteorder == 'big'
    result = StringBuilder(4 * size + 4)
    if byteorder == 'native':
        _append_utf_32(result, 0xfeff, big)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        if narrow_pair_at(s, pos, size):
            _append_utf_32(result, joined(code, ord(s[pos + 1])), big)
            pos += 2
        elif allow_surrogates or not 0xd800 <= code <= 0xdfff:
            _append_utf_32(result, code, big)
            pos += 1
        else:
            ru, rs, pos = errorhandler(errors, public_encoding_name, 'surrogates not allowed', s, pos, pos + 1)
            if rs is not None:
                if len(rs) % 4 != 0:
                    errorhandler('strict', public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
                result.append(rs)
                continue
            for ch in ru:
                if 0xd800 <= ord(ch) <= 0xdfff:
                    errorhandler('strict', public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
                _append_utf_32(result, ord(ch), big)
    return result.build()


def unicode_encode_utf_32(s, size, errors, errorhandler=None, allow_surrogates=True):
    """With a mark in front."""
    return unicode_encode_utf_32_helper(s, size, errors, errorhandler, allow_surrogates, 'native', 'utf-32-' + BYTEORDER[0] + 'e')


def unicode_encode_utf_32_be(s, size, errors, errorhandler=None, allow_surrogates=True):
    return unicode_encode_utf_32_helper(s, size, errors, errorhandler, allow_surrogates, 'big', 'utf-32-be')


def unicode_encode_utf_32_le(s, size, errors, errorhandler=None, allow_surrogates=True):
    return unicode_encode_utf_32_helper(s, size, errors, errorhandler, allow_surrogates, 'little', 'utf-32-le')
