# Numbers as text: decimal, hexadecimal, octal, binary. Answers to upstream's lltypesystem/ll_str.py. STR is the type of the result, byte or unicode
# string. Numbers of any width come here; calculation happens on the unsigned number of the same width.

from rpython.rtyper.lltypesystem.lltype import Signed, Unsigned, cast_primitive
from rpython.rtyper.ll.rcopy import ll_mallocstr


def ll_bool2str(b, true, false):
    if b:
        return true
    return false


def ll_int2dec(STR, n):
    if n < 0:
        return ll_decimal(STR, cast_primitive(Unsigned, -n), True)
    return ll_decimal(STR, cast_primitive(Unsigned, n), False)


def ll_uint2dec(STR, n):
    return ll_decimal(STR, n, False)


def ll_decimal(STR, n, negative):
    length = 1
    left = n // 10
    while left != 0:
        left = left // 10
        length += 1
    if negative:
        length += 1
    s = ll_mallocstr(STR, length)
    at = length - 1
    while True:
        left = n // 10
        s.chars[at] = chr(48 + cast_primitive(Signed, n - left * 10))
        at -= 1
        n = left
        if n == 0:
            break
    if negative:
        s.chars[0] = '-'
    return s


def ll_int2hex(STR, n):
    if n < 0:
        return ll_uint_in_base(STR, cast_primitive(Unsigned, -n), True, 16, 120)
    return ll_uint_in_base(STR, cast_primitive(Unsigned, n), False, 16, 120)


def ll_uint2hex(STR, n):
    return ll_uint_in_base(STR, n, False, 16, 120)


def ll_int2oct(STR, n):
    if n == 0:
        return ll_uint_in_base(STR, cast_primitive(Unsigned, 0), False, 8, 0)
    if n < 0:
        return ll_uint_in_base(STR, cast_primitive(Unsigned, -n), True, 8, 48)
    return ll_uint_in_base(STR, cast_primitive(Unsigned, n), False, 8, 48)


def ll_uint2oct(STR, n):
    if n == 0:
        return ll_uint_in_base(STR, n, False, 8, 0)
    return ll_uint_in_base(STR, n, False, 8, 48)


def ll_int2bin(STR, n):
    if n < 0:
        return ll_uint_in_base(STR, cast_primitive(Unsigned, -n), True, 2, 98)
    return ll_uint_in_base(STR, cast_primitive(Unsigned, n), False, 2, 98)


def ll_uint2bin(STR, n):
    return ll_uint_in_base(STR, n, False, 2, 98)


def ll_int_in_base(STR, n, base):
    """The digits alone, with a sign: %x, %o."""
    if n < 0:
        return ll_uint_in_base(STR, cast_primitive(Unsigned, -n), True, base, 0)
    return ll_uint_in_base(STR, cast_primitive(Unsigned, n), False, base, 0)


def ll_uint_in_base(STR, n, negative, base, prefix):
    """Digits of an unsigned number. `prefix`: the code of the letter after 0, 48 for the 0 alone, 0 for none."""
    divisor = cast_primitive(Unsigned, base)
    length = 1
    left = n // divisor
    while left != 0:
        left = left // divisor
        length += 1
    if negative:
        length += 1
    if prefix == 48:
        length += 1
    elif prefix != 0:
        length += 2
    s = ll_mallocstr(STR, length)
    at = length - 1
    left = n
    while True:
        digit = cast_primitive(Signed, left % divisor)
        left = left // divisor
        if digit >= 10:
            digit += 39
        s.chars[at] = chr(digit + 48)
        at -= 1
        if left == 0:
            break
    if prefix != 0:
        if prefix != 48:
            s.chars[at] = chr(prefix)
            at -= 1
        s.chars[at] = '0'
        at -= 1
    if negative:
        s.chars[at] = '-'
    return s


def ll_ulonglong_in_base(STR, n, negative, base):
    """The same for numbers wider than a word."""
    length = 1
    left = n // base
    while left != 0:
        left = left // base
        length += 1
    if negative:
        length += 1
    s = ll_mallocstr(STR, length)
    at = length - 1
    left = n
    while True:
        digit = cast_primitive(Signed, left % base)
        left = left // base
        if digit >= 10:
            digit += 39
        s.chars[at] = chr(digit + 48)
        at -= 1
        if left == 0:
            break
    if negative:
        s.chars[at] = '-'
    return s


def ll_longlong2dec(STR, UNSIGNED, n, base):
    if n < 0:
        return ll_ulonglong_in_base(STR, cast_primitive(UNSIGNED, -n), True, cast_primitive(UNSIGNED, base))
    return ll_ulonglong_in_base(STR, cast_primitive(UNSIGNED, n), False, cast_primitive(UNSIGNED, base))


def ll_ulonglong2dec(STR, UNSIGNED, n, base):
    return ll_ulonglong_in_base(STR, n, False, cast_primitive(UNSIGNED, base))


def ll_instance_text(STR, name, address):
    """<Name object at 0x...>: what str() and repr() of an instance show. `name` has a final zero that is not counted."""
    digits = ll_uint_in_base(STR, address, False, 16, 120)
    prefix = '<'
    middle = ' object at '
    count = len(name)
    s = ll_mallocstr(STR, count + 13 + len(digits.chars))
    s.chars[0] = prefix[0]
    i = 0
    while i < count:
        s.chars[1 + i] = name[i]
        i += 1
    at = 1 + count
    i = 0
    while i < 11:
        s.chars[at + i] = middle[i]
        i += 1
    at += 11
    i = 0
    while i < len(digits.chars):
        s.chars[at + i] = digits.chars[i]
        i += 1
    s.chars[at + i] = '>'
    return s
