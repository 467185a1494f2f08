"""UTF-8 for runicode. A fault takes as many bytes as could begin a character, as Unicode recommends."""

from rpython.rlib._runicode_base import UNICHR, allow_surrogate_by_default, default_unicode_error_decode, default_unicode_error_encode, joined, pair_at
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder
from rpython.rlib.rutf8 import invalid_byte_2_of_3, invalid_byte_2_of_4, unichr_as_utf8_append


def str_decode_utf_8(s, size, errors, final=False, errorhandler=None, allow_surrogates=allow_surrogate_by_default):
    """UTF-8 to unicode. Without `final`, the beginning of a character at the end is left over."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = str_decode_utf_8_impl(s, size, errors, final, errorhandler, allow_surrogates, result)
    return result.build(), pos


def _width(first):
    """The number of bytes that the first one announces, 0 for none."""
    if first < 0xc2 or first > 0xf4:
        return 0
    if first <= 0xdf:
        return 2
    return 3 if first <= 0xef else 4


def _valid_bytes(s, pos, size, width, allow_surrogates):
    """How many bytes of a character are there and right, counted from the first."""
    if pos + 1 >= size:
        return 1
    first = ord(s[pos])
    second = ord(s[pos + 1])
    if width == 2:
        wrong = second & 0xc0 != 0x80
    elif width == 3:
        wrong = invalid_byte_2_of_3(first, second, allow_surrogates)
    else:
        wrong = invalid_byte_2_of_4(first, second)
    if wrong:
        return 1
    count = 2
    while count < width and pos + count < size and ord(s[pos + count]) & 0xc0 == 0x80:
        count += 1
    return count


def str_decode_utf_8_impl(s, size, errors, final, errorhandler, allow_surrogates, result):
    """The same into a builder; the position."""
    pos = 0
    while pos < size:
        first = ord(s[pos])
        if first < 0x80:
            result.append(unichr(first))
            pos += 1
            continue
        width = _width(first)
        if width == 0:
            r, pos = errorhandler(errors, 'utf8', 'invalid start byte', s, pos, pos + 1)
            result.append(r)
            continue
        count = _valid_bytes(s, pos, size, width, allow_surrogates)
        if count < width:
            if pos + count < size:
                msg = 'invalid continuation byte'
            elif not final:
                break
            else:
                msg = 'unexpected end of data'
            r, pos = errorhandler(errors, 'utf8', msg, s, pos, pos + count)
            result.append(r)
            continue
        code = first & (0x7f >> width)
        for i in range(1, width):
            code = code << 6 | ord(s[pos + i]) & 0x3f
        result.append(UNICHR(code))
        pos += width
    return pos


def unicode_encode_utf_8(s, size, errors, errorhandler=None, allow_surrogates=allow_surrogate_by_default):
    """Unicode to UTF-8. Pairs of surrogates become one character."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    return unicode_encode_utf_8_impl(s, size, errors, errorhandler, allow_surrogates)


def unicode_encode_utf_8_impl(s, size, errors, errorhandler, allow_surrogates=False):
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        if code < 0x80:
            result.append(chr(code))
            pos += 1
        elif pair_at(s, pos, size):
            unichr_as_utf8_append(result, joined(code, ord(s[pos + 1])))
            pos += 2
        elif 0xd800 <= code <= 0xdfff and not allow_surrogates:
            ru, rs, pos = errorhandler(errors, 'utf8', 'surrogates not allowed', s, pos, pos + 1)
            if rs is not None:
                result.append(rs)
                continue
            for ch in ru:
                if ord(ch) < 0x80:
                    result.append(chr(ord(ch)))
                else:
                    errorhandler('strict', 'utf8', 'surrogates not allowed', s, pos - 1, pos)
        else:
            unichr_as_utf8_append(result, code, True)
            pos += 1
    return result.build()
