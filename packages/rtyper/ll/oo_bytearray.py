# bytearray for the object-oriented type system: an Array of Char. Names and arguments are those of rbytearray.py; operands are bytearrays or strings.

from rpython.rtyper.lltypesystem.lltype import malloc
from rpython.rtyper.ootypesystem.ootype import String, StringBuilder, new, oonewarray


def ll_zeros(TYPE, count):
    if count < 0:
        count = 0
    return oonewarray(TYPE, count)


def ll_convert(TYPE, s):
    """A copy of a string or bytearray; a string when TYPE is that."""
    length = len(s)
    if TYPE is String:
        builder = new(StringBuilder)
        i = 0
        while i < length:
            builder.ll_append_char(s[i])
            i += 1
        return builder.ll_build()
    result = oonewarray(TYPE, length)
    ll_copy(s, 0, result, 0, length)
    return result


def ll_copy(src, src_start, dst, dst_start, length):
    i = 0
    while i < length:
        dst[dst_start + i] = src[src_start + i]
        i += 1


def ll_concat(TYPE, s1, s2):
    length1 = len(s1)
    length2 = len(s2)
    result = oonewarray(TYPE, length1 + length2)
    ll_copy(s1, 0, result, 0, length1)
    ll_copy(s2, 0, result, length1, length2)
    return result


def ll_slice(s, start, stop):
    if stop > len(s):
        stop = len(s)
    if start > stop:
        start = stop
    return s.ll_slice(start, stop)


def ll_slice_minusone(s, length):
    if length > 0:
        length -= 1
    return s.ll_slice(0, length)


def ll_equal(s1, s2):
    if s1 is s2:
        return True
    if not s1 or not s2 or len(s1) != len(s2):
        return False
    i = 0
    while i < len(s1):
        if s1[i] != s2[i]:
            return False
        i += 1
    return True


def ll_iter(ITER, s):
    iterator = malloc(ITER)
    iterator.string = s
    iterator.length = len(s)
    iterator.index = 0
    return iterator


def ll_next(iterator):
    index = iterator.index
    if index >= iterator.length:
        raise StopIteration
    iterator.index = index + 1
    return iterator.string[index]
