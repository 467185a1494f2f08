# Copies between the item arrays of strings and lists. Answers to ll_arraycopy of upstream's rlib/rgc.py and to copy_string_contents of its
# lltypesystem/rstr.py. Arrays are copied item by item, since items may be gc pointers that a collector counts or watches.

from sys import maxint

from rpython.rtyper.lltypesystem.llmemory import cast_ptr_to_adr, itemoffsetof, offsetof, sizeof
from rpython.rtyper.lltypesystem.lltype import Void, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop


def ll_mallocstr(TYPE, length):
    """A new string. Its characters are not filled."""
    s = malloc(TYPE, length)
    s.hash = 0
    return s
ll_mallocstr._always_inline_ = True


def ll_times(length, times):
    """The length of so many repetitions. Raises MemoryError when it is no word."""
    if times <= 0:
        return 0
    if length > maxint // times:
        raise MemoryError
    return length * times


def ll_char_address(s, index):
    """The address of a character of a string."""
    TYPE = typeOf(s).TO
    return cast_ptr_to_adr(s) + (offsetof(TYPE, 'chars') + itemoffsetof(TYPE.chars, 0)) + sizeof(TYPE.chars.OF) * index
ll_char_address._always_inline_ = True


def ll_copy_chars(src, src_start, dst, dst_start, length):
    """Copies characters between two different strings, both of which have so many."""
    CHAR = typeOf(src).TO.chars.OF
    llop.raw_memcopy(Void, ll_char_address(src, src_start), ll_char_address(dst, dst_start), sizeof(CHAR) * length)
ll_copy_chars._always_inline_ = True


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
