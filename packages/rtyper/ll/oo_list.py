# Lists of the object-oriented type system: what rlist.py does to arrays of items is done here by the platform's own methods. Names and arguments are
# theirs; `items` is the list itself, and ARRAY the type of the new list. What only looks at items stands in rlist.py, for both type systems.

from rpython.rtyper.lltypesystem.lltype import malloc, typeOf
from rpython.rtyper.ll.rcopy import ll_times
from rpython.rtyper.ll.rlist import ll_listindex

# ____________________________________________________________ growing and shrinking

def ll_insert_nonneg(l, index, item):
    l.ll_insert(index, item)
ll_insert_nonneg._always_inline_ = True


def ll_insert(l, index, item):
    length = len(l)
    if index < 0:
        index += length
        if index < 0:
            index = 0
    if index > length:
        index = length
    l.ll_insert(index, item)


def ll_extend(l, count, items):
    l.ll_extend(items)
ll_extend._always_inline_ = True


def ll_extend_with_str(l, s):
    i = 0
    while i < len(s.chars):
        l.ll_append(s.chars[i])
        i += 1


def ll_pop_last_checked(l):
    if len(l) == 0:
        raise IndexError
    return l.ll_pop()
ll_pop_last_checked._always_inline_ = True


def ll_pop_at(l, index):
    return l.ll_pop_at(index)
ll_pop_at._always_inline_ = True


def ll_delitem(l, index):
    l.ll_pop_at(index)
ll_delitem._always_inline_ = True


def ll_delslice_startonly(l, start):
    length = len(l)
    if start < length:
        l.ll_delslice(start, length)


def ll_delslice_startstop(l, start, stop):
    length = len(l)
    if stop > length:
        stop = length
    if start < stop:
        l.ll_delslice(start, stop)


def ll_delslice_all_but_last(l):
    length = len(l)
    if length > 1:
        l.ll_delslice(0, length - 1)


def ll_setslice(length, items, start, stop, count, newitems):
    """Assigns to a slice of the same length."""
    if stop > length:
        stop = length
    if count != stop - start:
        raise ValueError
    items.ll_arraycopy(newitems, 0, start, count)


def ll_inplace_mul(l, times):
    length = len(l)
    if times <= 0:
        l.ll_resize(0)
        return
    l.ll_resize(ll_times(length, times))
    at = length
    while times > 1:
        l.ll_arraycopy(l, 0, at, length)
        at += length
        times -= 1


def ll_reverse(length, items):
    items.ll_reverse()
ll_reverse._always_inline_ = True


def ll_resize_hint(l, hint):
    pass


def ll_reserve(l, wanted, most):
    pass


def ll_listremove(l, item, eq):
    l.ll_pop_at(ll_listindex(len(l), l, item, eq))


# ____________________________________________________________ new lists

def ll_concat(ARRAY, length1, items1, length2, items2):
    result = malloc(ARRAY, length1 + length2)
    result.ll_arraycopy(items1, 0, 0, length1)
    result.ll_arraycopy(items2, 0, length1, length2)
    return result


def ll_zeros(ARRAY, times):
    if times < 0:
        times = 0
    return malloc(ARRAY, times)


def ll_repeat(ARRAY, times, item):
    if times < 0:
        times = 0
    result = malloc(ARRAY, times)
    result.ll_fill(item, 0, times)
    return result


def ll_mul(ARRAY, length, items, times):
    result = malloc(ARRAY, ll_times(length, times))
    if length == 1:
        if times > 0:
            result.ll_fill(items[0], 0, times)
    else:
        at = 0
        while times > 0:
            result.ll_arraycopy(items, 0, at, length)
            at += length
            times -= 1
    return result


def ll_part(ARRAY, items, start, stop):
    """A new list of the items from start to stop, which are in range."""
    if typeOf(items) is ARRAY:
        return items.ll_slice(start, stop)
    count = stop - start
    result = malloc(ARRAY, count)
    result.ll_arraycopy(items, start, 0, count)
    return result


def ll_slice(ARRAY, length, items, start, stop):
    if stop > length:
        stop = length
    if start > stop:
        start = stop
    return ll_part(ARRAY, items, start, stop)


def ll_fence(ARRAY, length, items):
    return ll_part(ARRAY, items, 0, length)


def ll_slice_minusone(ARRAY, length, items):
    length -= 1
    if length < 0:
        length = 0
    return ll_part(ARRAY, items, 0, length)


def ll_copy(ARRAY, length, items):
    return ll_part(ARRAY, items, 0, length)
ll_copy._always_inline_ = True


def ll_chars_of_str(ARRAY, s):
    length = len(s.chars)
    result = malloc(ARRAY, length)
    i = 0
    while i < length:
        result[i] = s.chars[i]
        i += 1
    return result


# ____________________________________________________________ iteration

def ll_revlistnext(iterator):
    """Of a list that may have become shorter."""
    l = iterator.list
    index = iterator.index
    if index < 0 or index >= len(l):
        raise StopIteration
    iterator.index = index - 1
    return l[index]
