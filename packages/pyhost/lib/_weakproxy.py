# Proxies of weakly held objects: everything goes to the object, ReferenceError once it is gone.
import operator
from _weakref import ref, _dead


def _target(proxy):
    target = object.__getattribute__(proxy, '_weakproxy_ref')()
    if target is None:
        _dead()
    return target


class ProxyType(object):
    __slots__ = ('_weakproxy_ref', '__weakref__')

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        target = object.__getattribute__(self, '_weakproxy_ref')()
        return '<weakproxy at 0x%x to %s at 0x%x>' % (id(self), type(target).__name__, id(target))

    def __unicode__(self):
        return unicode(_target(self))

    def __nonzero__(self):
        return bool(_target(self))

    def __cmp__(self, other):
        return cmp(_target(self), _plain(other))
    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _plain(obj):
    return _target(obj) if issubclass(type(obj), ProxyType) else obj


def _relay(name, function):
    def method(self, *args):
        return function(_target(self), *[_plain(arg) for arg in args])
    method.__name__ = name
    setattr(ProxyType, name, method)


def _relay_swapped(name, function):
    def method(self, other):
        return function(_plain(other), _target(self))
    method.__name__ = name
    setattr(ProxyType, name, method)

for _name in ('add', 'sub', 'mul', 'div', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'or', 'xor', 'pow'):
    _function = getattr(operator, _name + '_' if _name in ('and', 'or') else _name)
    _relay('__%s__' % _name, _function)
    _relay_swapped('__r%s__' % _name, _function)
    _relay('__i%s__' % _name, getattr(operator, 'i' + _name))
for _name, _function in [('__len__', len), ('__iter__', iter), ('__contains__', operator.contains), ('__getitem__', operator.getitem),
                         ('__setitem__', operator.setitem), ('__delitem__', operator.delitem), ('__neg__', operator.neg), ('__pos__', operator.pos),
                         ('__abs__', abs), ('__invert__', operator.invert), ('__int__', int), ('__long__', long), ('__float__', float),
                         ('__index__', operator.index), ('__divmod__', divmod), ('__eq__', operator.eq), ('__ne__', operator.ne), ('__lt__', operator.lt),
                         ('__le__', operator.le), ('__gt__', operator.gt), ('__ge__', operator.ge), ('next', next)]:
    _relay(_name, _function)


def make(obj, callback=None):
    cls = CallableProxyType if hasattr(obj, '__call__') else ProxyType
    proxy = object.__new__(cls)
    object.__setattr__(proxy, '_weakproxy_ref', ref(obj))
    return proxy
