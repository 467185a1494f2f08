"""The values of programs."""

from plum.errors import PlumError
from plum.maps import ROOT
from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_hash, compute_identity_hash, r_dict
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rfloat import DTSF_ADD_DOT_0, double_to_string
from rpython.rlib.rstring import StringBuilder


def failure(message):
    """The exception of a mistake in a program: it throws a string."""
    return PlumError(W_String(message))


class W_Root(object):
    """What all values can do; each kind overrides what it knows better."""

    _attrs_ = []
    kind = 'value'

    def to_string(self):
        return '<%s>' % self.kind

    def to_source(self):
        """As inside of lists and maps."""
        return self.to_string()

    def is_true(self):
        return True

    def equals(self, w_other):
        return self is w_other

    def hash(self):
        return compute_identity_hash(self)

    def get_attribute(self, name):
        raise failure('a %s has no attribute %s' % (self.kind, name))

    def set_attribute(self, name, w_value):
        raise failure('cannot set attributes of a %s' % self.kind)

    def get_item(self, w_index):
        raise failure('a %s has no items' % self.kind)

    def set_item(self, w_index, w_value):
        raise failure('cannot set items of a %s' % self.kind)

    def contains(self, w_item):
        raise failure('a %s contains nothing' % self.kind)

    def length(self):
        raise failure('a %s has no length' % self.kind)

    def iterate(self):
        raise failure('cannot iterate over a %s' % self.kind)


class W_Nil(W_Root):
    kind = 'nil'

    def to_string(self):
        return 'nil'

    def is_true(self):
        return False


class W_Bool(W_Root):
    _immutable_fields_ = ['value']
    kind = 'bool'

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return 'true' if self.value else 'false'

    def is_true(self):
        return self.value


w_nil = W_Nil()
w_true = W_Bool(True)
w_false = W_Bool(False)


def boolean(value):
    return w_true if value else w_false


class W_Int(W_Root):
    _immutable_fields_ = ['value']
    kind = 'int'

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return str(self.value)

    def is_true(self):
        return self.value != 0

    def equals(self, w_other):
        if isinstance(w_other, W_Int):
            return self.value == w_other.value
        elif isinstance(w_other, W_Float):
            return float(self.value) == w_other.value
        return False

    def hash(self):
        return compute_hash(self.value)


class W_Float(W_Root):
    _immutable_fields_ = ['value']
    kind = 'float'

    def __init__(self, value):
        self.value = value

    def to_string(self):
        text, _ = double_to_string(self.value, 'r', 0, DTSF_ADD_DOT_0)
        return text

    def is_true(self):
        return self.value != 0.0

    def equals(self, w_other):
        if isinstance(w_other, W_Float):
            return self.value == w_other.value
        return w_other.equals(self) if isinstance(w_other, W_Int) else False

    def hash(self):
        # Equal numbers have equal hashes.
        whole = int(self.value) if abs(self.value) < 1e9 else 0
        return compute_hash(whole) if float(whole) == self.value else compute_hash(self.value)


class W_String(W_Root):
    _immutable_fields_ = ['value']
    kind = 'string'

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return self.value

    def to_source(self):
        builder = StringBuilder(len(self.value) + 2)
        builder.append('"')
        for c in self.value:
            if c == '"' or c == '\\':
                builder.append('\\')
            if c == '\n':
                builder.append('\\n')
            else:
                builder.append(c)
        builder.append('"')
        return builder.build()

    def is_true(self):
        return len(self.value) > 0

    def equals(self, w_other):
        return isinstance(w_other, W_String) and self.value == w_other.value

    def hash(self):
        return compute_hash(self.value)

    def length(self):
        return len(self.value)

    def get_item(self, w_index):
        return W_String(self.value[index_of(w_index, len(self.value))])

    def contains(self, w_item):
        if not isinstance(w_item, W_String):
            raise failure('a string contains strings only')
        return self.value.find(w_item.value) >= 0

    def iterate(self):
        return W_IndexIterator(self)


def index_of(w_index, length):
    """An index as a number from 0 on; negative ones count from the end."""
    if not isinstance(w_index, W_Int):
        raise failure('an index must be an int, not a %s' % w_index.kind)
    i = w_index.value
    if i < 0:
        i += length
    if i < 0 or i >= length:
        raise failure('the index %d is out of range' % w_index.value)
    return i


def key_equals(w_key1, w_key2):
    return w_key1.equals(w_key2)


def key_hash(w_key):
    return w_key.hash()


class W_Map(W_Root):
    kind = 'map'

    def __init__(self):
        self.content = r_dict(key_equals, key_hash)

    def to_string(self):
        builder = StringBuilder()
        builder.append('{')
        separator = ''
        for w_key, w_value in self.content.iteritems():
            builder.append(separator)
            builder.append(w_key.to_source())
            builder.append(': ')
            builder.append(w_value.to_source())
            separator = ', '
        builder.append('}')
        return builder.build()

    def is_true(self):
        return len(self.content) > 0

    def length(self):
        return len(self.content)

    def get_item(self, w_index):
        try:
            return self.content[w_index]
        except KeyError:
            raise failure('no key %s' % w_index.to_source())

    def set_item(self, w_index, w_value):
        self.content[w_index] = w_value

    def contains(self, w_item):
        return w_item in self.content

    def iterate(self):
        from plum.lists import W_List
        return W_List(self.content.keys()).iterate()


class W_Iterator(W_Root):
    kind = 'iterator'

    def next(self):
        """The next item, or None."""
        raise NotImplementedError

    def iterate(self):
        return self


class W_IndexIterator(W_Iterator):
    """Over what has a length and items."""

    def __init__(self, w_sequence):
        self.w_sequence = w_sequence
        self.i = 0

    def next(self):
        if self.i >= self.w_sequence.length():
            return None
        w_item = self.w_sequence.get_item(W_Int(self.i))
        self.i += 1
        return w_item


class W_Range(W_Iterator):
    def __init__(self, start, stop, step):
        self.i = start
        self.stop = stop
        self.step = step

    def next(self):
        i = self.i
        if (i >= self.stop) if self.step > 0 else (i <= self.stop):
            return None
        self.i = intmask(i + self.step)
        return W_Int(i)


class Cell(object):
    """A variable that functions share."""

    def __init__(self, w_value):
        self.w_value = w_value


class W_Callable(W_Root):
    kind = 'function'


class W_Function(W_Callable):
    _immutable_fields_ = ['code', 'cells[*]']

    def __init__(self, code, cells):
        self.code = code
        self.cells = cells

    def to_string(self):
        return '<function %s>' % self.code.name


class W_BoundMethod(W_Callable):
    _immutable_fields_ = ['w_self', 'w_function']
    kind = 'method'

    def __init__(self, w_self, w_function):
        self.w_self = w_self
        self.w_function = w_function

    def to_string(self):
        return '<method %s>' % self.w_function.code.name


class W_Builtin(W_Callable):
    """A function of the library: call(machine, args) checks the number of arguments itself."""

    _immutable_fields_ = ['name', 'call']

    def __init__(self, name, call):
        self.name = name
        self.call = call

    def to_string(self):
        return '<function %s>' % self.name


class W_Class(W_Callable):
    _immutable_fields_ = ['name', 'w_base']
    kind = 'class'

    def __init__(self, name, w_base):
        self.name = name
        self.w_base = w_base
        self.methods = {}

    def to_string(self):
        return '<class %s>' % self.name

    @jit.elidable
    def find_method(self, name):
        """The method of a name, here or in a class above; None where there is none. Classes do not change after their definition."""
        w_class = self
        while w_class is not None:
            w_method = w_class.methods.get(name, None)
            if w_method is not None:
                return w_method
            w_class = w_class.w_base
        return None

    def is_subclass(self, w_other):
        w_class = self
        while w_class is not None:
            if w_class is w_other:
                return True
            w_class = w_class.w_base
        return False


class W_Instance(W_Root):
    """An object: a map says where in `storage` each attribute is."""

    _immutable_fields_ = ['w_class']
    kind = 'object'

    def __init__(self, w_class):
        self.w_class = w_class
        self.map = ROOT
        self.storage = []

    def to_string(self):
        return '<%s>' % self.w_class.name

    def find_attribute(self, name):
        """The value of an attribute, or None."""
        map = jit.promote(self.map)
        i = map.index(name)
        if i < 0:
            return None
        return self.storage[i]

    def get_attribute(self, name):
        w_value = self.find_attribute(name)
        if w_value is not None:
            return w_value
        w_method = self.w_class.find_method(name)
        if w_method is None:
            raise failure('a %s has no attribute %s' % (self.w_class.name, name))
        return W_BoundMethod(self, w_method)

    def set_attribute(self, name, w_value):
        map = jit.promote(self.map)
        i = map.index(name)
        if i < 0:
            self.map = map.with_attribute(name)
            self.storage.append(w_value)
        else:
            self.storage[i] = w_value
