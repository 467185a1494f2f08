# Lists. Answers to the ll_* functions of upstream's rtyper/rlist.py and lltypesystem/rlist.py. Functions that only look at items take the number of items
# and the array; those that change the length take the list. Where lists are objects, `items` is the list itself, and oo_list.py has what is different.

from rpython.rtyper.lltypesystem.lltype import malloc, typeOf, nullptr
from rpython.rtyper.ll.rcopy import ll_arraycopy, ll_arraymove, ll_copy_chars_to_array, ll_times


def ll_length(l):
    return l.length


def ll_items(l):
    return l.items


def ll_fixed_length(l):
    return len(l)


def ll_fixed_items(l):
    return l


def ll_list_of_items(LIST, items):
    l = malloc(LIST)
    l.length = len(items)
    l.items = items
    return l


def ll_newlist_hint(LIST, ARRAY, hint):
    if hint < 0:
        hint = 0
    l = malloc(LIST)
    l.length = 0
    l.items = malloc(ARRAY, hint)
    return l


def ll_list_is_true(l):
    return bool(l) and l.length != 0


def ll_fixed_list_is_true(l):
    return bool(l) and len(l) != 0


# ____________________________________________________________ indexes

def ll_index_neg(i, length):
    if i < 0:
        i += length
    return i
ll_index_neg._always_inline_ = True


def ll_index_checked(i, length):
    if i < 0:
        i += length
    if i < 0 or i >= length:
        raise IndexError
    return i
ll_index_checked._always_inline_ = True


def ll_index_nonneg_checked(i, length):
    if i >= length:
        raise IndexError
    return i
ll_index_nonneg_checked._always_inline_ = True


# ____________________________________________________________ growing and shrinking

def ll_clear_nothing(items, i):
    pass


def ll_clear_pointer(items, i):
    """Forgets an item that is no longer in the list, so that the collector may have it."""
    items[i] = nullptr(typeOf(items).TO.OF.TO)


def ll_resize_really(l, newsize, overallocate):
    """Moves the items to an array of another size. Growth is mild: an eighth, and a few items."""
    allocated = newsize
    if overallocate:
        if newsize < 9:
            allocated += 3
        else:
            allocated += 6
        allocated += newsize >> 3
    items = l.items
    newitems = malloc(typeOf(items).TO, allocated)
    keep = l.length
    if keep > newsize:
        keep = newsize
    ll_arraycopy(items, newitems, 0, 0, keep)
    l.length = newsize
    l.items = newitems
ll_resize_really._dont_inline_ = True


def ll_resize_ge(l, newsize):
    """Makes the list longer. The new items are not filled."""
    if len(l.items) >= newsize:
        l.length = newsize
    else:
        ll_resize_really(l, newsize, True)
ll_resize_ge._always_inline_ = True


def ll_resize_le(l, newsize, clear):
    """Makes the list shorter."""
    allocated = len(l.items)
    if newsize >= (allocated >> 1) - 5:
        i = l.length - 1
        while i >= newsize:
            clear(l.items, i)
            i -= 1
        l.length = newsize
    else:
        ll_resize_really(l, newsize, False)


def ll_resize_le_plain(l, newsize):
    """Makes the list shorter, where items need not be cleared."""
    if newsize >= (len(l.items) >> 1) - 5:
        l.length = newsize
    else:
        ll_resize_really(l, newsize, False)


def ll_resize_hint(l, hint):
    if hint > len(l.items):
        length = l.length
        ll_resize_really(l, hint, False)
        l.length = length


def ll_reserve(l, wanted, most):
    """Before a loop that appends: only a first guess."""
    if wanted > most:
        wanted = most
    ll_resize_hint(l, wanted)


def ll_fence(ARRAY, length, items):
    """The items of a list that grows no more and that nothing else refers to."""
    if len(items) == length:
        return items
    return ll_slice(ARRAY, length, items, 0, length)


def ll_append(l, item):
    length = l.length
    ll_resize_ge(l, length + 1)
    l.items[length] = item


def ll_insert_nonneg(l, index, item):
    length = l.length
    ll_resize_ge(l, length + 1)
    items = l.items
    ll_arraymove(items, index, index + 1, length - index)
    items[index] = item


def ll_insert(l, index, item):
    length = l.length
    if index < 0:
        index += length
        if index < 0:
            index = 0
    if index > length:
        index = length
    ll_insert_nonneg(l, index, item)


def ll_extend(l, count, items):
    length = l.length
    ll_resize_ge(l, length + count)
    ll_arraycopy(items, l.items, 0, length, count)


def ll_extend_with_str(l, s):
    length = l.length
    count = len(s.chars)
    ll_resize_ge(l, length + count)
    ll_copy_chars_to_array(s, 0, l.items, length, count)


def ll_pop_last(l, clear):
    """The list is not empty."""
    index = l.length - 1
    items = l.items
    item = items[index]
    clear(items, index)
    ll_resize_le_plain(l, index)
    return item


def ll_pop_last_checked(l, clear):
    if l.length == 0:
        raise IndexError
    return ll_pop_last(l, clear)


def ll_pop_at(l, index, clear):
    item = l.items[index]
    ll_delitem(l, index, clear)
    return item


def ll_delitem(l, index, clear):
    length = l.length - 1
    items = l.items
    ll_arraymove(items, index + 1, index, length - index)
    clear(items, length)
    ll_resize_le_plain(l, length)


def ll_delslice_startonly(l, start, clear):
    if start < l.length:
        ll_resize_le(l, start, clear)


def ll_delslice_startstop(l, start, stop, clear):
    length = l.length
    if stop > length:
        stop = length
    if start >= stop:
        return
    ll_arraymove(l.items, stop, start, length - stop)
    ll_resize_le(l, length - (stop - start), clear)


def ll_delslice_all_but_last(l, clear):
    if l.length > 1:
        ll_delslice_startstop(l, 0, l.length - 1, clear)


def ll_setslice(length, items, start, stop, count, newitems):
    """Assigns to a slice of the same length."""
    if stop > length:
        stop = length
    if count != stop - start:
        raise ValueError
    if items == newitems:
        ll_arraymove(items, 0, start, count)
    else:
        ll_arraycopy(newitems, items, 0, start, count)


def ll_inplace_mul(l, times, clear):
    length = l.length
    if times <= 0:
        ll_resize_le(l, 0, clear)
        return
    ll_resize_ge(l, ll_times(length, times))
    items = l.items
    at = length
    while times > 1:
        ll_arraymove(items, 0, at, length)
        at += length
        times -= 1


def ll_reverse(length, items):
    i = 0
    j = length - 1
    while i < j:
        item = items[i]
        items[i] = items[j]
        items[j] = item
        i += 1
        j -= 1


# ____________________________________________________________ searching and comparing

def ll_listcontains(length, items, item, eq):
    i = 0
    while i < length:
        if eq(items[i], item):
            return True
        i += 1
    return False


def ll_listindex(length, items, item, eq):
    i = 0
    while i < length:
        if eq(items[i], item):
            return i
        i += 1
    raise ValueError


def ll_listcount(length, items, item, eq):
    count = 0
    i = 0
    while i < length:
        if eq(items[i], item):
            count += 1
        i += 1
    return count


def ll_listremove(l, item, eq, clear):
    index = ll_listindex(l.length, l.items, item, eq)
    ll_delitem(l, index, clear)


def make_listeq(length, items, eq):
    """The equality of lists of one layout, made on the host."""
    def ll_listeq(l1, l2):
        if l1 == l2:
            return True
        if not l1 or not l2:
            return False
        count = length(l1)
        if count != length(l2):
            return False
        items1 = items(l1)
        items2 = items(l2)
        i = 0
        while i < count:
            if not eq(items1[i], items2[i]):
                return False
            i += 1
        return True
    return ll_listeq


class Later(object):
    """Holds the equality of a type that contains itself, once it is made."""

    def _freeze_(self):
        return True


def make_eq_later(later):
    def ll_eq_later(a, b):
        return later.eq(a, b)
    return ll_eq_later


def ll_listeq_mixed(length1, items1, length2, items2, eq):
    """Equality of lists of different layouts, neither of them None."""
    if length1 != length2:
        return False
    i = 0
    while i < length1:
        if not eq(items1[i], items2[i]):
            return False
        i += 1
    return True


# ____________________________________________________________ new arrays of items

def ll_concat(ARRAY, length1, items1, length2, items2):
    result = malloc(ARRAY, length1 + length2)
    ll_arraycopy(items1, result, 0, 0, length1)
    ll_arraycopy(items2, result, 0, length1, length2)
    return result


def ll_zeros(ARRAY, times):
    """So many items that are what fresh memory holds."""
    if times < 0:
        times = 0
    return malloc(ARRAY, times, zero=True)


def ll_repeat(ARRAY, times, item):
    """The item so many times."""
    if times < 0:
        times = 0
    result = malloc(ARRAY, times)
    i = 0
    while i < times:
        result[i] = item
        i += 1
    return result


def ll_mul(ARRAY, length, items, times):
    result = malloc(ARRAY, ll_times(length, times))
    if length == 1:
        item = items[0]
        i = 0
        while i < times:
            result[i] = item
            i += 1
    else:
        at = 0
        while times > 0:
            ll_arraycopy(items, result, 0, at, length)
            at += length
            times -= 1
    return result


def ll_slice(ARRAY, length, items, start, stop):
    if stop > length:
        stop = length
    if start > stop:
        start = stop
    count = stop - start
    result = malloc(ARRAY, count)
    ll_arraycopy(items, result, start, 0, count)
    return result


def ll_slice_minusone(ARRAY, length, items):
    length -= 1
    if length < 0:
        length = 0
    result = malloc(ARRAY, length)
    ll_arraycopy(items, result, 0, 0, length)
    return result


def ll_copy(ARRAY, length, items):
    result = malloc(ARRAY, length)
    ll_arraycopy(items, result, 0, 0, length)
    return result


def ll_chars_of_str(ARRAY, s):
    length = len(s.chars)
    result = malloc(ARRAY, length)
    ll_copy_chars_to_array(s, 0, result, 0, length)
    return result


def ll_zip(ARRAY, TUPLE, length1, items1, length2, items2):
    length = length1
    if length2 < length:
        length = length2
    result = malloc(ARRAY, length)
    i = 0
    while i < length:
        pair = malloc(TUPLE)
        pair.item0 = items1[i]
        pair.item1 = items2[i]
        result[i] = pair
        i += 1
    return result


# ____________________________________________________________ questions about all items

def ll_plain_truth(x):
    return bool(x)


def ll_plain_less(a, b):
    return a < b


def ll_all_items(length, items, truth):
    i = 0
    while i < length:
        if not truth(items[i]):
            return False
        i += 1
    return True


def ll_any_item(length, items, truth):
    i = 0
    while i < length:
        if truth(items[i]):
            return True
        i += 1
    return False


def ll_min_item(length, items, less):
    if length == 0:
        raise ValueError
    best = items[0]
    i = 1
    while i < length:
        if less(items[i], best):
            best = items[i]
        i += 1
    return best


def ll_max_item(length, items, less):
    if length == 0:
        raise ValueError
    best = items[0]
    i = 1
    while i < length:
        if less(best, items[i]):
            best = items[i]
        i += 1
    return best


# ____________________________________________________________ iteration

def ll_listiter(ITER, l):
    iterator = malloc(ITER)
    iterator.list = l
    iterator.index = 0
    return iterator


def ll_listnext(iterator):
    l = iterator.list
    index = iterator.index
    if index >= l.length:
        raise StopIteration
    iterator.index = index + 1
    return l.items[index]


def ll_fixed_listnext(iterator):
    l = iterator.list
    index = iterator.index
    if index >= len(l):
        raise StopIteration
    iterator.index = index + 1
    return l[index]


def ll_revlistiter(ITER, l, length):
    iterator = malloc(ITER)
    iterator.list = l
    iterator.index = length - 1
    return iterator


def ll_revlistnext(iterator):
    l = iterator.list
    index = iterator.index
    if index < 0 or index >= l.length:
        raise StopIteration
    iterator.index = index - 1
    return l.items[index]


def ll_fixed_revlistnext(iterator):
    l = iterator.list
    index = iterator.index
    if index < 0:
        raise StopIteration
    iterator.index = index - 1
    return l[index]
