# bytearray. Answers to upstream's lltypesystem/rbytearray.py. TYPE is that of the result: strings and bytearrays differ in nothing but the type.

from rpython.rtyper.lltypesystem.lltype import typeOf
from rpython.rtyper.ll.rcopy import ll_copy_chars, ll_mallocstr


def ll_zeros(TYPE, count):
    if count < 0:
        count = 0
    result = ll_mallocstr(TYPE, count)
    i = 0
    while i < count:
        result.chars[i] = '\x00'
        i += 1
    return result


def ll_convert(TYPE, s):
    """A copy of a string or bytearray."""
    length = len(s.chars)
    result = ll_mallocstr(TYPE, length)
    ll_copy_chars(s, 0, result, 0, length)
    return result


def ll_concat(TYPE, s1, s2):
    length1 = len(s1.chars)
    length2 = len(s2.chars)
    result = ll_mallocstr(TYPE, length1 + length2)
    ll_copy_chars(s1, 0, result, 0, length1)
    ll_copy_chars(s2, 0, result, length1, length2)
    return result


def ll_slice(s, start, stop):
    length = len(s.chars)
    if stop > length:
        stop = length
    if start > stop:
        start = stop
    result = ll_mallocstr(typeOf(s).TO, stop - start)
    ll_copy_chars(s, start, result, 0, stop - start)
    return result


def ll_slice_minusone(s, length):
    if length > 0:
        length -= 1
    return ll_slice(s, 0, length)
