# Padding and the like for the % operator.

from rpython.rtyper.lltypesystem.lltype import typeOf
from rpython.rtyper.ll.rcopy import ll_copy_chars, ll_mallocstr


def ll_pad(s, width, left, zeros):
    """The text in a field of a width: to the left, to the right, or to the right with zeros after the sign."""
    length = len(s.chars)
    if length >= width:
        return s
    result = ll_mallocstr(typeOf(s).TO, width)
    missing = width - length
    start = 0
    if left:
        ll_copy_chars(s, 0, result, 0, length)
        i = length
        while i < width:
            result.chars[i] = ' '
            i += 1
    elif zeros:
        if length > 0 and (s.chars[0] == '-' or s.chars[0] == '+' or s.chars[0] == ' '):
            result.chars[0] = s.chars[0]
            start = 1
        if length > start + 1 and s.chars[start] == '0' and (s.chars[start + 1] == 'x' or s.chars[start + 1] == 'X'):
            result.chars[start] = '0'
            result.chars[start + 1] = s.chars[start + 1]
            start += 2
        i = start
        while i < start + missing:
            result.chars[i] = '0'
            i += 1
        ll_copy_chars(s, start, result, start + missing, length - start)
    else:
        i = 0
        while i < missing:
            result.chars[i] = ' '
            i += 1
        ll_copy_chars(s, 0, result, missing, length)
    return result


def ll_sign(s, sign):
    """The text of a number with a sign where it has none."""
    if len(s.chars) > 0 and s.chars[0] == '-':
        return s
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length + 1)
    result.chars[0] = sign
    ll_copy_chars(s, 0, result, 1, length)
    return result


def ll_digits(s, digits):
    """The text of a whole number with at least so many digits."""
    width = digits
    if len(s.chars) > 0 and s.chars[0] == '-':
        width += 1
    return ll_pad(s, width, False, True)


def ll_prefix(s, a, b, both):
    """Puts 0 or 0x behind the sign; no second 0 before a 0."""
    length = len(s.chars)
    if not both and s.chars[0] == '0':
        return s
    extra = 1
    if both:
        extra = 2
    result = ll_mallocstr(typeOf(s).TO, length + extra)
    start = 0
    if length > 0 and s.chars[0] == '-':
        result.chars[0] = '-'
        start = 1
    result.chars[start] = a
    if both:
        result.chars[start + 1] = b
    ll_copy_chars(s, start, result, start + extra, length - start)
    return result


def ll_truncate(s, length):
    if len(s.chars) <= length:
        return s
    result = ll_mallocstr(typeOf(s).TO, length)
    ll_copy_chars(s, 0, result, 0, length)
    return result
