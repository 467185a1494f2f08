"""C's numbers as objects: their sizes, ranges and bytes, structures and arrays of them. Functions of C libraries are called by rffi, not from here: loading a
library raises OSError."""
import struct as _struct
import sys as _sys

__version__ = '1.1.0'
_WORD = 8 if _sys.maxint > 2 ** 32 else 4


class ArgumentError(Exception):
    pass


class _Type(type):
    """Classes of C data: TYPE * n is an array."""

    def __mul__(cls, count):
        return _Type('%s_Array_%d' % (cls.__name__, count), (Array,), {'_type_': cls, '_length_': count})
    __rmul__ = __mul__

    def from_buffer_copy(cls, data, offset=0):
        """An object with the bytes given."""
        return cls._unpacked(data[offset:offset + sizeof(cls)])


class _SimpleCData(object):
    """A number."""
    __metaclass__ = _Type
    _type_ = 'l'
    _size_ = _align_ = 0

    def __init__(self, value=None):
        self._value = self._default()
        if value is not None:
            self.value = value

    def _default(self):
        return 0

    def _get(self):
        return self._value

    def _set(self, value):
        if not isinstance(value, (int, long)):
            raise TypeError('int expected instead of %s instance' % type(value).__name__)
        bits = 8 * self._size_
        value &= (1 << bits) - 1
        if not self._unsigned_ and value >> (bits - 1):
            value -= 1 << bits
        self._value = int(value) if bits < 8 * _WORD or not self._unsigned_ else long(value)

    value = property(lambda self: self._get(), lambda self, value: self._set(value))

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.value)

    def __nonzero__(self):
        return bool(self.value)

    def _packed(self):
        return _struct.pack('<' + self._code_, self._value)

    @classmethod
    def _unpacked(cls, data):
        return cls(_struct.unpack('<' + cls._code_, data)[0])


def _integer(name, size, unsigned, letter):
    code = {1: 'b', 2: 'h', 4: 'i', 8: 'q'}[size]
    attributes = {'_size_': size, '_align_': size, '_unsigned_': unsigned, '_type_': letter, '_code_': code.upper() if unsigned else code, '__module__': 'ctypes'}
    return _Type(name, (_SimpleCData,), attributes)

c_byte = c_int8 = _integer('c_byte', 1, False, 'b')
c_ubyte = c_uint8 = _integer('c_ubyte', 1, True, 'B')
c_short = c_int16 = _integer('c_short', 2, False, 'h')
c_ushort = c_uint16 = _integer('c_ushort', 2, True, 'H')
c_int = c_int32 = _integer('c_int', 4, False, 'i')
c_uint = c_uint32 = _integer('c_uint', 4, True, 'I')
c_long = _integer('c_long', _WORD, False, 'l')
c_ulong = _integer('c_ulong', _WORD, True, 'L')
if _WORD == 8:
    c_longlong, c_ulonglong = c_long, c_ulong
else:
    c_longlong, c_ulonglong = _integer('c_longlong', 8, False, 'q'), _integer('c_ulonglong', 8, True, 'Q')
c_int64, c_uint64 = c_longlong, c_ulonglong
c_size_t, c_ssize_t = c_ulong, c_long


class c_bool(_SimpleCData):
    _size_ = _align_ = 1
    _type_, _code_ = '?', '?'

    def _default(self):
        return False

    def _set(self, value):
        self._value = bool(value)


class c_char(_SimpleCData):
    _size_ = _align_ = 1
    _type_ = _code_ = 'c'

    def _default(self):
        return '\0'

    def _set(self, value):
        if not isinstance(value, str) or len(value) != 1:
            raise TypeError('one character string expected')
        self._value = value


class _Float(_SimpleCData):
    def _default(self):
        return 0.0

    def _set(self, value):
        if not isinstance(value, (int, long, float)):
            raise TypeError('float expected instead of %s instance' % type(value).__name__)
        self._value = _struct.unpack('<' + self._code_, _struct.pack('<' + self._code_, value))[0]


class c_float(_Float):
    _size_ = _align_ = 4
    _type_ = _code_ = 'f'


class c_double(_Float):
    _size_ = _align_ = 8
    _type_ = _code_ = 'd'


class _Pointer(_SimpleCData):
    """An address; what it leads to cannot be read here."""
    _size_ = _align_ = _WORD
    _code_ = 'Q' if _WORD == 8 else 'I'

    def _get(self):
        return self._value or None

    def _set(self, value):
        self._value = value


class c_void_p(_Pointer):
    _type_ = 'P'


class c_char_p(_Pointer):
    _type_ = 'z'


class c_wchar_p(_Pointer):
    _type_ = 'Z'


class Array(object):
    """Several of one type."""
    __metaclass__ = _Type
    _length_ = 0
    _type_ = c_int

    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        self._items = [self._type_() for i in range(self._length_)]
        for i, value in enumerate(values):
            self[i] = value

    def __len__(self):
        return self._length_

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self._length_))]
        if not -self._length_ <= i < self._length_:
            raise IndexError('invalid index')
        item = self._items[i]
        return item.value if isinstance(item, _SimpleCData) else item

    def __setitem__(self, i, value):
        if not -self._length_ <= i < self._length_:
            raise IndexError('invalid index')
        self._items[i] = _stored(self._items[i], value)

    def __iter__(self):
        for i in range(self._length_):
            yield self[i]

    def _packed(self):
        return ''.join([item._packed() for item in self._items])

    @classmethod
    def _unpacked(cls, data):
        result = cls()
        size = sizeof(cls._type_)
        result._items = [cls._type_._unpacked(data[i * size:(i + 1) * size]) for i in range(cls._length_)]
        return result

    @property
    def raw(self):
        return self._packed()

    @property
    def value(self):
        return self._packed().split('\0')[0]


def _stored(old, value):
    if isinstance(value, type(old)):
        return value
    if not isinstance(old, _SimpleCData):
        raise TypeError('expected %s instance, got %s' % (type(old).__name__, type(value).__name__))
    return type(old)(value)


class Structure(object):
    """Fields one after the other, each at a multiple of its alignment."""
    __metaclass__ = _Type
    _fields_ = []

    def __init__(self, *args, **kwargs):
        self.__dict__['_items'] = dict([(field[0], field[1]()) for field in self._fields_])
        for field, value in zip(self._fields_, args):
            setattr(self, field[0], value)
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __getattr__(self, name):
        if name == '_items' or name not in self._items:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
        item = self._items[name]
        return item.value if isinstance(item, _SimpleCData) else item

    def __setattr__(self, name, value):
        if name in self._items:
            self._items[name] = _stored(self._items[name], value)
        else:
            object.__setattr__(self, name, value)

    def _packed(self):
        data = ''
        for name, kind, offset in _layout(type(self))[0]:
            data = data.ljust(offset, '\0') + self._items[name]._packed()
        return data.ljust(sizeof(self), '\0')

    @classmethod
    def _unpacked(cls, data):
        result = cls()
        for name, kind, offset in _layout(cls)[0]:
            result._items[name] = kind._unpacked(data[offset:offset + sizeof(kind)])
        return result


class Union(Structure):
    """Not here."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError('ctypes.Union cannot be had here')


def _layout(cls):
    """Fields with their offsets, and the size."""
    offset, widest, fields = 0, 1, []
    pack = getattr(cls, '_pack_', 0)
    for field in cls._fields_:
        step = min(alignment(field[1]), pack) if pack else alignment(field[1])
        offset = (offset + step - 1) // step * step
        fields.append((field[0], field[1], offset))
        offset += sizeof(field[1])
        widest = max(widest, step)
    return fields, (offset + widest - 1) // widest * widest, widest


def sizeof(obj):
    """Bytes of a type or object."""
    cls = obj if isinstance(obj, type) else type(obj)
    if issubclass(cls, Structure):
        return _layout(cls)[1]
    if issubclass(cls, Array):
        return cls._length_ * sizeof(cls._type_)
    if issubclass(cls, _SimpleCData):
        return cls._size_
    raise TypeError('this type has no size')


def alignment(obj):
    """Its address is a multiple of this."""
    cls = obj if isinstance(obj, type) else type(obj)
    if issubclass(cls, Structure):
        return _layout(cls)[2]
    return alignment(cls._type_) if issubclass(cls, Array) else cls._align_


def create_string_buffer(init, size=None):
    """An array of characters."""
    if isinstance(init, str):
        size = len(init) + 1 if size is None else size
        return (c_char * size)(*init)
    return (c_char * init)()

c_buffer = create_string_buffer


class CDLL(object):
    """A library of C functions: not from here."""

    def __init__(self, name=None, *args, **kwargs):
        raise OSError('%s: ctypes cannot load C libraries here; rpython.rtyper.lltypesystem.rffi.llexternal calls their functions' % (name,))

PyDLL = CDLL


class LibraryLoader(object):
    """Libraries as attributes."""

    def __init__(self, dlltype):
        self._dlltype = dlltype

    def __getattr__(self, name):
        if name[0] == '_':
            raise AttributeError(name)
        return self._dlltype(name)

    def LoadLibrary(self, name):
        return self._dlltype(name)

cdll = LibraryLoader(CDLL)
pydll = LibraryLoader(PyDLL)


def _missing(*args, **kwargs):
    raise NotImplementedError('ctypes has no memory of C here')

pointer = POINTER = byref = cast = addressof = string_at = memmove = memset = CFUNCTYPE = _missing
_errno = [0]


def get_errno():
    """The copy of errno."""
    return _errno[0]


def set_errno(value):
    """Sets it, and gives the one before."""
    old, _errno[0] = _errno[0], value
    return old
