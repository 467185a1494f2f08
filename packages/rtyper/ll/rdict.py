# Dictionaries of the low-level type system, which keep the order of insertion. Answers to upstream's lltypesystem/rordereddict.py: an array of entries in order, and an open-addressed
# table of indexes into it.
#
# What depends on the type of keys and values is in a DictOps, a constant of each call: functions and flags that are known while the helpers are
# annotated. The table of indexes is an array of numbers of 1, 2, 4 or 8 bytes: `index_width` says which, by the room in `entries`. In prebuilt
# dictionaries it is null, and `index_mask` -1: hashes depend on the run, so that the table is made at the first look-up.

from rpython.rtyper.lltypesystem.llmemory import GCREF
from rpython.rtyper.lltypesystem.lltype import (
    GcArray, Ptr, Signed, _number_type, cast_opaque_ptr, cast_pointer, cast_primitive, malloc, nullptr, typeOf)

FREE = 0
DELETED = 1
VALID = 2

LOOKUP = 0
STORE = 1
DELETE = 2

INITIAL_INDEXES = 16
INITIAL_ENTRIES = 8
MOST_INDEXES = 1 << 30

INDEXES_1 = GcArray(_number_type(8, False))
INDEXES_2 = GcArray(_number_type(16, False))
INDEXES_4 = GcArray(_number_type(32, False))
INDEXES_8 = GcArray(Signed)


class DictOps(object):
    """What the helpers must know of a type of dictionaries."""

    def _freeze_(self):
        return True

    def __init__(self, hash, eq, direct, keeps_hash, null_key_is_dead, clear_key, clear_value, custom):
        self.hash = hash
        self.eq = eq
        # Keys are equal when their low-level values are.
        self.direct = direct
        # Entries hold the hash.
        self.keeps_hash = keeps_hash
        # An entry is dead when its key is null; else entries have a flag.
        self.null_key_is_dead = null_key_is_dead
        # Keys and values are gc pointers: dead entries forget them.
        self.clear_key = clear_key
        self.clear_value = clear_value
        # Comparing keys runs code of the program, which may change the dictionary.
        self.custom = custom


def ll_void_hash(key):
    return 0


def make_custom_hash(function):
    def ll_custom_hash(key):
        return function(key)
    return ll_custom_hash


def make_custom_eq(function):
    def ll_custom_eq(key1, key2):
        return function(key1, key2)
    return ll_custom_eq


def make_custom_hash_of_base(function, BASE):
    def ll_custom_hash(key):
        return function(cast_pointer(BASE, key))
    return ll_custom_hash


def make_custom_eq_of_base(function, BASE):
    def ll_custom_eq(key1, key2):
        return function(cast_pointer(BASE, key1), cast_pointer(BASE, key2))
    return ll_custom_eq


def make_custom_hash_of_method(function, self):
    def ll_custom_hash(key):
        return function(self, key)
    return ll_custom_hash


def make_custom_eq_of_method(function, self):
    def ll_custom_eq(key1, key2):
        return function(self, key1, key2)
    return ll_custom_eq


def ll_newdict(DICT, ENTRIES):
    d = malloc(DICT)
    ll_dict_make_empty(d, ENTRIES)
    return d


def ll_dict_make_empty(d, ENTRIES):
    d.num_live_items = 0
    d.num_ever_used_items = 0
    d.resize_counter = INITIAL_INDEXES * 2
    d.index_mask = INITIAL_INDEXES - 1
    d.index_width = 1
    d.indexes = cast_opaque_ptr(GCREF, malloc(INDEXES_1, INITIAL_INDEXES, zero=True))
    d.entries = malloc(ENTRIES, INITIAL_ENTRIES)


def ll_dict_len(d):
    return d.num_live_items


def ll_dict_bool(d):
    return bool(d) and d.num_live_items != 0


# ____________________________________________________________ entries

def ll_valid(entries, i, D):
    if D.null_key_is_dead:
        return bool(entries[i].key)
    return entries[i].f_valid
ll_valid._always_inline_ = True


def ll_entry_hash(entries, i, D):
    if D.keeps_hash:
        return entries[i].f_hash
    return D.hash(entries[i].key)
ll_entry_hash._always_inline_ = True


def ll_kill_entry(entries, i, D):
    entry = entries[i]
    if D.clear_key:
        entry.key = nullptr(typeOf(entry.key).TO)
    if D.clear_value:
        entry.value = nullptr(typeOf(entry.value).TO)
    if not D.null_key_is_dead:
        entry.f_valid = False


def ll_move_entry(source, i, target, j, D):
    target[j].key = source[i].key
    target[j].value = source[i].value
    if D.keeps_hash:
        target[j].f_hash = source[i].f_hash
    if not D.null_key_is_dead:
        target[j].f_valid = source[i].f_valid


# ____________________________________________________________ the table of indexes

def ll_index_width(entries):
    """The bytes that an index into so many entries takes."""
    last = entries - 1 + VALID
    if last <= 0xff:
        return 1
    elif last <= 0xffff:
        return 2
    elif last >> 16 <= 0xffff:
        return 4
    else:
        return 8


def ll_new_indexes(size, width):
    if width == 1:
        return cast_opaque_ptr(GCREF, malloc(INDEXES_1, size, zero=True))
    elif width == 2:
        return cast_opaque_ptr(GCREF, malloc(INDEXES_2, size, zero=True))
    elif width == 4:
        return cast_opaque_ptr(GCREF, malloc(INDEXES_4, size, zero=True))
    else:
        return cast_opaque_ptr(GCREF, malloc(INDEXES_8, size, zero=True))


def ll_index(indexes, width, i):
    if width == 1:
        return cast_primitive(Signed, cast_opaque_ptr(Ptr(INDEXES_1), indexes)[i])
    elif width == 2:
        return cast_primitive(Signed, cast_opaque_ptr(Ptr(INDEXES_2), indexes)[i])
    elif width == 4:
        return cast_primitive(Signed, cast_opaque_ptr(Ptr(INDEXES_4), indexes)[i])
    else:
        return cast_opaque_ptr(Ptr(INDEXES_8), indexes)[i]
ll_index._always_inline_ = True


def ll_set_index(indexes, width, i, value):
    if width == 1:
        cast_opaque_ptr(Ptr(INDEXES_1), indexes)[i] = cast_primitive(INDEXES_1.OF, value)
    elif width == 2:
        cast_opaque_ptr(Ptr(INDEXES_2), indexes)[i] = cast_primitive(INDEXES_2.OF, value)
    elif width == 4:
        cast_opaque_ptr(Ptr(INDEXES_4), indexes)[i] = cast_primitive(INDEXES_4.OF, value)
    else:
        cast_opaque_ptr(Ptr(INDEXES_8), indexes)[i] = value


# ____________________________________________________________ look-up

def ll_dict_lookup(d, key, hash, flag, D):
    """
    The index of the entry of a key, or -1. STORE: a missing key gets the next entry's place in the table (the caller has made room, and fills the
    entry). DELETE: a key that is found leaves the table (the caller kills the entry).
    """
    if d.index_mask < 0:
        ll_dict_first_index(d, D)
    indexes = d.indexes
    width = d.index_width
    mask = d.index_mask
    entries = d.entries
    i = hash & mask
    perturb = hash
    deleted = -1
    while True:
        index = ll_index(indexes, width, i)
        if index >= VALID:
            index -= VALID
            checking = entries[index].key
            if checking == key:
                if flag == DELETE:
                    ll_set_index(indexes, width, i, DELETED)
                return index
            if not D.direct and ll_entry_hash(entries, index, D) == hash:
                found = D.eq(checking, key)
                if D.custom:
                    if d.entries != entries or d.indexes != indexes or not ll_valid(entries, index, D) or entries[index].key != checking:
                        return ll_dict_lookup(d, key, hash, flag, D)
                if found:
                    if flag == DELETE:
                        ll_set_index(indexes, width, i, DELETED)
                    return index
        elif index == DELETED:
            if deleted == -1:
                deleted = i
        else:
            if flag == STORE:
                if deleted == -1:
                    deleted = i
                ll_set_index(indexes, width, deleted, d.num_ever_used_items + VALID)
            return -1
        i = ((i << 2) + i + perturb + 1) & mask
        # The sign must go: a negative number would not become 0 by shifting.
        perturb = (perturb >> 5) & 0x7ffffff
ll_dict_lookup._dont_inline_ = True


def ll_insert_clean(indexes, width, mask, hash, index):
    """Enters an index that is not there into a table without deleted places."""
    i = hash & mask
    perturb = hash
    while ll_index(indexes, width, i) != FREE:
        i = ((i << 2) + i + perturb + 1) & mask
        perturb = (perturb >> 5) & 0x7ffffff
    ll_set_index(indexes, width, i, index + VALID)


def ll_dict_reindex(d, size, D):
    """A new table of indexes."""
    if size > MOST_INDEXES:
        raise MemoryError
    width = ll_index_width(len(d.entries))
    indexes = ll_new_indexes(size, width)
    mask = size - 1
    d.indexes = indexes
    d.index_width = width
    d.index_mask = mask
    d.resize_counter = size * 2 - d.num_live_items * 3
    entries = d.entries
    count = d.num_ever_used_items
    i = 0
    while i < count:
        if ll_valid(entries, i, D):
            ll_insert_clean(indexes, width, mask, ll_entry_hash(entries, i, D), i)
        i += 1


def ll_dict_first_index(d, D):
    """The table of a prebuilt dictionary, whose hashes are not known yet."""
    entries = d.entries
    count = d.num_ever_used_items
    if D.keeps_hash:
        i = 0
        while i < count:
            entries[i].f_hash = D.hash(entries[i].key)
            i += 1
    ll_dict_reindex(d, ll_index_size(count), D)


def ll_index_size(live):
    """The size of a table for so many entries, with room to grow."""
    extra = live + 1
    if extra > 30000:
        extra = 30000
    wanted = (live + extra) * 2
    size = INITIAL_INDEXES
    while size <= wanted:
        size *= 2
    return size


def ll_dict_compact(d, D):
    """Moves the live entries together. The table of indexes must be made anew."""
    entries = d.entries
    count = d.num_ever_used_items
    i = 0
    j = 0
    while i < count:
        if ll_valid(entries, i, D):
            if i != j:
                ll_move_entry(entries, i, entries, j, D)
            j += 1
        i += 1
    d.num_ever_used_items = j
    while j < count:
        ll_kill_entry(entries, j, D)
        j += 1


def ll_dict_grow_entries(d, D):
    old = d.entries
    count = d.num_ever_used_items
    entries = malloc(typeOf(old).TO, count + (count >> 1) + 6)
    i = 0
    while i < count:
        ll_move_entry(old, i, entries, i, D)
        i += 1
    d.entries = entries
    if ll_index_width(len(entries)) != d.index_width:
        ll_dict_reindex(d, d.index_mask + 1, D)


def ll_dict_make_room(d, D):
    """Room for one more entry."""
    if d.index_mask < 0:
        ll_dict_first_index(d, D)
    live = d.num_live_items
    if d.num_ever_used_items == len(d.entries):
        if live + (live >> 2) < d.num_ever_used_items:
            ll_dict_compact(d, D)
            ll_dict_reindex(d, ll_index_size(live), D)
        else:
            ll_dict_grow_entries(d, D)
    if d.resize_counter <= 3:
        ll_dict_reindex(d, ll_index_size(live), D)
ll_dict_make_room._dont_inline_ = True


# ____________________________________________________________ operations

def ll_dict_getitem(d, key, D):
    i = ll_dict_lookup(d, key, D.hash(key), LOOKUP, D)
    if i < 0:
        raise KeyError
    return d.entries[i].value


def ll_dict_contains(d, key, D):
    return ll_dict_lookup(d, key, D.hash(key), LOOKUP, D) >= 0


def ll_dict_get(d, key, default, D):
    i = ll_dict_lookup(d, key, D.hash(key), LOOKUP, D)
    if i < 0:
        return default
    return d.entries[i].value


def ll_dict_store(d, key, hash, D):
    """The index of the entry of a key, or -1 when the key is new and its place is in the table."""
    if d.num_ever_used_items == len(d.entries) or d.resize_counter <= 3:
        ll_dict_make_room(d, D)
    return ll_dict_lookup(d, key, hash, STORE, D)


def ll_dict_add(d, key, value, hash, D):
    """Fills the entry of a key that ll_dict_store() has entered."""
    i = d.num_ever_used_items
    entries = d.entries
    entries[i].key = key
    entries[i].value = value
    if D.keeps_hash:
        entries[i].f_hash = hash
    if not D.null_key_is_dead:
        entries[i].f_valid = True
    d.num_ever_used_items = i + 1
    d.num_live_items += 1
    d.resize_counter -= 3


def ll_dict_setitem(d, key, value, D):
    hash = D.hash(key)
    i = ll_dict_store(d, key, hash, D)
    if i >= 0:
        d.entries[i].value = value
    else:
        ll_dict_add(d, key, value, hash, D)


def ll_dict_setdefault(d, key, default, D):
    hash = D.hash(key)
    i = ll_dict_store(d, key, hash, D)
    if i >= 0:
        return d.entries[i].value
    ll_dict_add(d, key, default, hash, D)
    return default


def ll_dict_remove(d, i, D):
    """Kills an entry that is no longer in the table."""
    entries = d.entries
    ll_kill_entry(entries, i, D)
    d.num_live_items -= 1
    count = d.num_ever_used_items
    if d.num_live_items == 0:
        d.num_ever_used_items = 0
    elif i == count - 1:
        i -= 1
        while not ll_valid(entries, i, D):
            i -= 1
        d.num_ever_used_items = i + 1
    elif count > 4 * d.num_live_items + 64:
        ll_dict_compact(d, D)
        ll_dict_reindex(d, ll_index_size(d.num_live_items), D)


def ll_dict_delitem(d, key, D):
    i = ll_dict_lookup(d, key, D.hash(key), DELETE, D)
    if i < 0:
        raise KeyError
    ll_dict_remove(d, i, D)


def ll_dict_pop(d, key, D):
    i = ll_dict_lookup(d, key, D.hash(key), DELETE, D)
    if i < 0:
        raise KeyError
    value = d.entries[i].value
    ll_dict_remove(d, i, D)
    return value


def ll_dict_pop_default(d, key, default, D):
    i = ll_dict_lookup(d, key, D.hash(key), DELETE, D)
    if i < 0:
        return default
    value = d.entries[i].value
    ll_dict_remove(d, i, D)
    return value


def ll_dict_last(d, D):
    """The index of the last entry, which leaves the table."""
    if d.num_live_items == 0:
        raise KeyError
    if d.index_mask < 0:
        ll_dict_first_index(d, D)
    entries = d.entries
    index = d.num_ever_used_items - 1
    while not ll_valid(entries, index, D):
        index -= 1
    indexes = d.indexes
    width = d.index_width
    mask = d.index_mask
    hash = ll_entry_hash(entries, index, D)
    i = hash & mask
    perturb = hash
    while ll_index(indexes, width, i) != index + VALID:
        i = ((i << 2) + i + perturb + 1) & mask
        perturb = (perturb >> 5) & 0x7ffffff
    ll_set_index(indexes, width, i, DELETED)
    return index


def ll_dict_popitem(TUPLE, d, D):
    i = ll_dict_last(d, D)
    entries = d.entries
    result = malloc(TUPLE)
    result.item0 = entries[i].key
    result.item1 = entries[i].value
    ll_dict_remove(d, i, D)
    return result


def ll_dict_clear(d):
    if d.num_ever_used_items != 0:
        ll_dict_make_empty(d, typeOf(d.entries).TO)


def ll_dict_copy(d, D):
    DICT = typeOf(d).TO
    result = malloc(DICT)
    source = d.entries
    count = d.num_ever_used_items
    entries = malloc(typeOf(source).TO, d.num_live_items + 4)
    i = 0
    j = 0
    while i < count:
        if ll_valid(source, i, D):
            ll_move_entry(source, i, entries, j, D)
            j += 1
        i += 1
    result.entries = entries
    result.num_live_items = j
    result.num_ever_used_items = j
    result.resize_counter = 0
    result.indexes = nullptr(GCREF.TO)
    result.index_mask = -1
    result.index_width = 1
    if d.index_mask < 0:
        ll_dict_first_index(result, D)
    else:
        ll_dict_reindex(result, ll_index_size(j), D)
    return result


def ll_dict_update(d, other, D):
    if d == other:
        return
    entries = other.entries
    i = 0
    while i < other.num_ever_used_items:
        if ll_valid(entries, i, D):
            key = entries[i].key
            hash = D.hash(key)
            j = ll_dict_store(d, key, hash, D)
            if j >= 0:
                d.entries[j].value = entries[i].value
            else:
                ll_dict_add(d, key, entries[i].value, hash, D)
        i += 1


# ____________________________________________________________ lists of keys, values, items

def ll_dict_keys(ARRAY, d, D):
    result = malloc(ARRAY, d.num_live_items)
    entries = d.entries
    count = d.num_ever_used_items
    i = 0
    j = 0
    while i < count:
        if ll_valid(entries, i, D):
            result[j] = entries[i].key
            j += 1
        i += 1
    return result


def ll_dict_values(ARRAY, d, D):
    result = malloc(ARRAY, d.num_live_items)
    entries = d.entries
    count = d.num_ever_used_items
    i = 0
    j = 0
    while i < count:
        if ll_valid(entries, i, D):
            result[j] = entries[i].value
            j += 1
        i += 1
    return result


def ll_dict_items(ARRAY, TUPLE, d, D):
    result = malloc(ARRAY, d.num_live_items)
    entries = d.entries
    count = d.num_ever_used_items
    i = 0
    j = 0
    while i < count:
        if ll_valid(entries, i, D):
            item = malloc(TUPLE)
            item.item0 = entries[i].key
            item.item1 = entries[i].value
            result[j] = item
            j += 1
        i += 1
    return result


# ____________________________________________________________ iteration

def ll_dictiter(ITER, d):
    iterator = malloc(ITER)
    iterator.dict = d
    iterator.index = 0
    iterator.length = d.num_live_items
    return iterator


def ll_dictiter_reversed(ITER, d):
    iterator = malloc(ITER)
    iterator.dict = d
    iterator.index = d.num_ever_used_items - 1
    iterator.length = d.num_live_items
    return iterator


def ll_dictnext(iterator, D):
    """The index of the next entry."""
    d = iterator.dict
    if d.num_live_items != iterator.length:
        raise RuntimeError
    entries = d.entries
    count = d.num_ever_used_items
    i = iterator.index
    while i < count:
        if ll_valid(entries, i, D):
            iterator.index = i + 1
            return i
        i += 1
    iterator.index = i
    raise StopIteration


def ll_dictnext_reversed(iterator, D):
    d = iterator.dict
    if d.num_live_items != iterator.length:
        raise RuntimeError
    entries = d.entries
    i = iterator.index
    if i >= d.num_ever_used_items:
        i = d.num_ever_used_items - 1
    while i >= 0:
        if ll_valid(entries, i, D):
            iterator.index = i - 1
            return i
        i -= 1
    iterator.index = -1
    raise StopIteration
