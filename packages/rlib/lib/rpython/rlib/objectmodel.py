"""What RPython adds to Python's object model: specialisation, marks for the translator, hashes and identities, dicts with equality of their own."""
import sys

from rpython.rlib.rarithmetic import Symbolic, intmask


class _OldStyle:
    pass


_FunctionType = type(lambda: None)
_ClassType = type(_OldStyle)


class _Specialize(object):
    """Decorators that give a function several translations: specialize.argtype(0), specialize.memo(), ..."""

    def memo(self):
        """The function runs at translation time, once for each of its possible arguments."""
        return self._mark('specialize:memo')

    def arg(self, *args):
        """One translation for each constant value of these arguments."""
        return self._mark('specialize:arg', args)

    def argtype(self, *args):
        """One translation for each combination of types of these arguments."""
        return self._mark('specialize:argtype', args)

    def arg_or_var(self, *args):
        """As arg() for constants; one translation more for all else."""
        return self._mark('specialize:arg_or_var', args)

    def arglistitemtype(self, arg):
        """One translation for each type of the items of a list."""
        return self._mark('specialize:arglistitemtype', (arg,))

    def ll(self):
        """One translation for each combination of low-level types."""
        return self._mark('specialize:ll')

    def ll_and_arg(self, *args):
        return self._mark('specialize:ll_and_arg', args)

    def call_location(self):
        """One translation for each call in the program."""
        return self._mark('specialize:call_location')

    def _mark(self, directive, args=None):
        if args:
            directive = "%s(%s)" % (directive, ','.join([str(arg) for arg in args]))

        def decorate(func):
            func._annspecialcase_ = directive
            return func
        return decorate


specialize = _Specialize()


def enforceargs(*types_, **kwds):
    """Declares types of arguments, by position or by name; None leaves one open. Calls are checked by the translation."""
    kwds.pop('typecheck', True)
    if types_ and kwds:
        raise TypeError("enforceargs: types are given by position or by name, not both")

    def decorate(func):
        names = func.func_code.co_varnames[:func.func_code.co_argcount]
        types = types_
        if kwds:
            for name in kwds:
                if name not in names:
                    raise TypeError("enforceargs: %s() has no argument '%s'" % (func.func_name, name))
            types = tuple([kwds.get(name) for name in names])
        if len(types) > len(names) and not func.func_code.co_flags & 4:
            raise TypeError("enforceargs: %s() has only %d arguments" % (func.func_name, len(names)))
        func._annenforceargs_ = types
        return func
    return decorate


def always_inline(func):
    """The function is inlined wherever it is called."""
    func._always_inline_ = True
    return func


def dont_inline(func):
    """The function is never inlined."""
    func._dont_inline_ = True
    return func


def try_inline(func):
    """The function is inlined where possible, whatever its size."""
    func._always_inline_ = 'try'
    return func


def not_rpython(func):
    """The function runs on the host only: calling it from a translated program is an error of the program."""
    func._not_rpython_ = True
    return func


def we_are_translated():
    """True in the translated program, False on the host."""
    return False


def register_replacement_for(replaced_function, sandboxed_name=None):
    """The decorated function stands for another one in translated programs."""
    def decorate(func):
        replaced_function._flowspace_rewrite_directly_as_ = func
        return func
    return decorate


def keepalive_until_here(*values):
    """The values stay alive at least until here."""


def is_annotation_constant(thing):
    """Whether the annotator knows the value as a constant; True on the host."""
    return True


def likely(condition):
    assert isinstance(condition, bool)
    return condition


def unlikely(condition):
    assert isinstance(condition, bool)
    return condition


def assert_(condition, message=None):
    assert condition, message


class CDefinedIntSymbolic(Symbolic):
    """An integer that an expression of the C program gives; `default` on the host."""

    def __init__(self, expr, default=0):
        self.expr = expr
        self.default = default

    def annotation(self):
        return int

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self.expr)


class ComputedIntSymbolic(Symbolic):
    """An integer computed when the program is written out."""

    def __init__(self, compute_fn):
        self.compute_fn = compute_fn

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self.compute_fn)


def instantiate(cls, nonmovable=False):
    """An instance of a class whose __init__ is not called."""
    if isinstance(cls, _ClassType):
        instance = _OldStyle()
        instance.__class__ = cls
        return instance
    return cls.__new__(cls)


def current_object_addr_as_int(x):
    """The address of an object now: it may move."""
    return intmask(id(x))


# ---- hashes and identities


def compute_hash(x):
    """The hash of a value as translated dicts see it: of strings, numbers, tuples of these; None has 0. Instances by identity."""
    if isinstance(x, (str, unicode)):
        return _hash_string(x)
    if isinstance(x, (int, long)) and not isinstance(x, bool):
        return intmask(long(x))
    if isinstance(x, bool):
        return int(x)
    if isinstance(x, float):
        return _hash_float(x)
    if isinstance(x, tuple):
        return _hash_tuple(x)
    if x is None:
        return 0
    return compute_identity_hash(x)


def _hash_string(s):
    length = len(s)
    if length == 0:
        return -1
    x = ord(s[0]) << 7
    for c in s:
        x = intmask((1000003 * x) ^ ord(c))
    return intmask(x ^ length)


def _hash_float(f):
    """The hash of a float: that of the integer for whole ones."""
    if f != f:
        return 0
    if f == float('inf'):
        return 314159
    if f == -float('inf'):
        return -271828
    from math import frexp
    mantissa, exponent = frexp(f)
    mantissa *= 2147483648.0
    high = int(mantissa)
    mantissa = (mantissa - high) * 2147483648.0
    return intmask(high + int(mantissa) + (exponent << 15))


def _hash_tuple(t):
    x = 0x345678
    for item in t:
        x = intmask((1000003 * x) ^ compute_hash(item))
    return x


def compute_identity_hash(x):
    """The hash of an object's identity: never changes."""
    assert x is not None
    return intmask(object.__hash__(x) if isinstance(x, object) else id(x))


def compute_unique_id(x):
    """A number that no other living object has."""
    return intmask(id(x))


# ---- lists


def newlist_hint(sizehint=0):
    """An empty list with room for about so many items."""
    return []


def resizelist_hint(l, sizehint):
    """Says that the list will soon have about so many items."""


def sorted_list(l):
    l = l[:]
    l.sort()
    return l


# ---- mixins


def import_from_mixin(M, special_methods=['__init__', '__del__']):
    """In a class body: copies what a mixin class defines, each function anew, so that classes do not share them."""
    flatten = {}
    caller = sys._getframe(1)
    caller_name = caller.f_globals.get('__name__')
    immutable_fields = []
    for base in reversed(M.__mro__ if isinstance(M, type) else _old_mro(M)):
        if base is object:
            continue
        for key, value in base.__dict__.items():
            if key == '_immutable_fields_':
                immutable_fields.extend(value)
                continue
            if key.startswith('__') and key.endswith('__') and key not in special_methods:
                if key in ('__module__', '__doc__', '__dict__', '__weakref__', '__metaclass__', '__slots__'):
                    continue
            flatten[key] = value
    target = caller.f_locals
    for key, value in flatten.items():
        if isinstance(value, _FunctionType):
            value = _copy_function(value)
        elif isinstance(value, staticmethod):
            value = staticmethod(_copy_function(value.__get__(42)))
        elif isinstance(value, classmethod):
            raise AssertionError("classmethods do not go into mixins")
        elif isinstance(value, property):
            value = property(_copy_or_none(value.fget), _copy_or_none(value.fset), _copy_or_none(value.fdel), value.__doc__)
        if key in target:
            raise Exception("import_from_mixin: would overwrite the value already defined locally for %r" % (key,))
        if key == '_mixin_':
            raise Exception("import_from_mixin(M): class M should not have '_mixin_ = True'")
        target[key] = value
    if immutable_fields:
        target['_immutable_fields_'] = target.get('_immutable_fields_', []) + immutable_fields


def _old_mro(cls):
    result = [cls]
    for base in cls.__bases__:
        result.extend(_old_mro(base))
    return result


def _copy_or_none(func):
    return None if func is None else _copy_function(func)


def _copy_function(func):
    copy = _FunctionType(func.func_code, func.func_globals, func.func_name, func.func_defaults, func.func_closure)
    copy.__dict__.update(func.__dict__)
    copy.__doc__ = func.__doc__
    copy.__module__ = func.__module__
    return copy


# ---- dicts with an equality of their own


class _Key(object):
    """A key of an r_dict on the host: equal and hashed as the dict says."""
    __slots__ = ('dic', 'key', 'hash')

    def __init__(self, dic, key):
        self.dic = dic
        self.key = key
        self.hash = dic.key_hash(key)

    def __eq__(self, other):
        if self.hash != other.hash:
            return False
        return self.dic.key_eq(self.key, other.key)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return self.hash

    def __repr__(self):
        return repr(self.key)


class r_dict(object):
    """A dict whose keys are equal when key_eq(a, b) says so; key_hash(a) must agree with it. Keeps the order of insertion."""

    def __init__(self, key_eq, key_hash, force_non_null=False, simple_hash_eq=False):
        self._dict = {}
        self.key_eq = key_eq
        self.key_hash = key_hash
        self.force_non_null = force_non_null

    def __getitem__(self, key):
        return self._dict[_Key(self, key)]

    def __setitem__(self, key, value):
        self._dict[_Key(self, key)] = value

    def __delitem__(self, key):
        del self._dict[_Key(self, key)]

    def __len__(self):
        return len(self._dict)

    def __iter__(self):
        for dk in self._dict:
            yield dk.key

    def __contains__(self, key):
        return _Key(self, key) in self._dict

    def __hash__(self):
        raise TypeError("cannot hash r_dict instances")

    def get(self, key, default=None):
        return self._dict.get(_Key(self, key), default)

    def setdefault(self, key, default):
        return self._dict.setdefault(_Key(self, key), default)

    def pop(self, key, *default):
        return self._dict.pop(_Key(self, key), *default)

    def popitem(self):
        dk, value = self._dict.popitem()
        return dk.key, value

    def copy(self):
        result = self.__class__(self.key_eq, self.key_hash)
        result.update(self)
        return result

    def update(self, other):
        for key, value in other.items():
            self[key] = value

    def keys(self):
        return [dk.key for dk in self._dict]

    def values(self):
        return self._dict.values()

    def items(self):
        return [(dk.key, value) for dk, value in self._dict.items()]

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        return self._dict.itervalues()

    def iteritems(self):
        for dk, value in self._dict.iteritems():
            yield dk.key, value

    def clear(self):
        self._dict.clear()

    def __repr__(self):
        return "r_dict(%r)" % (dict.__repr__(self._dict),)


class r_ordereddict(r_dict):
    """The same: dicts are ordered."""


# ---- small integers in place of objects


class UnboxedValue(object):
    """A mixin for classes with one slot, an integer that lacks one bit of a word: OverflowError for larger ones."""
    _mixin_ = True

    def __init__(self, value):
        if not (-_UNBOXED_LIMIT <= value < _UNBOXED_LIMIT):
            raise OverflowError("UnboxedValue: argument out of range")
        setattr(self, _slot_of(self.__class__), value)

    def getvalue(self):
        return getattr(self, _slot_of(self.__class__))


_UNBOXED_LIMIT = sys.maxint // 2 + 1


@specialize.memo()
def _slot_of(cls):
    """The name of the one slot of a class."""
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        if isinstance(slots, str):
            return slots
        if slots:
            return slots[0]
    raise TypeError("%s needs __slots__ = 'name of its integer'" % cls.__name__)


def prepare_dict_update(dict, n_elements):
    """Says that so many items will soon be added."""


def reversed_dict(d):
    """The keys, the last one first."""
    keys = d.keys()
    keys.reverse()
    return iter(keys)


def dict_to_switch(d):
    """A function that looks a constant dict up."""
    def lookup(query):
        return d[query]
    return lookup


def iteritems_with_hash(d):
    """Items with the hash of the key."""
    for key, value in d.iteritems():
        yield key, value, compute_hash(key)


def iterkeys_with_hash(d):
    for key in d:
        yield key, compute_hash(key)


def contains_with_hash(d, key, h):
    return key in d


def setitem_with_hash(d, key, h, value):
    d[key] = value


def getitem_with_hash(d, key, h):
    return d[key]


def delitem_with_hash(d, key, h):
    del d[key]


def delitem_if_value_is(d, key, value):
    """Deletes an item if it has this very value."""
    if d.get(key, None) is value:
        del d[key]


def move_to_end(d, key, last=True):
    """Makes a key the last one, or the first."""
    value = d.pop(key)
    if last:
        d[key] = value
    else:
        items = d.items()
        d.clear()
        d[key] = value
        for k, v in items:
            d[k] = v


# ---- the rest


malloc_zero_filled = CDefinedIntSymbolic('MALLOC_ZERO_FILLED', default=0)
running_on_llinterp = CDefinedIntSymbolic('RUNNING_ON_LLINTERP', default=1)


def hlinvoke(repr, llcallable, *args):
    """Low-level helpers call functions of the program by it: there are none outside of the toolchain."""
    raise TypeError("hlinvoke() is for low-level helpers of the toolchain")


def free_non_gc_object(obj):
    """Frees an instance of a class with _alloc_flavor_ = 'raw'; on the host it says only that nobody may use it."""
    assert not getattr(obj.__class__, "_alloc_flavor_", 'gc').startswith('gc'), "trying to free gc object"


class FREED_OBJECT(object):
    """What an object was that has been freed."""


def fetch_translated_config():
    """The configuration of the translation; None on the host and where nobody asked for one."""
    from rpython.config.translationoption import get_translation_config
    return get_translation_config()


def sandbox_review(reviewed=False, check_caller=False, abort=False):
    """Marks what a sandboxed program may do; there are no sandboxed programs."""
    def decorate(func):
        return func
    return decorate


def sandboxed_function(func):
    """The same, for one function."""
    return func


def revdb_flag_io_disabled():
    """Whether a reverse debugger has stopped input and output: there is none."""
    return False
