# StringBuilder and UnicodeBuilder: what lists of characters do not have already. Answers to upstream's lltypesystem/rbuilder.py.

from rpython.rtyper.ll.rcopy import ll_copy_chars_to_array
from rpython.rtyper.ll.rlist import ll_append, ll_resize_ge


def ll_append_slice(l, s, start, end):
    assert 0 <= start <= end <= len(s.chars)
    length = l.length
    ll_resize_ge(l, length + (end - start))
    ll_copy_chars_to_array(s, start, l.items, length, end - start)


def ll_append_multiple_char(l, ch, times):
    if times <= 0:
        return
    length = l.length
    ll_resize_ge(l, length + times)
    items = l.items
    i = 0
    while i < times:
        items[length + i] = ch
        i += 1


def ll_append_items(l, items, size):
    """The first characters of an array."""
    i = 0
    while i < size:
        ll_append(l, items[i])
        i += 1
