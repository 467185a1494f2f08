# Objects as byte strings: protocols 0 and 2 are written, the opcodes of protocols 0 to 2 are read.
import struct
import sys
import types
from copy_reg import dispatch_table

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'HIGHEST_PROTOCOL']

HIGHEST_PROTOCOL = 2
format_version = '2.0'


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class Pickler:
    def __init__(self, file, protocol=None):
        protocol = protocol or 0
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        self.write = file.write
        self.memo = {}
        self.proto = protocol
        self.bin = protocol >= 1

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if self.proto >= 2:
            self.write('\x80' + chr(self.proto))
        self.save(obj)
        self.write('.')

    def persistent_id(self, obj):
        return None

    def memoize(self, obj):
        n = len(self.memo)
        self.memo[id(obj)] = n, obj
        self.write(self._indexed('p', 'q', 'r', n))

    def _indexed(self, text, short, long, n):
        if not self.bin:
            return text + repr(n) + '\n'
        return short + chr(n) if n < 256 else long + struct.pack('<i', n)

    def save(self, obj):
        pid = self.persistent_id(obj)
        if pid is not None:
            if self.bin:
                self.save(pid)
                self.write('Q')
            else:
                self.write('P' + str(pid) + '\n')
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self._indexed('g', 'h', 'j', known[0]))
            return
        cls = type(obj)
        way = self._WAYS.get(cls)
        if way is not None:
            way(self, obj)
        elif issubclass(cls, type):
            self.save_global(obj)
        else:
            self._save_by_reduction(obj, cls)

    def _save_by_reduction(self, obj, cls):
        reduce = dispatch_table.get(cls)
        if reduce is not None:
            parts = reduce(obj)
        elif hasattr(obj, '__reduce_ex__'):
            parts = obj.__reduce_ex__(self.proto)
        else:
            parts = obj.__reduce__()
        if isinstance(parts, str):
            self.save_global(obj, parts)
            return
        if not isinstance(parts, tuple) or not 2 <= len(parts) <= 5:
            raise PicklingError('%s must return a string or a tuple of two to five elements' % reduce)
        self.save_reduce(obj=obj, *parts)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, obj=None):
        if self.proto >= 2 and getattr(func, '__name__', '') == '__newobj__':
            self.save(args[0])
            self.save(args[1:])
            self.write('\x81')
        else:
            self.save(func)
            self.save(args)
            self.write('R')
        if obj is not None:
            self.memoize(obj)
        if listitems is not None:
            for item in listitems:
                self.save(item)
                self.write('a')
        if dictitems is not None:
            for key, value in dictitems:
                self.save(key)
                self.save(value)
                self.write('s')
        if state is not None:
            self.save(state)
            self.write('b')

    def save_none(self, obj):
        self.write('N')

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write('\x88' if obj else '\x89')
        else:
            self.write('I01\n' if obj else 'I00\n')

    def save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                self.write('K' + chr(obj))
                return
            if 0 <= obj <= 0xffff:
                self.write('M' + struct.pack('<H', obj))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                self.write('J' + struct.pack('<i', obj))
                return
        self.write('I' + repr(obj) + '\n')

    def save_long(self, obj):
        if self.proto >= 2:
            data = encode_long(obj)
            self.write('\x8a' + chr(len(data)) + data if len(data) < 256 else '\x8b' + struct.pack('<i', len(data)) + data)
        else:
            self.write('L' + repr(obj) + '\n')

    def save_float(self, obj):
        self.write('G' + struct.pack('>d', obj) if self.bin else 'F' + repr(obj) + '\n')

    def save_string(self, obj):
        if not self.bin:
            self.write('S' + repr(obj) + '\n')
        elif len(obj) < 256:
            self.write('U' + chr(len(obj)) + obj)
        else:
            self.write('T' + struct.pack('<i', len(obj)) + obj)
        self.memoize(obj)

    def save_unicode(self, obj):
        if self.bin:
            data = obj.encode('utf-8')
            self.write('X' + struct.pack('<i', len(data)) + data)
        else:
            data = obj.replace(u'\\', u'\\u005c').replace(u'\n', u'\\u000a')
            self.write('V' + data.encode('raw-unicode-escape') + '\n')
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            self.write(')' if self.bin else '(t')
            return
        if self.proto >= 2 and len(obj) <= 3:
            for item in obj:
                self.save(item)
            if id(obj) in self.memo:
                # The tuple contains itself by way of a mutable object: its copy is there already.
                self.write('0' * len(obj) + self._indexed('g', 'h', 'j', self.memo[id(obj)][0]))
                return
            self.write(' \x85\x86\x87'[len(obj)])
            self.memoize(obj)
            return
        self.write('(')
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            get = self._indexed('g', 'h', 'j', self.memo[id(obj)][0])
            self.write('1' + get if self.bin else '0' * (len(obj) + 1) + get)
            return
        self.write('t')
        self.memoize(obj)

    def save_list(self, obj):
        self.write(']' if self.bin else '(l')
        self.memoize(obj)
        for item in obj:
            self.save(item)
            self.write('a')

    def save_dict(self, obj):
        self.write('}' if self.bin else '(d')
        self.memoize(obj)
        for key, value in obj.iteritems():
            self.save(key)
            self.save(value)
            self.write('s')

    def save_inst(self, obj):
        if hasattr(obj, '__getinitargs__'):
            args = obj.__getinitargs__()
        else:
            args = ()
        self.write('(')
        if self.bin:
            self.save(obj.__class__)
            for arg in args:
                self.save(arg)
            self.write('o')
        else:
            for arg in args:
                self.save(arg)
            self.write('i%s\n%s\n' % (obj.__class__.__module__, obj.__class__.__name__))
        self.memoize(obj)
        state = obj.__getstate__() if hasattr(obj, '__getstate__') else obj.__dict__
        self.save(state)
        self.write('b')

    def save_global(self, obj, name=None):
        name = name or obj.__name__
        module = getattr(obj, '__module__', None) or _module_of(obj, name)
        try:
            __import__(module)
            found = getattr(sys.modules[module], name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError("Can't pickle %r: it's not found as %s.%s" % (obj, module, name))
        if found is not obj:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module, name))
        self.write('c%s\n%s\n' % (module, name))
        self.memoize(obj)

    _WAYS = {type(None): save_none, bool: save_bool, int: save_int, long: save_long, float: save_float, str: save_string, unicode: save_unicode,
             tuple: save_tuple, list: save_list, dict: save_dict, types.InstanceType: save_inst, types.ClassType: save_global,
             types.FunctionType: save_global, types.BuiltinFunctionType: save_global, type: save_global}


def _module_of(func, name):
    for module_name, module in sys.modules.items():
        if module is not None and module_name != '__main__' and getattr(module, name, None) is func:
            return module_name
    return '__main__'


def encode_long(x):
    if x == 0:
        return ''
    size = 1
    while not -(1 << (8 * size - 1)) <= x < 1 << (8 * size - 1):
        size += 1
    return ''.join([chr((x >> (8 * i)) & 0xff) for i in range(size)])


def decode_long(data):
    if not data:
        return 0L
    value = 0L
    for c in reversed(data):
        value = value << 8 | ord(c)
    return value - (1L << (8 * len(data))) if data[-1] >= '\x80' else value

_MARK = object()


class _Stop(Exception):
    pass


class Unpickler:
    def __init__(self, file):
        self.read = file.read
        self.readline = file.readline
        self.memo = {}

    def load(self):
        self.stack = []
        while True:
            op = self.read(1)
            if not op:
                raise EOFError
            if op == '.':
                return self.stack.pop()
            way = self._WAYS.get(op)
            if way is None:
                raise UnpicklingError("invalid load key, '%s'." % op)
            way(self)

    def persistent_load(self, pid):
        raise UnpicklingError('persistent objects are not known here')

    def _push(self, value):
        self.stack.append(value)

    def _since_mark(self):
        k = len(self.stack) - 1
        while self.stack[k] is not _MARK:
            k -= 1
        items = self.stack[k + 1:]
        del self.stack[k:]
        return items

    def _line(self):
        return self.readline()[:-1]

    def _int32(self):
        return struct.unpack('<i', self.read(4))[0]

    def _proto(self):
        if ord(self.read(1)) > 2:
            raise ValueError('unsupported pickle protocol')

    def _int(self):
        text = self._line()
        self._push({'00': False, '01': True}[text] if text in ('00', '01') else int(text))

    def _string(self):
        text = self._line()
        if len(text) < 2 or text[0] != text[-1] or text[0] not in '\'"':
            raise ValueError('insecure string pickle')
        self._push(text[1:-1].decode('string-escape'))

    def find_class(self, module, name):
        __import__(module)
        return getattr(sys.modules[module], name)

    def _global(self):
        module = self._line()
        self._push(self.find_class(module, self._line()))

    def _instance(self, cls, args):
        if not args and type(cls) is types.ClassType and not hasattr(cls, '__getinitargs__'):
            value = _Empty()
            value.__class__ = cls
        else:
            value = cls(*args)
        self._push(value)

    def _inst(self):
        args = self._since_mark()
        module = self._line()
        self._instance(self.find_class(module, self._line()), args)

    def _obj(self):
        items = self._since_mark()
        self._instance(items[0], items[1:])

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack[-1]
        self.stack[-1] = cls.__new__(cls, *args)

    def _build(self):
        state = self.stack.pop()
        obj = self.stack[-1]
        if hasattr(obj, '__setstate__'):
            obj.__setstate__(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            obj.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(obj, name, value)

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _appends(self):
        items = self._since_mark()
        for item in items:
            self.stack[-1].append(item)

    def _setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def _setitems(self):
        items = self._since_mark()
        for i in range(0, len(items), 2):
            self.stack[-1][items[i]] = items[i + 1]

    def _tuple_of(n):
        def build(self):
            items = tuple(self.stack[-n:])
            del self.stack[-n:]
            self._push(items)
        return build

    def _dict(self):
        items = self._since_mark()
        self._push(dict([(items[i], items[i + 1]) for i in range(0, len(items), 2)]))

    def _put(self, index):
        self.memo[index] = self.stack[-1]

    def _remember(read):
        return lambda self: self._put(read(self))

    def _recall(read):
        return lambda self: self._push(self.memo[read(self)])

    def _value(read):
        return lambda self: self._push(read(self))

    _text_index = lambda self: int(self._line())
    _byte = lambda self: ord(self.read(1))

    _WAYS = {
        '\x80': _proto, '(': lambda self: self._push(_MARK), '0': lambda self: self.stack.pop(), '1': lambda self: self._since_mark(),
        '2': lambda self: self._push(self.stack[-1]), 'N': lambda self: self._push(None), '\x88': lambda self: self._push(True),
        '\x89': lambda self: self._push(False), 'I': _int, 'J': _value(_int32), 'K': _value(_byte),
        'M': _value(lambda self: struct.unpack('<H', self.read(2))[0]), 'L': _value(lambda self: long(self._line().rstrip('L'))),
        '\x8a': _value(lambda self: decode_long(self.read(ord(self.read(1))))), '\x8b': _value(lambda self: decode_long(self.read(self._int32()))),
        'F': _value(lambda self: float(self._line())), 'G': _value(lambda self: struct.unpack('>d', self.read(8))[0]), 'S': _string,
        'T': _value(lambda self: self.read(self._int32())), 'U': _value(lambda self: self.read(ord(self.read(1)))),
        'V': _value(lambda self: unicode(self._line(), 'raw-unicode-escape')), 'X': _value(lambda self: unicode(self.read(self._int32()), 'utf-8')),
        't': lambda self: self._push(tuple(self._since_mark())), ')': lambda self: self._push(()), '\x85': _tuple_of(1), '\x86': _tuple_of(2),
        '\x87': _tuple_of(3), 'l': lambda self: self._push(self._since_mark()), ']': lambda self: self._push([]), 'a': _append, 'e': _appends,
        'd': _dict, '}': lambda self: self._push({}), 's': _setitem, 'u': _setitems, 'c': _global, 'i': _inst, 'o': _obj, 'R': _reduce,
        '\x81': _newobj, 'b': _build, 'p': _remember(_text_index), 'q': _remember(_byte), 'r': _remember(_int32), 'g': _recall(_text_index),
        'h': _recall(_byte), 'j': _recall(_int32), 'P': lambda self: self._push(self.persistent_load(self._line())),
        'Q': lambda self: self._push(self.persistent_load(self.stack.pop())),
    }


class _Empty:
    pass


def dump(obj, file, protocol=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None):
    from StringIO import StringIO
    file = StringIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file):
    return Unpickler(file).load()


def loads(str):
    from StringIO import StringIO
    return Unpickler(StringIO(str)).load()
