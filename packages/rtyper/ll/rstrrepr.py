# repr() of strings. Upstream supports it for constants and in a few places of rlib; here it is for all strings.

from rpython.rtyper.ll.rcopy import ll_mallocstr

HEX = '0123456789abcdef'


def ll_quote_of(s):
    """' unless the string has ' and no "."""
    if ll_has_code(s, 39) and not ll_has_code(s, 34):
        return 34
    return 39


def ll_has_code(s, code):
    i = 0
    while i < len(s.chars):
        if ord(s.chars[i]) == code:
            return True
        i += 1
    return False


def ll_repr_width(code, quote):
    """How many characters show a code."""
    if code == quote or code == 92 or code == 9 or code == 10 or code == 13:
        return 2
    if 32 <= code < 127:
        return 1
    if code < 256:
        return 4
    if code < 65536:
        return 6
    return 10


def ll_put_repr(result, at, code, quote):
    """Writes what shows a code; gives the place after it."""
    width = ll_repr_width(code, quote)
    if width == 1:
        result.chars[at] = chr(code)
        return at + 1
    result.chars[at] = '\\'
    if width == 2:
        c = code
        if code == 9:
            c = 116
        elif code == 10:
            c = 110
        elif code == 13:
            c = 114
        result.chars[at + 1] = chr(c)
        return at + 2
    letter = 120
    if width == 6:
        letter = 117
    elif width == 10:
        letter = 85
    result.chars[at + 1] = chr(letter)
    i = at + width - 1
    while i > at + 1:
        result.chars[i] = HEX[code & 15]
        code >>= 4
        i -= 1
    return at + width


def ll_repr_from(STR, s, first):
    """The text after `first` characters of room for a prefix."""
    quote = ll_quote_of(s)
    length = len(s.chars)
    total = first + 2
    i = 0
    while i < length:
        total += ll_repr_width(ord(s.chars[i]), quote)
        i += 1
    result = ll_mallocstr(STR, total)
    result.chars[first] = chr(quote)
    at = first + 1
    i = 0
    while i < length:
        at = ll_put_repr(result, at, ord(s.chars[i]), quote)
        i += 1
    result.chars[at] = chr(quote)
    return result


def ll_str_repr(STR, s):
    return ll_repr_from(STR, s, 0)


def ll_unicode_repr(STR, u):
    result = ll_repr_from(STR, u, 1)
    result.chars[0] = 'u'
    return result
