# The new files: bytes in memory, text in memory, and open() with an encoding.
import __builtin__
import codecs

__all__ = ['open', 'StringIO', 'BytesIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase', 'TextIOWrapper', 'FileIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'UnsupportedOperation',
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
    line_buffering = False

    def __init__(self, initial_value=u'', newline=u'\n'):
        if initial_value is not None and not isinstance(initial_value, unicode):
            raise TypeError('initial_value must be unicode or None, not %s' % type(initial_value).__name__)
        self._set(initial_value or u'')

    def write(self, s):
        if not isinstance(s, unicode):
            raise TypeError("unicode argument expected, got '%s'" % type(s).__name__)
        return self._put(s, u'\0')


class _File(BufferedIOBase):
    """A file of bytes: what open() gives in binary mode. The host's own file object does the work."""

    def __init__(self, file, mode='r', closefd=True):
        self.name = file
        self._access = mode.replace('b', '').replace('t', '').replace('U', '')
        self.mode = self._access[0] + 'b' + ('+' if '+' in self._access else '')
        if isinstance(file, (int, long)):
            import posix
            self._file = posix.fdopen(file if closefd else posix.dup(file), self.mode)
        else:
            self._file = __builtin__.open(file, self.mode)

    @property
    def closed(self):
        return self._file.closed

    @property
    def raw(self):
        return self

    def __repr__(self):
        return '<_io.%s name=%r>' % (type(self).__name__, self.name)

    def readable(self):
        return '+' in self.mode or self.mode[0] == 'r'

    def writable(self):
        return '+' in self.mode or self.mode[0] != 'r'

    def _reading(self):
        self._check()
        if not self.readable():
            raise UnsupportedOperation('read')
        return self._file

    def read(self, n=-1):
        return self._reading().read(-1 if n is None else n)

    read1 = read

    def readall(self):
        return self.read()

    def readline(self, limit=-1):
        return self._reading().readline(-1 if limit is None else limit)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def peek(self, n=0):
        pos = self.tell()
        data = self.read(max(n, 1))
        self.seek(pos)
        return data

    def write(self, b):
        if self.closed:
            raise ValueError('write to closed file')
        if not self.writable():
            raise UnsupportedOperation('write')
        if isinstance(b, unicode):
            raise TypeError("'unicode' does not have the buffer interface")
        self._file.write(b)
        return len(b)

    def seek(self, pos, whence=0):
        self._check()
        self._file.seek(pos, whence)
        return long(self._file.tell())

    def tell(self):
        self._check()
        return long(self._file.tell())

    def truncate(self, size=None):
        self._check()
        size = self._file.tell() if size is None else size
        self._file.truncate(size)
        return long(size)

    def flush(self):
        self._check()
        self._file.flush()

    def fileno(self):
        self._check()
        return self._file.fileno()

    def isatty(self):
        self._check()
        return self._file.isatty()

    def close(self):
        self._file.close()


class FileIO(_File, RawIOBase):
    """A file of bytes."""

    def __init__(self, name, mode='r', closefd=True):
        _File.__init__(self, name, mode, closefd)

    def write(self, b):
        count = _File.write(self, b)
        self._file.flush()
        return count


class BufferedReader(_File):
    """A file of bytes that is read."""


class BufferedWriter(_File):
    """A file of bytes that is written."""


class BufferedRandom(_File):
    """A file of bytes that is read and written."""


class TextIOWrapper(TextIOBase):
    """Text over a file of bytes. newline: None reads all line ends as \\n and writes \\n as the system's; '' leaves them; others are what ends a line."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %s' % (newline,))
        self.buffer = buffer
        self.encoding = encoding or 'ascii'
        self.errors = errors or 'strict'
        codecs.lookup(self.encoding)
        self._newline = newline
        self.line_buffering = line_buffering
        self._text = None
        self._pos = 0

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def __repr__(self):
        return '<_io.TextIOWrapper name=%r encoding=%r>' % (self.name, self.encoding)

    def _load(self):
        """All the text from where the file stands."""
        self._check()
        if self._text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace(u'\r\n', u'\n').replace(u'\r', u'\n')
            self._text = text
            self._pos = 0
        return self._text

    def read(self, n=-1):
        text = self._load()
        end = len(text) if n is None or n < 0 else self._pos + n
        result = text[self._pos:end]
        self._pos += len(result)
        return result

    def _line_end(self, text):
        if self._newline == '':
            stops = [text.find(c, self._pos) for c in (u'\n', u'\r')]
            stops = [stop for stop in stops if stop >= 0]
            if not stops:
                return len(text)
            stop = min(stops)
            return stop + 2 if text[stop:stop + 2] == u'\r\n' else stop + 1
        mark = unicode(self._newline or u'\n')
        i = text.find(mark, self._pos)
        return len(text) if i < 0 else i + len(mark)

    def readline(self, limit=-1):
        text = self._load()
        end = self._line_end(text)
        if limit is not None and limit >= 0:
            end = min(end, self._pos + limit)
        result = text[self._pos:end]
        self._pos = end
        return result

    def write(self, s):
        self._check()
        if not isinstance(s, unicode):
            raise TypeError("must be unicode, not %s" % type(s).__name__)
        data = s.replace(u'\n', unicode(self._newline)) if self._newline in ('\r', '\r\n') else s
        if self._text is not None:
            self.seek(self.tell())
        self.buffer.write(data.encode(self.encoding, self.errors))
        if self.line_buffering and u'\n' in s:
            self.flush()
        return len(s)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 1 and pos:
            raise IOError("can't do nonzero cur-relative seeks")
        if whence == 2 and pos:
            raise IOError("can't do nonzero end-relative seeks")
        if whence == 1:
            pos = self.tell()
        self._text = None
        return self.buffer.seek(pos, 2 if whence == 2 else 0)

    def tell(self):
        self._check()
        if self._text is None:
            return self.buffer.tell()
        return long(self.buffer.tell() - len(self._text[self._pos:].encode(self.encoding, self.errors)))

    def truncate(self, pos=None):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def flush(self):
        self.buffer.flush()

    def close(self):
        if self.buffer is not None and not self.buffer.closed:
            self.buffer.close()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    """A file of bytes, or of text when there is no b in the mode."""
    if not isinstance(file, (basestring, int, long)):
        raise TypeError('invalid file: %r' % (file,))
    letters = set(mode)
    if letters - set('arwb+tU') or len(mode) > len(letters):
        raise ValueError('invalid mode: %r' % (mode,))
    if len(letters & set('raw')) + ('U' in letters and 'r' not in letters) != 1:
        raise ValueError('must have exactly one of read/write/append mode')
    binary = 'b' in letters
    if binary and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if binary and value is not None:
            raise ValueError("binary mode doesn't take an %s argument" % name if name != 'newline' else "binary mode doesn't take a newline argument")
    access = mode if letters & set('raw') else 'r' + mode
    kind = FileIO if buffering == 0 else BufferedRandom if '+' in letters else BufferedReader if 'r' in access else BufferedWriter
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    raw = kind(file, access, closefd)
    if binary:
        return raw
    text = TextIOWrapper(raw, encoding or _default_encoding(), errors, newline, buffering == 1)
    text.mode = mode
    return text


def _default_encoding():
    import locale
    return locale.getpreferredencoding()
