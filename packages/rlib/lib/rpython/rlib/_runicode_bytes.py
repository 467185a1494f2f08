"""Codecs with one byte per character for runicode: latin-1, ASCII, tables; numbers in ASCII; the machine's own form of unicode strings."""

from rpython.rlib._runicode_base import BYTEORDER, MAXUNICODE, UNICHR, default_unicode_error_decode, default_unicode_error_encode
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


def str_decode_latin_1(s, size, errors, final=False, errorhandler=None):
    """Bytes are code points."""
    result = UnicodeBuilder(size)
    for pos in range(size):
        result.append(unichr(ord(s[pos])))
    return result.build(), size


def str_decode_ascii(s, size, errors, final=False, errorhandler=None):
    """Bytes below 128 are code points."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        c = ord(s[pos])
        if c < 128:
            result.append(unichr(c))
            pos += 1
        else:
            r, pos = errorhandler(errors, 'ascii', 'ordinal not in range(128)', s, pos, pos + 1)
            result.append(r)
    return result.build(), pos


def _encode_below(s, size, errors, errorhandler, encoding, reason, limit):
    """Code points below a limit are bytes; a stretch of others is one error."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        if code < limit:
            result.append(chr(code))
            pos += 1
            continue
        start = pos
        while pos < size and ord(s[pos]) >= limit:
            pos += 1
        ru, rs, pos = errorhandler(errors, encoding, reason, s, start, pos)
        if rs is not None:
            result.append(rs)
            continue
        for ch in ru:
            if ord(ch) < limit:
                result.append(chr(ord(ch)))
            else:
                errorhandler('strict', encoding, reason, s, start, pos)
    return result.build()


def unicode_encode_latin_1(p, size, errors, errorhandler=None):
    """Code points below 256."""
    return _encode_below(p, size, errors, errorhandler, 'latin-1', 'ordinal not in range(256)', 256)


def unicode_encode_ascii(p, size, errors, errorhandler=None):
    """Code points below 128."""
    return _encode_below(p, size, errors, errorhandler, 'ascii', 'ordinal not in range(128)', 128)


# ---- tables

ERROR_CHAR = u'\ufffe'


def str_decode_charmap(s, size, errors, final=False, errorhandler=None, mapping=None):
    """By mapping.get(byte, default), a unicode string of any length; u'\\ufffe' says that there is none. Without a mapping: latin-1."""
    if mapping is None:
        return str_decode_latin_1(s, size, errors, final, errorhandler)
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        c = mapping.get(s[pos], ERROR_CHAR)
        if c == ERROR_CHAR:
            r, pos = errorhandler(errors, 'charmap', 'character maps to <undefined>', s, pos, pos + 1)
            result.append(r)
            continue
        result.append(c)
        pos += 1
    return result.build(), pos


def unicode_encode_charmap(s, size, errors, errorhandler=None, mapping=None):
    """By mapping.get(character, default), a byte string of any length; an empty one says that there is none. Without a mapping: latin-1."""
    if mapping is None:
        return unicode_encode_latin_1(s, size, errors, errorhandler)
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        c = mapping.get(s[pos], '')
        if len(c) > 0:
            result.append(c)
            pos += 1
            continue
        start = pos
        while pos < size and len(mapping.get(s[pos], '')) == 0:
            pos += 1
        ru, rs, pos = errorhandler(errors, 'charmap', 'character maps to <undefined>', s, start, pos)
        if rs is not None:
            result.append(rs)
            continue
        for ch in ru:
            c = mapping.get(ch, '')
            if len(c) == 0:
                errorhandler('strict', 'charmap', 'character maps to <undefined>', s, start, pos)
            result.append(c)
    return result.build()


# ---- numbers

def unicode_encode_decimal(s, size, errors, errorhandler=None, mapping=None):
    """Digits of all scripts as ASCII, blanks as spaces, latin-1 as it is. mapping.get(character, default) gives the digit of others."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        ch = s[pos]
        if ch.isspace():
            result.append(' ')
            pos += 1
            continue
        c = ''
        if mapping is not None:
            c = mapping.get(ch, '')
        if len(c) > 0:
            result.append(c)
            pos += 1
        elif 0 < ord(ch) < 256:
            result.append(chr(ord(ch)))
            pos += 1
        else:
            start = pos
            pos += 1
            while pos < size and not (0 < ord(s[pos]) < 256) and not s[pos].isspace():
                if mapping is not None and len(mapping.get(s[pos], '')) > 0:
                    break
                pos += 1
            ru, rs, pos = errorhandler(errors, 'decimal', 'invalid decimal Unicode string', s, start, pos)
            if rs is not None:
                result.append(rs)
                continue
            for ch in ru:
                if ch.isspace():
                    result.append(' ')
                elif 0 < ord(ch) < 256:
                    result.append(chr(ord(ch)))
                else:
                    errorhandler('strict', 'decimal', 'invalid decimal Unicode string', s, start, pos)
    return result.build()


# ---- the machine's form

UNIT = 4 if MAXUNICODE > 0xffff else 2


def _unit_at(s, pos):
    result = r_uint(0)
    for i in range(UNIT):
        at = pos + i if BYTEORDER == 'big' else pos + UNIT - 1 - i
        result = result << 8 | r_uint(ord(s[at]))
    return result


def str_decode_unicode_internal(s, size, errors, final=False, errorhandler=None):
    """Characters as they are in memory."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size // UNIT)
    pos = 0
    while pos < size:
        if pos + UNIT > size:
            r, pos = errorhandler(errors, 'unicode_internal', 'truncated input', s, pos, size)
            result.append(r)
            if pos > size - UNIT:
                break
            continue
        word = _unit_at(s, pos)
        if word > r_uint(0x10ffff):
            r, pos = errorhandler(errors, 'unicode_internal', 'unichr(%d) not in range' % intmask(word), s, pos, pos + UNIT)
            result.append(r)
            continue
        result.append(UNICHR(intmask(word)))
        pos += UNIT
    return result.build(), pos


def unicode_encode_unicode_internal(s, size, errors, errorhandler=None):
    """The same back."""
    result = StringBuilder(size * UNIT)
    for pos in range(size):
        code = ord(s[pos])
        for i in range(UNIT):
            shift = UNIT - 1 - i if BYTEORDER == 'big' else i
            result.append(chr(code >> (8 * shift) & 0xff))
    return result.build()
