"""Erasing of types: values of any type as values of one type, Erased, and back. Each pair of functions knows one type: what its `erase` was given.

Differs from upstream on purpose: an erased value is an object with the value in it, in translated programs too; so lists, strings, tuples, instances and numbers
may be erased alike.
"""
import sys


class Erased(object):
    """A value of no type. Made by `erase`, opened by the `unerase` of the same pair."""


class ErasingPairIdentity(object):
    """What the two functions of a pair have in common: their name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'ErasingPairIdentity(%r)' % self.name


def new_erasing_pair(name):
    """erase(x), which gives an Erased, and unerase(erased), which gives x back. The types of all x together are the type of unerase()."""

    class ErasedValue(Erased):
        _immutable_fields_ = ['_x']

        def __init__(self, x):
            self._x = x

        def __repr__(self):
            return 'Erased(%r, %r)' % (self._x, name)

    def erase(x):
        return ErasedValue(x)

    def unerase(y):
        assert isinstance(y, ErasedValue), 'erased by another pair'
        return y._x

    ErasedValue.__name__ = 'Erased_%s' % _identifier(name)
    erase.__name__ = 'erase_%s' % _identifier(name)
    unerase.__name__ = 'unerase_%s' % _identifier(name)
    erase._identity = unerase._identity = ErasingPairIdentity(name)
    return erase, unerase


def _identifier(name):
    return ''.join([c if c.isalnum() else '_' for c in name])


def new_static_erasing_pair(name):
    """The same as static methods, for the body of a class."""
    erase, unerase = new_erasing_pair(name)
    return staticmethod(erase), staticmethod(unerase)


class _ErasedInt(Erased):
    _immutable_fields_ = ['_number']

    def __init__(self, number):
        self._number = number

    def __repr__(self):
        return 'Erased(%d)' % self._number


_MOST = sys.maxint // 2


def erase_int(x):
    """An integer that has one bit less than a word; OverflowError for others."""
    if x > _MOST or x < -_MOST - 1:
        raise OverflowError
    return _ErasedInt(x)


def unerase_int(y):
    """The integer again."""
    assert isinstance(y, _ErasedInt)
    return y._number


def is_erased_int(y):
    """Whether it is an erased integer."""
    return isinstance(y, _ErasedInt)
