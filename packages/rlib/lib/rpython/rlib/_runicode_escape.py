"""Python's escapes for runicode: unicode_escape and raw_unicode_escape."""

from rpython.rlib._runicode_base import UNICHR, append_hex, default_unicode_error_decode, joined, narrow_pair_at
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

TRUNCATED = {'x': 'truncated \\xXX escape', 'u': 'truncated \\uXXXX escape', 'U': 'truncated \\UXXXXXXXX escape'}


def hex_value(c):
    """The value of a hexadecimal digit, -1 for others."""
    if '0' <= c <= '9':
        return ord(c) - ord('0')
    if 'a' <= c <= 'f':
        return ord(c) - ord('a') + 10
    if 'A' <= c <= 'F':
        return ord(c) - ord('A') + 10
    return -1


def _hex_digits(s, pos, size, digits):
    """The number that up to so many digits are, and how many they are. Too large numbers are 0x110000."""
    value = 0
    count = 0
    while count < digits and pos + count < size:
        digit = hex_value(s[pos + count])
        if digit < 0:
            break
        value = value << 4 | digit
        if value > 0x110000:
            value = 0x110000
        count += 1
    return value, count


def _octal(s, pos, size):
    """The number that up to three octal digits are, and the position behind."""
    value = 0
    end = pos + 3
    while pos < size and pos < end and '0' <= s[pos] <= '7':
        value = value << 3 | ord(s[pos]) - ord('0')
        pos += 1
    return value, pos


SIMPLE = {'\\': u'\\', "'": u"'", '"': u'"', 'b': u'\b', 'f': u'\f', 't': u'\t', 'n': u'\n', 'r': u'\r', 'v': u'\v', 'a': u'\a', '\n': u''}


def str_decode_unicode_escape(s, size, errors, final=False, errorhandler=None, unicodedata_handler=None):
    """Text with escapes. unicodedata_handler.call(name) gives the code point of \\N{name}, -1 for unknown ones."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    if size == 0:
        return u'', 0
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        ch = s[pos]
        if ch != '\\':
            result.append(unichr(ord(ch)))
            pos += 1
            continue
        start = pos
        pos += 1
        if pos >= size:
            r, pos = errorhandler(errors, 'unicodeescape', '\\ at end of string', s, start, size)
            result.append(r)
            continue
        ch = s[pos]
        pos += 1
        if ch in SIMPLE:
            result.append(SIMPLE[ch])
        elif '0' <= ch <= '7':
            value, pos = _octal(s, pos - 1, size)
            result.append(unichr(value))
        elif ch in TRUNCATED:
            pos = _hex_escape(result, s, start, size, errors, errorhandler)
        elif ch == 'N' and unicodedata_handler is not None:
            pos = _named_escape(result, s, start, size, errors, errorhandler, unicodedata_handler)
        elif ch == 'N':
            r, pos = errorhandler(errors, 'unicodeescape', "\\N escapes not supported (can't load unicodedata module)", s, start, size)
            result.append(r)
        else:
            result.append(u'\\')
            result.append(unichr(ord(ch)))
    return result.build(), pos


def _hex_escape(result, s, start, size, errors, errorhandler):
    kind = s[start + 1]
    digits = 2 if kind == 'x' else (4 if kind == 'u' else 8)
    value, count = _hex_digits(s, start + 2, size, digits)
    end = start + 2 + count
    if count < digits:
        msg = TRUNCATED[kind]
    elif value <= 0x10ffff:
        result.append(UNICHR(value))
        return end
    else:
        msg = 'illegal Unicode character'
    r, pos = errorhandler(errors, 'unicodeescape', msg, s, start, end)
    result.append(r)
    return pos


def _named_escape(result, s, start, size, errors, errorhandler, handler):
    msg = 'malformed \\N character escape'
    pos = start + 2
    assert pos >= 0
    end = pos
    if pos < size and s[pos] == '{':
        while end < size and s[end] != '}':
            end += 1
        if end > pos + 1 and end < size:
            name = s[pos + 1:end]
            end += 1
            code = handler.call(name)
            if code >= 0:
                result.append(UNICHR(code))
                return end
            msg = 'unknown Unicode character name'
    r, pos = errorhandler(errors, 'unicodeescape', msg, s, start, end)
    result.append(r)
    return pos


def str_decode_raw_unicode_escape(s, size, errors, final=False, errorhandler=None):
    """Only \\u and \\U behind an odd number of backslashes are escapes."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        ch = s[pos]
        if ch != '\\':
            result.append(unichr(ord(ch)))
            pos += 1
            continue
        first = pos
        while pos < size and s[pos] == '\\':
            pos += 1
        if (pos - first) % 2 == 0 or pos >= size or (s[pos] != 'u' and s[pos] != 'U'):
            result.append_multiple_char(u'\\', pos - first)
            continue
        result.append_multiple_char(u'\\', pos - first - 1)
        pos = _raw_escape(result, s, pos - 1, size, errors, errorhandler)
    return result.build(), pos


def _raw_escape(result, s, start, size, errors, errorhandler):
    digits = 4 if s[start + 1] == 'u' else 8
    value, count = _hex_digits(s, start + 2, size, digits)
    end = start + 2 + count
    if count < digits:
        msg = 'truncated \\uXXXX'
    elif value <= 0x10ffff:
        result.append(UNICHR(value))
        return end
    else:
        msg = '\\Uxxxxxxxx out of range'
    r, pos = errorhandler(errors, 'rawunicodeescape', msg, s, start, end)
    result.append(r)
    return pos


# ---- unicode to text

def make_unicode_escape_function(pass_printable=False, unicode_output=False, quotes=False, prefix=None, is_printable=None):
    """A function (s, size, errors, errorhandler=None) from unicode to its escaped form, maybe in quotes with a prefix."""
    Builder = UnicodeBuilder if unicode_output else StringBuilder
    convert = unichr if unicode_output else chr
    backslash = u'\\' if unicode_output else '\\'

    def escape_code(result, code):
        result.append(backslash)
        if code >= 0x10000:
            result.append(convert(ord('U')))
            digits = 8
        elif code >= 0x100:
            result.append(convert(ord('u')))
            digits = 4
        else:
            result.append(convert(ord('x')))
            digits = 2
        for i in range(digits - 1, -1, -1):
            result.append(convert(ord(HEX[code >> (4 * i) & 15])))

    def unicode_escape(s, size, errors, errorhandler=None):
        result = Builder(size)
        quote = 0
        if quotes:
            if prefix:
                for c in prefix:
                    result.append(convert(ord(c)))
            quote = ord('"') if s.find(u"'") >= 0 and s.find(u'"') < 0 else ord("'")
            result.append(convert(quote))
        pos = 0
        while pos < size:
            code = ord(s[pos])
            if narrow_pair_at(s, pos, size):
                code = joined(code, ord(s[pos + 1]))
                pos += 1
            pos += 1
            if code == ord('\\') or (quotes and code == quote):
                result.append(backslash)
                result.append(convert(code))
            elif code == ord('\t') or code == ord('\n') or code == ord('\r'):
                result.append(backslash)
                result.append(convert(ord('t') if code == ord('\t') else (ord('n') if code == ord('\n') else ord('r'))))
            elif 0x20 <= code <= 0x7e:
                result.append(convert(code))
            elif pass_printable and is_printable(code):
                result.append(UNICHR(code))
            else:
                escape_code(result, code)
        if quotes:
            result.append(convert(quote))
        return result.build()

    return unicode_escape


HEX = '0123456789abcdef'

unicode_encode_unicode_escape = make_unicode_escape_function()


def unicode_encode_raw_unicode_escape(s, size, errors, errorhandler=None):
    """Latin-1, and \\u and \\U for the rest."""
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        if narrow_pair_at(s, pos, size):
            code = joined(code, ord(s[pos + 1]))
            pos += 1
        pos += 1
        if code < 0x100:
            result.append(chr(code))
        elif code >= 0x10000:
            result.append('\\U')
            append_hex(result, code, 8)
        else:
            result.append('\\u')
            append_hex(result, code, 4)
    return result.build()
