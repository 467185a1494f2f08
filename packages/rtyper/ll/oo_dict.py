# Dictionaries of the object-oriented type system: what the platform's dictionaries have no method for. Names are those of rdict.py; there are no DictOps,
# since a dictionary knows how its keys are compared.

from rpython.rtyper.lltypesystem.lltype import cast_pointer, malloc, typeOf


def make_custom_eq(function):
    def ll_custom_eq(key1, key2):
        return bool(function(key1, key2))
    return ll_custom_eq


def make_custom_eq_of_base(function, BASE):
    def ll_custom_eq(key1, key2):
        return bool(function(cast_pointer(BASE, key1), cast_pointer(BASE, key2)))
    return ll_custom_eq


def make_custom_eq_of_method(function, self):
    def ll_custom_eq(key1, key2):
        return bool(function(self, key1, key2))
    return ll_custom_eq


def ll_dict_bool(d):
    return bool(d) and len(d) != 0


def ll_dict_pop(d, key):
    value = d.ll_getitem(key)
    d.ll_remove(key)
    return value


def ll_dict_pop_default(d, key, default):
    if not d.ll_contains(key):
        return default
    return ll_dict_pop(d, key)


def ll_dict_popitem(TUPLE, d):
    if len(d) == 0:
        raise KeyError
    iterator = d.ll_last_items_iterator()
    result = malloc(TUPLE)
    result.item0 = iterator.ll_current_key()
    result.item1 = iterator.ll_current_value()
    iterator.ll_remove_current()
    return result


def ll_dict_update(d, other):
    if d == other:
        return
    iterator = other.ll_items_iterator()
    while iterator.ll_go_next():
        d.ll_set(iterator.ll_current_key(), iterator.ll_current_value())


# ____________________________________________________________ lists of keys, values, items

def ll_dict_keys(ARRAY, d):
    result = malloc(ARRAY, len(d))
    iterator = d.ll_items_iterator()
    i = 0
    while iterator.ll_go_next():
        result[i] = iterator.ll_current_key()
        i += 1
    return result


def ll_dict_values(ARRAY, d):
    result = malloc(ARRAY, len(d))
    iterator = d.ll_items_iterator()
    i = 0
    while iterator.ll_go_next():
        result[i] = iterator.ll_current_value()
        i += 1
    return result


def ll_dict_items(ARRAY, TUPLE, d):
    result = malloc(ARRAY, len(d))
    iterator = d.ll_items_iterator()
    i = 0
    while iterator.ll_go_next():
        item = malloc(TUPLE)
        item.item0 = iterator.ll_current_key()
        item.item1 = iterator.ll_current_value()
        result[i] = item
        i += 1
    return result


# ____________________________________________________________ iteration

def ll_dictnext(iterator):
    """Goes to the next item. Raises RuntimeError where the dictionary has changed."""
    if not iterator.ll_go_next():
        raise StopIteration
ll_dictnext._always_inline_ = True


def ll_dictiter_reversed(ITER, KEYS, d):
    """There is no way backwards but along a copy of the keys."""
    iterator = malloc(ITER)
    iterator.dict = d
    iterator.keys = ll_dict_keys(KEYS, d)
    iterator.index = len(d)
    return iterator


def ll_dictnext_reversed(iterator):
    keys = iterator.keys
    if len(iterator.dict) != len(keys):
        raise RuntimeError
    i = iterator.index - 1
    if i < 0:
        raise StopIteration
    iterator.index = i
    return keys[i]
