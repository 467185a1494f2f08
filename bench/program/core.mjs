// The module that all others of a generated program share.

export const coreModule = () => `"""The values of the language, errors, checksums: what all parts share."""
from rpython.rlib.objectmodel import specialize, compute_hash

MASK = 0xffffff


def mix(total, value):
    return ((total & MASK) * 31 + value) & MASK


class OperationError(Exception):

    def __init__(self, kind, message):
        self.kind = kind
        self.message = message


class TypeMismatch(OperationError):

    def __init__(self, w_obj, operation):
        OperationError.__init__(self, 'TypeError', w_obj.typename() + ' has no ' + operation)


class Visitor(object):

    def __init__(self):
        self.total = 0
        self.depth = 0

    def enter(self, w_obj):
        self.depth += 1

    def leave(self, w_obj):
        self.depth -= 1
        self.total = mix(self.total, self.depth)

    def leaf(self, value):
        self.total = mix(self.total, value)


class W_Root(object):
    """What all values can do; most classes can do little of it."""
    _attrs_ = ()

    def typename(self):
        return 'object'

    def truth(self):
        return True

    def int_w(self):
        raise TypeMismatch(self, 'int')

    def str_w(self):
        return '<' + self.typename() + '>'

    def add(self, w_other):
        raise TypeMismatch(self, 'add')

    def sub(self, w_other):
        raise TypeMismatch(self, 'sub')

    def mul(self, w_other):
        raise TypeMismatch(self, 'mul')

    def less(self, w_other):
        return self.int_w() < w_other.int_w()

    def equals(self, w_other):
        return self is w_other

    def length(self):
        raise TypeMismatch(self, 'length')

    def getitem(self, index):
        raise TypeMismatch(self, 'getitem')

    def setitem(self, index, w_value):
        raise TypeMismatch(self, 'setitem')

    def getattr(self, name):
        raise OperationError('AttributeError', self.typename() + '.' + name)

    def setattr(self, name, w_value):
        raise OperationError('AttributeError', self.typename() + '.' + name)

    def call(self, args_w):
        raise TypeMismatch(self, 'call')

    def hash_w(self):
        return 1

    def accept(self, visitor):
        visitor.leaf(self.hash_w() & 0xffff)


class W_None(W_Root):

    def typename(self):
        return 'none'

    def truth(self):
        return False

    def str_w(self):
        return 'none'


class W_Int(W_Root):
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def typename(self):
        return 'int'

    def truth(self):
        return self.value != 0

    def int_w(self):
        return self.value

    def str_w(self):
        return str(self.value)

    def add(self, w_other):
        return W_Int((self.value + w_other.int_w()) & MASK)

    def sub(self, w_other):
        return W_Int((self.value - w_other.int_w()) & MASK)

    def mul(self, w_other):
        return W_Int(((self.value & 0x7fff) * (w_other.int_w() & 0x7fff)) & MASK)

    def equals(self, w_other):
        return isinstance(w_other, W_Int) and w_other.value == self.value

    def hash_w(self):
        return self.value


class W_Str(W_Root):

    def __init__(self, text):
        self.text = text

    def typename(self):
        return 'str'

    def truth(self):
        return len(self.text) > 0

    def str_w(self):
        return self.text

    def add(self, w_other):
        if len(self.text) > 60:
            return self
        return W_Str(self.text + w_other.str_w())

    def equals(self, w_other):
        return isinstance(w_other, W_Str) and w_other.text == self.text

    def length(self):
        return len(self.text)

    def getitem(self, index):
        if index < 0 or index >= len(self.text):
            raise OperationError('IndexError', 'string')
        return W_Str(self.text[index])

    def hash_w(self):
        total = 7
        for c in self.text:
            total = mix(total, ord(c))
        return total


class W_List(W_Root):

    def __init__(self, items_w):
        self.items_w = items_w

    def typename(self):
        return 'list'

    def length(self):
        return len(self.items_w)

    def getitem(self, index):
        try:
            return self.items_w[index]
        except IndexError:
            raise OperationError('IndexError', 'list')

    def setitem(self, index, w_value):
        if index == len(self.items_w):
            self.items_w.append(w_value)
        else:
            self.items_w[index] = w_value

    def add(self, w_other):
        if isinstance(w_other, W_List) and len(self.items_w) < 50:
            return W_List(self.items_w + w_other.items_w)
        return self

    def accept(self, visitor):
        visitor.enter(self)
        for w_item in self.items_w:
            w_item.accept(visitor)
        visitor.leave(self)


w_none = W_None()


class W_Object(W_Root):
    """What all classes of the program derive from."""

    def __init__(self, size, label):
        self.size = size
        self.label = label
        self.w_next = None

    def link(self, w_next):
        if self.w_next is None and w_next is not self:
            self.w_next = w_next

    def str_w(self):
        return self.label + str(self.size)

    def int_w(self):
        return self.size


class Counted(object):
    """A mixin: counts calls."""
    _mixin_ = True

    calls = 0

    def count(self):
        self.calls += 1
        return self.calls


class Named(object):
    """A mixin: attributes by name."""
    _mixin_ = True

    def init_names(self):
        self.names = {}

    def getattr(self, name):
        try:
            return self.names[name]
        except KeyError:
            return w_none

    def setattr(self, name, w_value):
        self.names[name] = w_value


@specialize.argtype(0)
def wrap(value):
    if isinstance(value, int):
        return W_Int(value & MASK)
    if isinstance(value, str):
        return W_Str(value)
    return w_none


def checksum_of(w_obj):
    visitor = Visitor()
    w_obj.accept(visitor)
    return visitor.total
`;
