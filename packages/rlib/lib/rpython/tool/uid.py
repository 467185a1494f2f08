"""Numbers of objects that are never negative."""


def uid(obj):
    """The number of an object."""
    return id(obj)


def fixid(result):
    return result


class Hashable(object):
    """Wraps any object so that it can be a key: equal for equal objects of one type."""
    __slots__ = ('key', 'value')

    def __init__(self, value):
        self.value = value
        self.key = (value.__class__, value)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.key == other.key

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        try:
            return hash(self.key)
        except TypeError:
            return id(self.value)

    def __repr__(self):
        return '(%r)' % (self.value,)
