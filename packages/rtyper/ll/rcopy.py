# Copies between the item arrays of strings and lists. Answers to ll_arraycopy of upstream's rlib/rgc.py and to copy_string_contents of its
# lltypesystem/rstr.py. Arrays of gc pointers are copied item by item, since a collector may count or watch them.

from sys import maxint

from rpython.rtyper.lltypesystem.llmemory import cast_ptr_to_adr, itemoffsetof, offsetof, sizeof
from rpython.rtyper.lltypesystem.lltype import Bool, Char, Float, Signed, UniChar, Void, malloc, typeOf
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


def ll_item_address(array, index):
    """The address of an item of an array."""
    ARRAY = typeOf(array).TO
    return cast_ptr_to_adr(array) + itemoffsetof(ARRAY, 0) + sizeof(ARRAY.OF) * index
ll_item_address._always_inline_ = True


def ll_copy_chars_to_array(s, s_start, array, start, length):
    CHAR = typeOf(array).TO.OF
    llop.raw_memcopy(Void, ll_char_address(s, s_start), ll_item_address(array, start), sizeof(CHAR) * length)
ll_copy_chars_to_array._always_inline_ = True


def ll_copy_array_to_chars(array, start, s, s_start, length):
    CHAR = typeOf(array).TO.OF
    llop.raw_memcopy(Void, ll_item_address(array, start), ll_char_address(s, s_start), sizeof(CHAR) * length)
ll_copy_array_to_chars._always_inline_ = True


def ll_arraycopy(src, dst, src_start, dst_start, length):
    """Copies items between two different arrays."""
    OF = typeOf(src).TO.OF
    if OF is Char or OF is Signed or OF is Float or OF is UniChar or OF is Bool:
        llop.raw_memcopy(Void, ll_item_address(src, src_start), ll_item_address(dst, dst_start), sizeof(OF) * length)
        return
    i = 0
    while i < length:
        dst[dst_start + i] = src[src_start + i]
        i += 1


def ll_arraymove(array, src_start, dst_start, length):
    """Moves items inside an array, overlapping or not."""
    OF = typeOf(array).TO.OF
    if OF is Char or OF is Signed or OF is Float or OF is UniChar or OF is Bool:
        llop.raw_memmove(Void, ll_item_address(array, src_start), ll_item_address(array, dst_start), sizeof(OF) * length)
        return
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
