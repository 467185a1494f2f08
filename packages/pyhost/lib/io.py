# The new files: bytes in memory, text in memory, and open() with an encoding.
import __builtin__
import codecs

__all__ = ['open', 'StringIO', 'BytesIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation',
           'BlockingIOError', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(ValueError, IOError):
    pass


class BlockingIOError(IOError):
    pass


class IOBase(object):
    closed = False

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation('fileno')


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _Memory(object):
    """A file over a value that is cut and joined."""

    def _set(self, value):
        self._value = value
        self._pos = 0

    def getvalue(self):
        self._check()
        return self._value

    def tell(self):
        self._check()
        return self._pos

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %r' % (pos,))
        base = (0, self._pos, len(self._value))[whence]
        self._pos = max(0, base + pos)
        return self._pos

    def read(self, n=-1):
        self._check()
        end = len(self._value) if n is None or n < 0 else self._pos + n
        result = self._value[self._pos:end]
        self._pos += len(result)
        return result

    def readline(self, limit=-1):
        self._check()
        i = self._value.find(self._newline, self._pos)
        end = len(self._value) if i < 0 else i + 1
        if limit is not None and limit >= 0:
            end = min(end, self._pos + limit)
        result = self._value[self._pos:end]
        self._pos += len(result)
        return result

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self._pos
        self._value = self._value[:size]
        return size

    def _put(self, data, fill):
        self._check()
        value = self._value
        if self._pos > len(value):
            value += fill * (self._pos - len(value))
        self._value = value[:self._pos] + data + value[self._pos + len(data):]
        self._pos += len(data)
        return len(data)


class BytesIO(_Memory, BufferedIOBase):
    _newline = '\n'

    def __init__(self, initial_bytes=None):
        self._set('' if initial_bytes is None else str(initial_bytes))

    def write(self, b):
        if isinstance(b, unicode):
            raise TypeError("'unicode' does not have the buffer interface")
        return self._put(str(b), '\0')

    def read1(self, n):
        return self.read(n)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)


class StringIO(_Memory, TextIOBase):
    _newline = u'\n'

    def __init__(self, initial_value=u'', newline=u'\n'):
        if initial_value is not None and not isinstance(initial_value, unicode):
            raise TypeError('initial_value must be unicode or None, not %s' % type(initial_value).__name__)
        self._set(initial_value or u'')

    def write(self, s):
        if not isinstance(s, unicode):
            raise TypeError("unicode argument expected, got '%s'" % type(s).__name__)
        return self._put(s, u'\0')


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False):
        self.buffer = buffer
        self.encoding = encoding or 'ascii'
        self.errors = errors or 'strict'
        self._newline = newline
        self._lines = None

    def _load(self):
        self._check()
        if self._lines is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace(u'\r\n', u'\n').replace(u'\r', u'\n')
            self._lines = StringIO(text)
        return self._lines

    def read(self, n=-1):
        return self._load().read(n)

    def readline(self, limit=-1):
        return self._load().readline(limit)

    def write(self, s):
        self._check()
        if not isinstance(s, unicode):
            raise TypeError("can't write %s to text stream" % type(s).__name__)
        self.buffer.write(s.encode(self.encoding, self.errors))
        return len(s)

    def flush(self):
        self.buffer.flush()

    def close(self):
        if not self.closed:
            self.closed = True
            self.buffer.close()

    def fileno(self):
        return self.buffer.fileno()


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    if isinstance(file, (int, long)):
        import posix
        raw = posix.fdopen(file, mode.replace('t', '').replace('b', '') + 'b')
    else:
        raw = __builtin__.open(file, mode.replace('t', '').replace('U', '').replace('b', '') + 'b')
    if 'b' in mode:
        if encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        return raw
    return TextIOWrapper(raw, encoding, errors, newline)
