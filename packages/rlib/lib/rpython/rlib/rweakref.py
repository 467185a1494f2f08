"""Weak references, and dictionaries that do not keep their values, or their keys, alive. The classes of keys and values are constants."""

import weakref
from weakref import ref

from rpython.rlib.objectmodel import compute_identity_hash, specialize


class _Nothing(object):
    """What dead_ref refers to on the host."""


class _DeadRef(weakref.ref):
    def __call__(self):
        return None


_nothing = _Nothing()

# A reference to an object that is gone: for fields and items that refer to nothing yet, which cannot be None.
dead_ref = _DeadRef(_nothing)


@specialize.arg(0, 1)
def RWeakValueDictionary(keyclass, valueclass):
    """A dictionary from strings or integers to instances of `valueclass`, which get None when nothing else keeps the value alive.

    get(key) gives the value or None; set(key, value) with None deletes.
    """
    if keyclass is str:
        return _by_string(valueclass)()
    elif keyclass is int:
        return _by_integer(valueclass)()
    elif keyclass is unicode:
        return _by_unicode(valueclass)()
    else:
        return _by_other(valueclass)()


@specialize.arg(0, 1)
def RWeakKeyDictionary(keyclass, valueclass):
    """A dictionary from instances of `keyclass`, by identity, to instances of `valueclass`. Items go away with their keys.

    get(key) gives the value or None; set(key, value) with None deletes; length() counts the keys alive.
    """
    return _key_dictionary(keyclass, valueclass)()


# Tables are swept when they have grown to twice of what was alive.
FIRST_SWEEP = 16


def _value_dictionaries():
    """A function at translation time: the class of dictionaries to instances of a class."""
    known = {}

    @specialize.memo()
    def dictionary_of(valueclass):
        if valueclass not in known:
            known[valueclass] = _new_value_dictionary()
        return known[valueclass]
    return dictionary_of


def _new_value_dictionary():
    class WeakValueDictionary(object):
        def __init__(self):
            self._refs = {}
            self._sweep_at = FIRST_SWEEP

        def get(self, key):
            return self._refs.get(key, dead_ref)()

        def set(self, key, value):
            if value is None:
                if key in self._refs:
                    del self._refs[key]
                return
            self._refs[key] = weakref.ref(value)
            if len(self._refs) >= self._sweep_at:
                self._sweep()

        def _sweep(self):
            for key, r in self._refs.items():
                if r() is None:
                    del self._refs[key]
            self._sweep_at = max(2 * len(self._refs), FIRST_SWEEP)
    return WeakValueDictionary


_by_string = _value_dictionaries()
_by_integer = _value_dictionaries()
_by_unicode = _value_dictionaries()
_by_other = _value_dictionaries()


@specialize.memo()
def _key_dictionary(keyclass, valueclass):
    known = _key_dictionaries.get((keyclass, valueclass))
    if known is not None:
        return known

    class Item(object):
        def __init__(self, key, value, next):
            self.ref = weakref.ref(key)
            self.value = value
            self.next = next

    class WeakKeyDictionary(object):
        def __init__(self):
            # Items by the hash of their keys; those with equal hashes are linked.
            self._items = {}
            self._count = 0
            self._sweep_at = FIRST_SWEEP

        def _find(self, key):
            item = self._items.get(compute_identity_hash(key), None)
            while item is not None:
                if item.ref() is key:
                    return item
                item = item.next
            return None

        def get(self, key):
            item = self._find(key)
            if item is None:
                return None
            return item.value

        def set(self, key, value):
            item = self._find(key)
            if value is None:
                if item is not None:
                    self._drop(compute_identity_hash(key), item)
            elif item is not None:
                item.value = value
            else:
                h = compute_identity_hash(key)
                self._items[h] = Item(key, value, self._items.get(h, None))
                self._count += 1
                if self._count >= self._sweep_at:
                    self._sweep()

        def _drop(self, h, dropped):
            kept = None
            item = self._items[h]
            while item is not None:
                next = item.next
                if item is not dropped:
                    item.next = kept
                    kept = item
                item = next
            self._count -= 1
            if kept is None:
                del self._items[h]
            else:
                self._items[h] = kept

        def _sweep(self):
            for h in self._items.keys():
                item = self._items[h]
                while item is not None:
                    next = item.next
                    if item.ref() is None:
                        self._drop(h, item)
                    item = next
            self._sweep_at = max(2 * self._count, FIRST_SWEEP)

        def length(self):
            self._sweep()
            return self._count

    _key_dictionaries[keyclass, valueclass] = WeakKeyDictionary
    return WeakKeyDictionary


_key_dictionaries = {}
