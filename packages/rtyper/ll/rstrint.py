# int(s, base). Answers to ll_int of upstream's lltypesystem/rstr.py.

from sys import maxint

from rpython.rtyper.ll.rstrsearch import ll_isspace_code


def ll_digit_value(code):
    if 48 <= code and code <= 57:
        return code - 48
    if 97 <= code and code <= 122:
        return code - 87
    if 65 <= code and code <= 90:
        return code - 55
    return 99


def ll_int(s, base):
    """int(s, base): ValueError for bad text, OverflowError is a ValueError for numbers that do not fit a word."""
    if not 2 <= base <= 36 and base != 0:
        raise ValueError
    length = len(s.chars)
    i = 0
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    if i >= length:
        raise ValueError
    negative = False
    code = ord(s.chars[i])
    if code == 45:
        negative = True
        i += 1
    elif code == 43:
        i += 1
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    # 0x, 0o, 0b and the old 0 of octal numbers.
    if i < length and ord(s.chars[i]) == 48:
        prefix = 0
        if i + 1 < length:
            prefix = ord(s.chars[i + 1]) | 32
        if prefix == 120 and (base == 16 or base == 0):
            base = 16
            i += 2
        elif prefix == 111 and (base == 8 or base == 0):
            base = 8
            i += 2
        elif prefix == 98 and (base == 2 or base == 0):
            base = 2
            i += 2
        elif base == 0:
            base = 8
    if base == 0:
        base = 10
    start = i
    # The number grows downwards, since there is one negative number more: down to -(quotient * base + remainder), the smallest word.
    quotient = (maxint - base + 1) // base + 1
    remainder = maxint - quotient * base + 1
    value = 0
    while i < length:
        digit = ll_digit_value(ord(s.chars[i]))
        if digit >= base:
            break
        if value < -quotient or (value == -quotient and digit > remainder):
            raise ValueError
        value = value * base - digit
        i += 1
    if i == start:
        raise ValueError
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    if i < length:
        raise ValueError
    if negative:
        return value
    if value < -maxint:
        raise ValueError
    return -value
