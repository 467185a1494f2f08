"""Values as bytes, in the format of Python 2.7 (version 2). Code objects are not written: nothing else could run them."""
import struct

version = 2

__all__ = ['dump', 'dumps', 'load', 'loads', 'version']

_PLAIN = {None: 'N', True: 'T', False: 'F', Ellipsis: '.', StopIteration: 'S'}
_BACK = dict([(mark, value) for value, mark in _PLAIN.items()])


def _write_long(value, out):
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    count = -len(digits) if value < 0 else len(digits)
    out.append('l' + struct.pack('<i', count) + ''.join([struct.pack('<H', digit) for digit in digits]))


def _write_float(value, kind, out):
    if kind > 1:
        out.append(struct.pack('<d', value))
    else:
        text = '%.17g' % value
        out.append(chr(len(text)) + text)


class _Writer(object):
    def __init__(self, kind):
        self.kind = kind
        self.out = []
        self.interned = {}

    def write(self, x):
        out = self.out
        kind = type(x)
        if x is None or x is True or x is False or x is Ellipsis or x is StopIteration:
            out.append(_PLAIN[x])
        elif kind is int:
            if -1 << 31 <= x < 1 << 31:
                out.append('i' + struct.pack('<i', x))
            else:
                out.append('I' + struct.pack('<q', x))
        elif kind is long:
            _write_long(x, out)
        elif kind is float:
            out.append('g' if self.kind > 1 else 'f')
            _write_float(x, self.kind, out)
        elif kind is complex:
            out.append('y' if self.kind > 1 else 'x')
            _write_float(x.real, self.kind, out)
            _write_float(x.imag, self.kind, out)
        elif kind is str:
            out.append('s' + struct.pack('<i', len(x)) + x)
        elif kind is unicode:
            data = x.encode('utf-8')
            out.append('u' + struct.pack('<i', len(data)) + data)
        else:
            self.write_container(x, kind)

    def write_container(self, x, kind):
        if kind in (tuple, list, set, frozenset):
            mark = {tuple: '(', list: '[', set: '<', frozenset: '>'}[kind]
            self.out.append(mark + struct.pack('<i', len(x)))
            for item in x:
                self.write(item)
        elif kind is dict:
            self.out.append('{')
            for key in x:
                self.write(key)
                self.write(x[key])
            self.out.append('0')
        else:
            try:
                data = str(buffer(x))
            except TypeError:
                raise ValueError('unmarshallable object')
            self.out.append('s' + struct.pack('<i', len(data)) + data)

_END = object()


class _Reader(object):
    def __init__(self, data):
        self.data = data
        self.pos = 0
        self.strings = []

    def take(self, count):
        end = self.pos + count
        if end > len(self.data):
            raise EOFError('EOF read where object expected' if count == 1 else 'marshal data too short')
        result = self.data[self.pos:end]
        self.pos = end
        return result

    def number(self):
        return struct.unpack('<i', self.take(4))[0]

    def read(self):
        mark = self.take(1)
        if mark in _BACK:
            return _BACK[mark]
        method = _READERS.get(mark)
        if method is None:
            raise ValueError('bad marshal data (unknown type code)')
        return method(self)

    def value(self):
        result = self.read()
        if result is _END:
            raise TypeError('NULL object in marshal data for object')
        return result

    def items(self):
        return [self.value() for i in range(self.number())]

    def read_long(self):
        count = self.number()
        value = 0L
        for i in range(abs(count)):
            value |= struct.unpack('<H', self.take(2))[0] << 15 * i
        return -value if count < 0 else value

    def text_float(self):
        return float(self.take(ord(self.take(1))))

    def binary_float(self):
        return struct.unpack('<d', self.take(8))[0]

    def interned(self):
        result = intern(self.take(self.number()))
        self.strings.append(result)
        return result

    def read_dict(self):
        result = {}
        while True:
            key = self.read()
            if key is _END:
                return result
            result[key] = self.value()

    def no_code(self):
        raise ValueError('code objects cannot be read here')

_READERS = {
    '0': lambda r: _END,
    'i': lambda r: r.number(),
    'I': lambda r: struct.unpack('<q', r.take(8))[0],
    'l': _Reader.read_long,
    'f': _Reader.text_float,
    'g': _Reader.binary_float,
    'x': lambda r: complex(r.text_float(), r.text_float()),
    'y': lambda r: complex(r.binary_float(), r.binary_float()),
    's': lambda r: r.take(r.number()),
    't': _Reader.interned,
    'R': lambda r: r.strings[r.number()],
    'u': lambda r: r.take(r.number()).decode('utf-8'),
    '(': lambda r: tuple(r.items()),
    '[': _Reader.items,
    '<': lambda r: set(r.items()),
    '>': lambda r: frozenset(r.items()),
    '{': _Reader.read_dict,
    'c': _Reader.no_code,
}


def dumps(value, version=version):
    """The bytes of a value."""
    writer = _Writer(version)
    writer.write(value)
    return ''.join(writer.out)


def dump(value, file, version=version):
    """Writes them to a file."""
    file.write(dumps(value, version))


def loads(string):
    """The value of bytes; what follows it is ignored."""
    return _Reader(string).value()


def load(file):
    """The next value in a file."""
    start = file.tell()
    reader = _Reader(file.read())
    result = reader.value()
    file.seek(start + reader.pos)
    return result
