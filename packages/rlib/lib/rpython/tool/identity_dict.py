"""A dict that goes by identity: keys may be of any kind."""


class identity_dict(object):
    """Keys are the same when they are one object."""

    def __init__(self):
        self._items = {}

    def __getitem__(self, key):
        return self._items[id(key)][1]

    def __setitem__(self, key, value):
        self._items[id(key)] = (key, value)

    def __delitem__(self, key):
        del self._items[id(key)]

    def __contains__(self, key):
        return id(key) in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter([key for key, _ in self._items.values()])

    def get(self, key, default=None):
        return self._items.get(id(key), (key, default))[1]

    def keys(self):
        return [key for key, _ in self._items.values()]

    def values(self):
        return [value for _, value in self._items.values()]

    def items(self):
        return self._items.values()

    def clear(self):
        self._items.clear()

    def copy(self):
        result = identity_dict()
        result._items = self._items.copy()
        return result
