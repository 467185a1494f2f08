# The sets of Python 2.3, on the built-in ones.

__all__ = ['BaseSet', 'Set', 'ImmutableSet']


class BaseSet(object):
    def __new__(cls, *args):
        if cls is BaseSet:
            raise TypeError('BaseSet is an abstract class.  Use Set or ImmutableSet.')
        return object.__new__(cls)

    def __init__(self, iterable=None):
        self._data = set() if iterable is None else set(iterable)

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __contains__(self, element):
        return element in self._data

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, list(self._data))

    def copy(self):
        return self.__class__(self._data)
    __copy__ = copy

    def _combine(self, other, method):
        return self.__class__(method(self._data, other))

    def union(self, other):
        return self._combine(other, set.union)

    def intersection(self, other):
        return self._combine(other, set.intersection)

    def difference(self, other):
        return self._combine(other, set.difference)

    def symmetric_difference(self, other):
        return self._combine(other, set.symmetric_difference)

    def __or__(self, other):
        return self.union(other) if isinstance(other, BaseSet) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, BaseSet) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, BaseSet) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, BaseSet) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, BaseSet) and self._data == other._data

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._data < set(other)

    def __gt__(self, other):
        return self._data > set(other)

    def issubset(self, other):
        return self._data <= set(other)
    __le__ = issubset

    def issuperset(self, other):
        return self._data >= set(other)
    __ge__ = issuperset


class ImmutableSet(BaseSet):
    def __hash__(self):
        return hash(frozenset(self._data))


class Set(BaseSet):
    __hash__ = None

    def add(self, element):
        self._data.add(element)

    def remove(self, element):
        self._data.remove(element)

    def discard(self, element):
        self._data.discard(element)

    def pop(self):
        return self._data.pop()

    def clear(self):
        self._data.clear()

    def update(self, iterable):
        self._data.update(iterable)
    union_update = update

    def __ior__(self, other):
        self._data |= other._data
        return self

    def __iand__(self, other):
        self._data &= other._data
        return self

    def __isub__(self, other):
        self._data -= other._data
        return self

    def intersection_update(self, other):
        self._data.intersection_update(other)

    def difference_update(self, other):
        self._data.difference_update(other)
