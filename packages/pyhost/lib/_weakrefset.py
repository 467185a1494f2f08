# A set that does not keep its members alive.
from _weakref import ref

__all__ = ['WeakSet']


class WeakSet(object):
    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            self.update(data)

    def _live(self):
        result = []
        for weak in self.data.keys():
            item = weak()
            if item is None:
                del self.data[weak]
            else:
                result.append(item)
        return result

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data[ref(item)] = None

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        del self.data[ref(item)]

    def pop(self):
        for item in self._live():
            self.discard(item)
            return item
        raise KeyError('pop from empty WeakSet')

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def _as_set(self):
        return set(self._live())

    def difference(self, other):
        return self.__class__(self._as_set().difference(other))

    def __sub__(self, other):
        return self.difference(other)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def __and__(self, other):
        return self.intersection(other)

    def intersection_update(self, other):
        kept = self._as_set().intersection(other)
        self.clear()
        self.update(kept)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def union(self, other):
        return self.__class__(self._as_set().union(other))

    def __or__(self, other):
        return self.union(other)

    def symmetric_difference(self, other):
        return self.__class__(self._as_set().symmetric_difference(other))

    def __xor__(self, other):
        return self.symmetric_difference(other)

    def issubset(self, other):
        return self._as_set().issubset(other)
    __le__ = issubset

    def __lt__(self, other):
        return self._as_set() < set(other)

    def issuperset(self, other):
        return self._as_set().issuperset(other)
    __ge__ = issuperset

    def __gt__(self, other):
        return self._as_set() > set(other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return self._as_set() == other._as_set()

    def __ne__(self, other):
        return not self == other
    __hash__ = None

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0
