# utf-8. Answers to the low-level side of upstream's rlib/runicode.py; errors are always strict.

from rpython.rtyper.ll.rcopy import ll_mallocstr


def ll_utf8_size(code):
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    if code < 0x10000:
        return 3
    return 4


def ll_encode_utf8(STR, u):
    length = len(u.chars)
    size = 0
    i = 0
    while i < length:
        size += ll_utf8_size(ord(u.chars[i]))
        i += 1
    result = ll_mallocstr(STR, size)
    at = 0
    i = 0
    while i < length:
        code = ord(u.chars[i])
        count = ll_utf8_size(code)
        if count == 1:
            result.chars[at] = chr(code)
        elif count == 2:
            result.chars[at] = chr(0xc0 | (code >> 6))
            result.chars[at + 1] = chr(0x80 | (code & 0x3f))
        elif count == 3:
            result.chars[at] = chr(0xe0 | (code >> 12))
            result.chars[at + 1] = chr(0x80 | ((code >> 6) & 0x3f))
            result.chars[at + 2] = chr(0x80 | (code & 0x3f))
        else:
            result.chars[at] = chr(0xf0 | (code >> 18))
            result.chars[at + 1] = chr(0x80 | ((code >> 12) & 0x3f))
            result.chars[at + 2] = chr(0x80 | ((code >> 6) & 0x3f))
            result.chars[at + 3] = chr(0x80 | (code & 0x3f))
        at += count
        i += 1
    return result


def ll_utf8_length_at(s, at, length):
    """How many bytes the character at a place takes. Raises UnicodeDecodeError."""
    first = ord(s.chars[at])
    count = 1
    if first >= 0xf5:
        raise UnicodeDecodeError
    if first >= 0xf0:
        count = 4
    elif first >= 0xe0:
        count = 3
    elif first >= 0xc2:
        count = 2
    elif first >= 0x80:
        raise UnicodeDecodeError
    if at + count > length:
        raise UnicodeDecodeError
    i = 1
    while i < count:
        if ord(s.chars[at + i]) & 0xc0 != 0x80:
            raise UnicodeDecodeError
        i += 1
    if count > 2:
        second = ord(s.chars[at + 1])
        if (first == 0xe0 and second < 0xa0) or (first == 0xf0 and second < 0x90) or (first == 0xf4 and second > 0x8f):
            raise UnicodeDecodeError
    return count


def ll_utf8_code_at(s, at, count):
    first = ord(s.chars[at])
    if count == 1:
        return first
    code = first & (0xff >> (count + 1))
    i = 1
    while i < count:
        code = (code << 6) | (ord(s.chars[at + i]) & 0x3f)
        i += 1
    return code


def ll_decode_utf8(UNICODE, s):
    length = len(s.chars)
    size = 0
    at = 0
    while at < length:
        at += ll_utf8_length_at(s, at, length)
        size += 1
    result = ll_mallocstr(UNICODE, size)
    at = 0
    i = 0
    while i < size:
        count = ll_utf8_length_at(s, at, length)
        result.chars[i] = unichr(ll_utf8_code_at(s, at, count))
        at += count
        i += 1
    return result
