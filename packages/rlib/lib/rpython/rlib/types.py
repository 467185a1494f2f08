"""Types of arguments and results, for rpython.rlib.signature: types.int(), types.list(types.str()), types.instance(Cls), ..."""


class Declared(object):
    """A declared type: its kind, and what it is made of."""

    def __init__(self, kind, *parts):
        self.kind = kind
        self.parts = parts

    def __repr__(self):
        return 'types.%s(%s)' % (self.kind, ', '.join([getattr(part, '__name__', None) or repr(part) for part in self.parts]))


def none():
    return Declared('none')


def impossible():
    """Of a function that never returns."""
    return Declared('impossible')


def float():
    return Declared('float')


def singlefloat():
    return Declared('singlefloat')


def longfloat():
    return Declared('longfloat')


def int():
    return Declared('int')


def bool():
    return Declared('bool')


def unicode():
    return Declared('unicode')


def unicode0():
    """Without zero characters."""
    return Declared('unicode0')


def str():
    return Declared('str')


def str0():
    """Without zero bytes."""
    return Declared('str0')


def bytearray():
    return Declared('bytearray')


def char():
    return Declared('char')


def ptr(ll_type):
    return Declared('ptr', ll_type)


def list(element):
    """A list that may change its length."""
    return Declared('list', element)


def array(element):
    """A list of fixed length."""
    return Declared('array', element)


def dict(keytype, valuetype):
    return Declared('dict', keytype, valuetype)


def instance(cls):
    """An instance of the class or one below; not None."""
    return Declared('instance', cls)


def self():
    """An instance of the class that the method stands in: the class needs @finishsigs."""
    return Declared('self')


def any():
    """Whatever comes."""
    return Declared('any')
