# Weak references, and dicts and sets that do not keep their members alive.
from _weakref import getweakrefcount, getweakrefs, ref, proxy, ReferenceType
from _weakproxy import CallableProxyType, ProxyType
from _weakrefset import WeakSet

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceError', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet']

ReferenceError = ReferenceError


class KeyedRef(ref):
    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super(KeyedRef, self).__init__(ob, callback)


def _entries(args, kw):
    if len(args) > 1:
        raise TypeError('expected at most 1 arguments, got %d' % len(args))
    result = []
    for source in args:
        if source is None:
            continue
        if hasattr(source, 'items'):
            result.extend(source.items())
        else:
            result.extend(dict(source).items())
    result.extend(kw.items())
    return result


class _WeakDict:
    """What both dicts share: entries whose weak half has died are dropped whenever they are met."""

    def __len__(self):
        return len(self.items())

    def __contains__(self, key):
        return self.has_key(key)

    def __iter__(self):
        return self.iterkeys()

    def __repr__(self):
        return '<%s at %s>' % (self.__class__.__name__, id(self))

    def __cmp__(self, other):
        return cmp(dict(self.items()), dict(other.items()))
    __hash__ = None

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def update(*args, **kw):
        self = args[0]
        for key, value in _entries(args[1:], kw):
            self[key] = value

    def pop(self, key, *args):
        try:
            value = self[key]
        except KeyError:
            if args:
                return args[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key, value in self.items():
            del self[key]
            return key, value
        raise KeyError('popitem(): dictionary is empty')

    def clear(self):
        self.data.clear()

    def copy(self):
        new = self.__class__()
        for key, value in self.items():
            new[key] = value
        return new
    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[self._deep_key(key, memo)] = self._deep_value(value, memo, deepcopy)
        return new

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())


class WeakValueDictionary(_WeakDict):
    def __init__(*args, **kw):
        self = args[0]
        self.data = {}
        self.update(*args[1:], **kw)

    def _deep_key(self, key, memo):
        from copy import deepcopy
        return deepcopy(key, memo)

    def _deep_value(self, value, memo, deepcopy):
        return value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def has_key(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def items(self):
        result = []
        for key, weak in self.data.items():
            value = weak()
            if value is None:
                del self.data[key]
            else:
                result.append((key, value))
        return result

    def itervaluerefs(self):
        return self.data.itervalues()

    def valuerefs(self):
        return self.data.values()


class WeakKeyDictionary(_WeakDict):
    def __init__(*args, **kw):
        self = args[0]
        self.data = {}
        self.update(*args[1:], **kw)

    def _deep_key(self, key, memo):
        return key

    def _deep_value(self, value, memo, deepcopy):
        return deepcopy(value, memo)

    def __getitem__(self, key):
        try:
            return self.data[ref(key)]
        except KeyError:
            raise KeyError(key)

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def has_key(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def items(self):
        result = []
        for weak, value in self.data.items():
            key = weak()
            if key is None:
                del self.data[weak]
            else:
                result.append((key, value))
        return result

    def iterkeyrefs(self):
        return self.data.iterkeys()

    def keyrefs(self):
        return self.data.keys()
