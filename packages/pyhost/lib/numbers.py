# The tower of numbers as abstract classes.
from __future__ import division
from abc import ABCMeta, abstractmethod, abstractproperty

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(object):
    __metaclass__ = ABCMeta
    __slots__ = ()
    __hash__ = None


def _abstract(*names):
    """A decorator of classes: adds abstract methods of these names."""
    def add(namespace):
        for name in names:
            def method(self, *args):
                raise NotImplementedError
            method.__name__ = name
            namespace[name] = abstractmethod(method)
    return add


class Complex(Number):
    __slots__ = ()
    _abstract('__complex__', '__add__', '__radd__', '__neg__', '__pos__', '__mul__', '__rmul__', '__div__', '__rdiv__', '__truediv__', '__rtruediv__',
              '__pow__', '__rpow__', '__abs__', 'conjugate', '__eq__')(locals())

    def __nonzero__(self):
        return self != 0

    @abstractproperty
    def real(self):
        raise NotImplementedError

    @abstractproperty
    def imag(self):
        raise NotImplementedError

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __ne__(self, other):
        return not self == other

Complex.register(complex)


class Real(Complex):
    __slots__ = ()
    _abstract('__float__', '__trunc__', '__floordiv__', '__rfloordiv__', '__mod__', '__rmod__', '__lt__', '__le__')(locals())

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

Real.register(float)


class Rational(Real):
    __slots__ = ()

    @abstractproperty
    def numerator(self):
        raise NotImplementedError

    @abstractproperty
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return self.numerator / self.denominator


class Integral(Rational):
    __slots__ = ()
    _abstract('__long__', '__lshift__', '__rlshift__', '__rshift__', '__rrshift__', '__and__', '__rand__', '__xor__', '__rxor__', '__or__', '__ror__',
              '__invert__')(locals())

    def __index__(self):
        return long(self)

    def __float__(self):
        return float(long(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1

Integral.register(int)
Integral.register(long)
