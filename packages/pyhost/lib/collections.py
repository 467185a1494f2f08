# Containers beyond the built-in ones. Dicts of this host keep their order, so that OrderedDict only adds what differs in behaviour.
import _abcoll
from _abcoll import *
from _collections import deque, defaultdict
import sys as _sys

__all__ = ['Counter', 'deque', 'defaultdict', 'namedtuple', 'OrderedDict'] + _abcoll.__all__


class OrderedDict(dict):
    def __init__(*args, **kwds):
        if not args:
            raise TypeError("descriptor '__init__' of 'OrderedDict' object needs an argument")
        self = args[0]
        if len(args) > 2:
            raise TypeError('expected at most 1 arguments, got %d' % (len(args) - 1))
        self.update(*args[1:], **kwds)

    def update(*args, **kwds):
        MutableMapping.update.im_func(*args, **kwds)

    def __reversed__(self):
        return iter(list(self)[::-1])

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        for key in self:
            yield self[key]

    def iteritems(self):
        for key in self:
            yield key, self[key]

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    _missing = object()

    def pop(self, key, default=_missing):
        if key in self:
            result = self[key]
            del self[key]
            return result
        if default is self._missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = list(self)[-1] if last else iter(self).next()
        return key, self.pop(key)

    def __repr__(self, _running={}):
        import thread
        call = id(self), thread.get_ident()
        if call in _running:
            return '...'
        _running[call] = 1
        try:
            if not self:
                return '%s()' % (self.__class__.__name__,)
            return '%s(%r)' % (self.__class__.__name__, self.items())
        finally:
            del _running[call]

    def __reduce__(self):
        items = [[key, self[key]] for key in self]
        attributes = vars(self).copy()
        if attributes:
            return self.__class__, (items,), attributes
        return self.__class__, (items,)

    def copy(self):
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def viewkeys(self):
        return KeysView(self)

    def viewvalues(self):
        return ValuesView(self)

    def viewitems(self):
        return ItemsView(self)

_NAMEDTUPLE = '''\
class {typename}(tuple):
    {doc!r}
    __slots__ = ()
    _fields = {fields!r}

    def __new__(_cls, {arglist}):
        {newdoc!r}
        return _tuple_new(_cls, ({arglist}{comma}))

    @classmethod
    def _make(cls, iterable, new=tuple.__new__, len=len):
        {makedoc!r}
        result = new(cls, iterable)
        if len(result) != {count}:
            raise TypeError('Expected {count} arguments, got %d' % len(result))
        return result

    def __repr__(self):
        'Return a nicely formatted representation string'
        return '{typename}({reprs})' % self

    def _asdict(self):
        'The fields and their values as an OrderedDict.'
        return OrderedDict(zip(self._fields, self))

    def _replace(_self, **kwds):
        'A copy with some fields changed.'
        result = _self._make(map(kwds.pop, {fields!r}, _self))
        if kwds:
            raise ValueError('Got unexpected field names: %r' % kwds.keys())
        return result

    def __getnewargs__(self):
        return tuple(self)

    __dict__ = property(_asdict)

    def __getstate__(self):
        pass
'''


def namedtuple(typename, field_names, verbose=False, rename=False):
    import keyword
    from operator import itemgetter
    if isinstance(field_names, basestring):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name or not _is_plain(name) or keyword.iskeyword(name) or name[0].isdigit() or name.startswith('_') or name in seen:
                names[i] = '_%d' % i
            seen.add(name)
    for name in [typename] + names:
        if not name or not _is_plain(name):
            raise ValueError('Type names and field names can only contain alphanumeric characters and underscores: %r' % name)
        if keyword.iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
        if name[0].isdigit():
            raise ValueError('Type names and field names cannot start with a number: %r' % name)
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)
    arglist = ', '.join(names)
    source = _NAMEDTUPLE.format(
        typename=typename, fields=tuple(names), count=len(names), arglist=arglist, comma=',' if len(names) == 1 else '',
        doc='%s(%s)' % (typename, arglist), newdoc='Create new instance of %s(%s)' % (typename, arglist),
        makedoc='Make a new %s object from a sequence or iterable' % typename,
        reprs=', '.join([name + '=%r' for name in names]))
    if verbose:
        print source
    namespace = {'__name__': 'namedtuple_%s' % typename, 'OrderedDict': OrderedDict, '_tuple_new': tuple.__new__, 'property': property, 'tuple': tuple}
    exec source in namespace
    result = namespace[typename]
    for i, name in enumerate(names):
        setattr(result, name, property(itemgetter(i), doc='Alias for field number %d' % i))
    try:
        result.__module__ = _sys._getframe(1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        pass
    return result


def _is_plain(name):
    return name.replace('_', 'a').isalnum()


class Counter(dict):
    def __init__(*args, **kwds):
        if not args:
            raise TypeError("descriptor '__init__' of 'Counter' object needs an argument")
        self = args[0]
        if len(args) > 2:
            raise TypeError('expected at most 1 arguments, got %d' % (len(args) - 1))
        super(Counter, self).__init__()
        self.update(*args[1:], **kwds)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        ordered = sorted(self.iteritems(), key=lambda entry: entry[1], reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        for element, count in self.iteritems():
            for _ in xrange(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def _add(self, args, kwds, sign):
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        for source in args + ((kwds,) if kwds else ()):
            if source is None:
                continue
            if isinstance(source, Mapping):
                for element, count in source.iteritems():
                    self[element] = self.get(element, 0) + sign * count
            else:
                for element in source:
                    self[element] = self.get(element, 0) + sign

    def update(*args, **kwds):
        args[0]._add(args[1:], kwds, 1)

    def subtract(*args, **kwds):
        args[0]._add(args[1:], kwds, -1)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super(Counter, self).__delitem__(elem)

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        return '%s({%s})' % (self.__class__.__name__, ', '.join(['%r: %r' % entry for entry in self.most_common()]))

    def _combine(self, other, choose):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in list(self) + [e for e in other if e not in self]:
            count = choose(self[element], other[element])
            if count > 0:
                result[element] = count
        return result

    def __add__(self, other):
        return self._combine(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combine(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combine(other, max)

    def __and__(self, other):
        return self._combine(other, min)
