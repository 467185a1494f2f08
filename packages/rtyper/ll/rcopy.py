# Copies between the item arrays of strings and lists. Answers to ll_arraycopy of upstream's rlib/rgc.py and to copy_string_contents of its
# lltypesystem/rstr.py. The loops are of the form that C compilers make memmove and memcpy of.

from rpython.rtyper.lltypesystem.lltype import malloc


def ll_mallocstr(TYPE, length):
    """A new string. Its characters are not filled."""
    s = malloc(TYPE, length)
    s.hash = 0
    return s
ll_mallocstr._always_inline_ = True


def ll_copy_chars(src, src_start, dst, dst_start, length):
    """Copies characters between two different strings."""
    i = 0
    while i < length:
        dst.chars[dst_start + i] = src.chars[src_start + i]
        i += 1


def ll_arraycopy(src, dst, src_start, dst_start, length):
    """Copies items between two different arrays."""
    i = 0
    while i < length:
        dst[dst_start + i] = src[src_start + i]
        i += 1


def ll_arraymove(array, src_start, dst_start, length):
    """Moves items inside an array, overlapping or not."""
    if src_start > dst_start:
        i = 0
        while i < length:
            array[dst_start + i] = array[src_start + i]
            i += 1
    else:
        i = length - 1
        while i >= 0:
            array[dst_start + i] = array[src_start + i]
            i -= 1
