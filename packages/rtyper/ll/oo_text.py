# Text of numbers, formats and repr() for the object-oriented type system: what rnumstr.py, rformat.py, rfloat_str.py and rstrrepr.py do, with the same
# names and arguments.

from rpython.rtyper.lltypesystem.lltype import Signed, cast_primitive, typeOf
from rpython.rtyper.ootypesystem.ootype import StringBuilder, external, make_string, new
from rpython.rtyper.ll.oo_str import ll_chr2str, ll_code2str
from rpython.rtyper.ll.rstrrepr import HEX, ll_quote_of, ll_repr_width

c_chr2str = external('oo_chr2str')
c_int_text = external('oo_int_text')
c_uint_text = external('oo_uint_text')
c_format_float = external('oo_format_float')
c_is_float = external('oo_is_float')
c_parse_float = external('oo_parse_float')

ADD_DOT_0 = 2

EMPTY = make_string('')
MINUS = make_string('-')
ZERO = make_string('0')
PREFIX_HEX = make_string('0x')
PREFIX_BIN = make_string('0b')
LESS = make_string('<')
OBJECT_AT = make_string(' object at 0x')
GREATER = make_string('>')

# ____________________________________________________________ numbers

def ll_int2dec(STR, n):
    return c_int_text(n, 10)


def ll_uint2dec(STR, n):
    return c_uint_text(n, 10)


def ll_int_in_base(STR, n, base):
    return c_int_text(n, base)


def ll_uint_in_base(STR, n, negative, base, prefix):
    """The digits of a number: %x, %o."""
    return c_uint_text(n, base)


def ll_with_prefix(digits, prefix):
    """A prefix behind the sign."""
    if digits.chars[0] == '-':
        return MINUS.ll_strconcat(prefix).ll_strconcat(digits.ll_substring(1, len(digits.chars) - 1))
    return prefix.ll_strconcat(digits)


def ll_int2hex(STR, n):
    return ll_with_prefix(c_int_text(n, 16), PREFIX_HEX)


def ll_uint2hex(STR, n):
    return ll_with_prefix(c_uint_text(n, 16), PREFIX_HEX)


def ll_int2oct(STR, n):
    if n == 0:
        return ZERO
    return ll_with_prefix(c_int_text(n, 8), ZERO)


def ll_uint2oct(STR, n):
    if n == 0:
        return ZERO
    return ll_with_prefix(c_uint_text(n, 8), ZERO)


def ll_int2bin(STR, n):
    return ll_with_prefix(c_int_text(n, 2), PREFIX_BIN)


def ll_uint2bin(STR, n):
    return ll_with_prefix(c_uint_text(n, 2), PREFIX_BIN)


def ll_wide_digits(n, base):
    """Digits of an unsigned number wider than a word."""
    result = EMPTY
    while True:
        left = n // base
        digit = cast_primitive(Signed, n - left * base)
        if digit >= 10:
            digit += 39
        result = c_chr2str(chr(digit + 48)).ll_strconcat(result)
        n = left
        if n == 0:
            return result


def ll_longlong2dec(STR, UNSIGNED, n, base):
    if n < 0:
        return MINUS.ll_strconcat(ll_wide_digits(cast_primitive(UNSIGNED, -n), cast_primitive(UNSIGNED, base)))
    return ll_wide_digits(cast_primitive(UNSIGNED, n), cast_primitive(UNSIGNED, base))


def ll_ulonglong2dec(STR, UNSIGNED, n, base):
    return ll_wide_digits(n, cast_primitive(UNSIGNED, base))


def ll_instance_text(STR, name, address):
    """<Name object at 0x...>: what str() and repr() of an instance show."""
    text = LESS.ll_strconcat(name).ll_strconcat(OBJECT_AT)
    return text.ll_strconcat(c_uint_text(address, 16)).ll_strconcat(GREATER)


# ____________________________________________________________ floats

def ll_format_float(x, code, precision, flags):
    return c_format_float(x, code, precision, flags)


def ll_float_str(x):
    return c_format_float(x, 'g', 12, ADD_DOT_0)


def ll_float_repr(x):
    return c_format_float(x, 'r', 0, ADD_DOT_0)


def ll_float_of_str(s):
    if not c_is_float(s):
        raise ValueError
    return c_parse_float(s)


# ____________________________________________________________ the % operator

def ll_pad(s, width, left, zeros):
    """The text in a field of a width: to the left, to the right, or to the right with zeros after the sign."""
    length = len(s.chars)
    if length >= width:
        return s
    missing = width - length
    if not zeros or left:
        blanks = ll_code2str(typeOf(s), 32).ll_str_mul(missing)
        if left:
            return s.ll_strconcat(blanks)
        return blanks.ll_strconcat(s)
    start = ll_digits_start(s, length)
    filled = s.ll_substring(0, start).ll_strconcat(ll_code2str(typeOf(s), 48).ll_str_mul(missing))
    return filled.ll_strconcat(s.ll_substring(start, length - start))


def ll_digits_start(s, length):
    """What stands before the zeros: a sign, 0x."""
    start = 0
    if length > 0:
        code = ord(s.chars[0])
        if code == 45 or code == 43 or code == 32:
            start = 1
    if length > start + 1 and ord(s.chars[start]) == 48 and ord(s.chars[start + 1]) | 32 == 120:
        start += 2
    return start


def ll_sign(s, sign):
    """The text of a number with a sign where it has none."""
    if len(s.chars) > 0 and ord(s.chars[0]) == 45:
        return s
    return ll_chr2str(typeOf(s), sign).ll_strconcat(s)


def ll_digits(s, digits):
    """The text of a whole number with at least so many digits."""
    width = digits
    if len(s.chars) > 0 and ord(s.chars[0]) == 45:
        width += 1
    return ll_pad(s, width, False, True)


def ll_prefix(s, a, b, both):
    """Puts 0 or 0x behind the sign; no second 0 before a 0."""
    if not both and len(s.chars) > 0 and s.chars[0] == '0':
        return s
    prefix = c_chr2str(a)
    if both:
        prefix = prefix.ll_strconcat(c_chr2str(b))
    if len(s.chars) == 0:
        return prefix
    return ll_with_prefix(s, prefix)


def ll_truncate(s, length):
    if len(s.chars) <= length:
        return s
    return s.ll_substring(0, length)


# ____________________________________________________________ repr() of strings

def ll_put_repr(builder, code, quote):
    width = ll_repr_width(code, quote)
    if width == 1:
        builder.ll_append_char(chr(code))
        return
    builder.ll_append_char('\\')
    if width == 2:
        c = code
        if code == 9:
            c = 116
        elif code == 10:
            c = 110
        elif code == 13:
            c = 114
        builder.ll_append_char(chr(c))
        return
    letter = 120
    if width == 6:
        letter = 117
    elif width == 10:
        letter = 85
    builder.ll_append_char(chr(letter))
    shift = (width - 3) * 4
    while shift >= 0:
        builder.ll_append_char(HEX[(code >> shift) & 15])
        shift -= 4


def ll_str_repr(STR, s):
    builder = new(StringBuilder)
    quote = ll_quote_of(s)
    builder.ll_append_char(chr(quote))
    i = 0
    while i < len(s.chars):
        ll_put_repr(builder, ord(s.chars[i]), quote)
        i += 1
    builder.ll_append_char(chr(quote))
    return builder.ll_build()


def ll_unicode_repr(STR, u):
    """The two halves of a surrogate pair are shown as one character."""
    builder = new(StringBuilder)
    quote = ll_quote_of(u)
    builder.ll_append_char('u')
    builder.ll_append_char(chr(quote))
    length = len(u.chars)
    i = 0
    while i < length:
        code = ord(u.chars[i])
        i += 1
        if 0xd800 <= code < 0xdc00 and i < length:
            low = ord(u.chars[i])
            if 0xdc00 <= low < 0xe000:
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                i += 1
        ll_put_repr(builder, code, quote)
    builder.ll_append_char(chr(quote))
    return builder.ll_build()
