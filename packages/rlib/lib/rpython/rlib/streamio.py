"""Streams of bytes, stacked: a file at the bottom, buffers and filters of newlines above.

Programs open files by open_file_as_stream(path, mode, buffering). Operations raise OSError or StreamError: StreamErrors. read(n) gives fewer bytes at the end of
the file, and on a stream without buffer; positions are r_longlong.
"""
import os

from rpython.rlib.rarithmetic import intmask, r_longlong
from rpython.rlib.rstring import StringBuilder

BIGSIZE = 2 ** 19
NEWLINE_UNKNOWN = 0
NEWLINE_CR = 1
NEWLINE_LF = 2
NEWLINE_CRLF = 4


class StreamError(Exception):
    """A fault of a stream that no system call had."""

    def __init__(self, message):
        self.msg = message

    def __str__(self):
        return self.msg

StreamErrors = (OSError, StreamError)


class MyNotImplementedError(StreamError):
    """An operation that a kind of streams does not have."""

    def __init__(self):
        StreamError.__init__(self, 'this stream cannot do that')


# ---- opening

def open_file_as_stream(path, mode='r', buffering=-1, signal_checker=None):
    """Opens a file; OSError if that fails, ValueError for a mode that is none."""
    os_flags, universal, reading, writing, basemode, binary = decode_mode(mode)
    stream = open_path_helper(path, os_flags, basemode == 'a', signal_checker)
    return construct_stream_tower(stream, buffering, universal, reading, writing, binary)


def open_path_helper(path, os_flags, append, signal_checker=None):
    """The bare stream of a file."""
    fd = os.open(path, os_flags, 0666)
    if append:
        try:
            os.lseek(fd, 0, 2)
        except OSError:
            # A pipe has no end to go to.
            pass
    return DiskFile(fd, signal_checker)


def fdopen_as_stream(fd, mode, buffering=-1, signal_checker=None):
    """A stream on an open descriptor, which it owns."""
    os_flags, universal, reading, writing, basemode, binary = decode_mode(mode)
    return construct_stream_tower(DiskFile(fd, signal_checker), buffering, universal, reading, writing, binary)


def decode_mode(mode):
    """What open()'s mode says: flags for os.open(), universal newlines, reading, writing, the letter, binary."""
    if mode == '' or mode[0] not in 'rwaU':
        raise ValueError('invalid mode : ' + mode)
    basemode = mode[0]
    plus = universal = binary = False
    for c in mode[1:]:
        if c == '+':
            plus = True
        elif c == 'U':
            universal = True
        elif c == 'b':
            binary = True
        elif c == 't':
            binary = False
        else:
            break
    if basemode == 'U':
        basemode = 'r'
        universal = True
    if universal:
        if basemode != 'r':
            raise ValueError('invalid mode : ' + mode)
    reading = basemode == 'r' or plus
    writing = basemode != 'r' or plus
    if reading and writing:
        flags = os.O_RDWR
    elif writing:
        flags = os.O_WRONLY
    else:
        flags = os.O_RDONLY
    if basemode == 'w':
        flags |= os.O_CREAT | os.O_TRUNC
    elif basemode == 'a':
        flags |= os.O_CREAT | os.O_APPEND
    return flags, universal, reading, writing, basemode, binary


def construct_stream_tower(stream, buffering, universal, reading, writing, binary):
    """Puts buffers and filters on a stream: no buffer for 0, by the line for 1, of that size above, of a good one below."""
    if buffering == 0:
        pass
    elif buffering == 1:
        if writing:
            stream = LineBufferingOutputStream(stream)
        if reading:
            stream = BufferingInputStream(stream)
    else:
        if writing:
            stream = BufferingOutputStream(stream, buffering)
        if reading:
            stream = BufferingInputStream(stream, buffering)
    if universal:
        if writing and os.linesep != '\n':
            stream = TextOutputFilter(stream)
        if reading:
            stream = TextInputFilter(stream)
    elif not binary and os.linesep == '\r\n':
        stream = TextCRLFFilter(stream)
    return stream


def replace_crlf_with_lf(s):
    """\\r\\n becomes \\n."""
    if '\r' not in s:
        return s
    return '\n'.join(s.split('\r\n'))


def offset2int(offset):
    """A place as an int; StreamError where it does not fit."""
    result = intmask(offset)
    if result != offset:
        raise StreamError('seek() from a non-seekable position: too large for an int')
    return result


# ---- streams

class Stream(object):
    """What all streams can do, or say that they cannot."""

    def read(self, n):
        raise MyNotImplementedError

    def write(self, data):
        raise MyNotImplementedError

    def tell(self):
        raise MyNotImplementedError

    def seek(self, offset, whence):
        raise MyNotImplementedError

    def readall(self):
        """All that is left."""
        parts = []
        size = 8192
        while True:
            data = self.read(size)
            if not data:
                break
            parts.append(data)
            if size < BIGSIZE:
                size *= 2
        return ''.join(parts)

    def readline(self):
        """A line with its end; '' at the end of the file."""
        builder = StringBuilder()
        while True:
            c = self.read(1)
            if not c:
                break
            builder.append(c)
            if c == '\n':
                break
        return builder.build()

    def truncate(self, size):
        raise MyNotImplementedError

    def flush_buffers(self):
        """Writes out what is buffered and forgets what was read ahead."""

    def flush(self):
        """Writes out what is buffered."""

    def flushable(self):
        """Whether flush() does anything."""
        return False

    def close(self):
        """Closes it, and the descriptor."""
        self.close1(True)

    def close1(self, closefileno):
        raise MyNotImplementedError

    def peek(self):
        """What a read would give without asking the system; may be less, may be ''."""
        return ''

    def count_buffered_bytes(self):
        """How many bytes peek() gives."""
        return -1

    def try_to_find_file_descriptor(self):
        """The descriptor at the bottom, or -1."""
        return -1

    def getnewlines(self):
        """Which ends of lines were met: 1 for \\r, 2 for \\n, 4 for \\r\\n, added up."""
        return 0


class DiskFile(Stream):
    """A descriptor, without a buffer."""

    def __init__(self, fd, signal_checker=None):
        self.fd = fd
        self.signal_checker = signal_checker

    def seek(self, offset, whence):
        os.lseek(self.fd, r_longlong(offset), whence)

    def tell(self):
        return os.lseek(self.fd, r_longlong(0), 1)

    def _interrupted(self, e):
        """Goes on after a signal when the program's check of signals did not raise."""
        if e.errno != 4:
            raise e
        checker = self.signal_checker
        if checker is not None:
            checker()

    def read(self, n):
        assert isinstance(n, int)
        while True:
            try:
                return os.read(self.fd, n)
            except OSError as e:
                self._interrupted(e)

    def write(self, data):
        while data:
            try:
                n = os.write(self.fd, data)
            except OSError as e:
                self._interrupted(e)
            else:
                if n == len(data):
                    return
                data = data[n:]

    def readline(self):
        # The place after the line matters to whoever else has the descriptor: no byte is read ahead.
        return Stream.readline(self)

    def truncate(self, size):
        if size < 0:
            size = self.tell()
        os.ftruncate(self.fd, r_longlong(size))

    def close1(self, closefileno):
        if closefileno:
            os.close(self.fd)

    def try_to_find_file_descriptor(self):
        return self.fd


def MMapFile(fd, mmapaccess):
    """A stream on a mapped file, where C is; access is one of rmmap's ACCESS_..."""
    from rpython.rlib._streamio_mmap import MMapFile
    return MMapFile(fd, mmapaccess)


class PassThrough(Stream):
    """A stream above another one, which does what it does not do itself."""

    def __init__(self, base):
        self.base = base

    def read(self, n):
        return self.base.read(n)

    def write(self, data):
        self.base.write(data)

    def tell(self):
        return self.base.tell()

    def seek(self, offset, whence):
        self.base.seek(offset, whence)

    def readall(self):
        return self.base.readall()

    def readline(self):
        return self.base.readline()

    def truncate(self, size):
        self.base.truncate(size)

    def flush_buffers(self):
        self.base.flush_buffers()

    def flush(self):
        self.base.flush()

    def flushable(self):
        return self.base.flushable()

    def close1(self, closefileno):
        self.base.close1(closefileno)

    def peek(self):
        return self.base.peek()

    def count_buffered_bytes(self):
        return self.base.count_buffered_bytes()

    def try_to_find_file_descriptor(self):
        return self.base.try_to_find_file_descriptor()

    def getnewlines(self):
        return self.base.getnewlines()


class BufferingInputStream(PassThrough):
    """Reads ahead."""

    bigsize = BIGSIZE
    bufsize = 2 ** 13

    def __init__(self, base, bufsize=-1):
        PassThrough.__init__(self, base)
        if bufsize == -1:
            bufsize = self.bufsize
        self.bufsize = bufsize
        self.buf = ''
        self.pos = 0

    def flush_buffers(self):
        if self.buf:
            try:
                self.base.seek(r_longlong(self.pos - len(self.buf)), 1)
            except StreamErrors:
                # Pipes keep what was read ahead.
                pass
            else:
                self.buf = ''
                self.pos = 0
        self.base.flush_buffers()

    def tell(self):
        return self.base.tell() - self._remaining()

    def _remaining(self):
        return len(self.buf) - self.pos

    def seek(self, offset, whence):
        offset = r_longlong(offset)
        if whence == 1:
            left = r_longlong(self._remaining())
            if 0 <= offset <= left:
                self.pos += intmask(offset)
                return
            offset -= left
        elif whence == 0 and self.buf:
            # Within the buffer nothing is read again.
            start = self.base.tell() - len(self.buf)
            if start <= offset <= start + len(self.buf):
                self.pos = intmask(offset - start)
                return
        self.base.seek(offset, whence)
        self.buf = ''
        self.pos = 0

    def _rest(self):
        start = self.pos
        assert start >= 0
        rest = self.buf[start:]
        self.buf = ''
        self.pos = 0
        return rest

    def readall(self):
        parts = [self._rest()]
        if self.bufsize > 0:
            size = self.bufsize
        else:
            size = 8192
        while True:
            data = self.base.read(size)
            if not data:
                break
            parts.append(data)
            size = min(size * 2, self.bigsize)
        return ''.join(parts)

    def _slice(self, n):
        """So many bytes of the buffer, which has them."""
        start = self.pos
        end = start + n
        assert 0 <= start <= end
        self.pos = end
        return self.buf[start:end]

    def read(self, n):
        assert n >= 0
        left = n - self._remaining()
        if left <= 0:
            return self._slice(n)
        parts = [self._rest()]
        while left > 0:
            data = self.base.read(max(self.bufsize, left))
            if not data:
                break
            if len(data) > left:
                self.buf = data
                self.pos = 0
                data = self._slice(left)
            parts.append(data)
            left -= len(data)
        return ''.join(parts)

    def readline(self):
        start = self.pos
        assert start >= 0
        i = self.buf.find('\n', start)
        if i >= 0:
            return self._slice(i + 1 - start)
        parts = [self._rest()]
        while True:
            self.buf = self.base.read(self.bufsize)
            self.pos = 0
            if not self.buf:
                break
            i = self.buf.find('\n')
            if i >= 0:
                parts.append(self._slice(i + 1))
                break
            parts.append(self._rest())
        return ''.join(parts)

    def write(self, data):
        self.flush_buffers()
        self.base.write(data)

    def truncate(self, size):
        self.flush_buffers()
        self.base.truncate(size)

    def peek(self):
        start = self.pos
        assert start >= 0
        return self.buf[start:]

    def count_buffered_bytes(self):
        return self._remaining()


class BufferingOutputStream(PassThrough):
    """Gathers what is written."""

    bigsize = BIGSIZE
    bufsize = 2 ** 13

    def __init__(self, base, bufsize=-1):
        PassThrough.__init__(self, base)
        if bufsize == -1:
            bufsize = self.bufsize
        self.bufsize = bufsize
        self.buflen = 0
        self.error = False
        self._chunks = []

    def flush_buffers(self):
        if self.buflen > 0:
            data = ''.join(self._chunks)
            self._chunks = []
            self.buflen = 0
            self.error = True
            self.base.write(data)
            self.error = False

    def write(self, data):
        buflen = self.buflen
        if self.error or buflen + len(data) < self.bufsize:
            self._chunks.append(data)
            self.buflen = buflen + len(data)
            return
        if buflen > 0:
            self.flush_buffers()
        if len(data) >= self.bufsize:
            self.base.write(data)
        else:
            self._chunks.append(data)
            self.buflen = len(data)

    def tell(self):
        return self.base.tell() + self.buflen

    def seek(self, offset, whence):
        self.flush_buffers()
        self.base.seek(offset, whence)

    def read(self, n):
        self.flush_buffers()
        return self.base.read(n)

    def readall(self):
        self.flush_buffers()
        return self.base.readall()

    def readline(self):
        self.flush_buffers()
        return self.base.readline()

    def truncate(self, size):
        self.flush_buffers()
        self.base.truncate(size)

    def flush(self):
        self.flush_buffers()
        self.base.flush()

    def flushable(self):
        return self.buflen > 0 or self.base.flushable()

    def close1(self, closefileno):
        if not self.error:
            try:
                self.flush_buffers()
            finally:
                self.base.close1(closefileno)
        else:
            self.base.close1(closefileno)


class LineBufferingOutputStream(BufferingOutputStream):
    """Writes out with the end of each line."""

    def __init__(self, base):
        BufferingOutputStream.__init__(self, base, -1)

    def write(self, data):
        p = data.rfind('\n') + 1
        assert p >= 0
        if p > 0:
            self._chunks.append(data[:p])
            self.buflen += p
            self.flush_buffers()
        rest = data[p:]
        if rest:
            BufferingOutputStream.write(self, rest)


# ---- newlines

class CRLFFilter(PassThrough):
    """Reads \\r\\n as \\n. Only for reading."""

    def __init__(self, base):
        PassThrough.__init__(self, base)
        self.atcr = False

    def read(self, n):
        data = self.base.read(n)
        if self.atcr:
            if not data.startswith('\n'):
                data = '\r' + data
            self.atcr = False
        if data.endswith('\r'):
            self.atcr = True
            end = len(data) - 1
            assert end >= 0
            data = data[:end]
            if data == '':
                # More than a lone \r is needed to know: '' would be the end of the file.
                if self._at_end():
                    return '\r'
                return self.read(n)
        return replace_crlf_with_lf(data)

    def _at_end(self):
        """Whether nothing follows the \\r that is kept; if something does it is kept with it."""
        more = self.base.read(1)
        if more == '':
            self.atcr = False
            return True
        self.base.seek(r_longlong(-1), 1)
        return False

    def readall(self):
        return Stream.readall(self)

    def readline(self):
        return Stream.readline(self)

    def write(self, data):
        raise MyNotImplementedError


class TextCRLFFilter(PassThrough):
    """Text where lines end with \\r\\n outside, both ways."""

    def __init__(self, base):
        PassThrough.__init__(self, base)
        self.lfbuffer = ''

    def read(self, n):
        data = self.base.read(n)
        if data.endswith('\r'):
            c = self.base.read(1)
            if c == '\n':
                end = len(data) - 1
                assert end >= 0
                data = data[:end] + '\n'
            else:
                data = data + c
        return replace_crlf_with_lf(data)

    def readline(self):
        return replace_crlf_with_lf(self.base.readline())

    def readall(self):
        return replace_crlf_with_lf(self.base.readall())

    def write(self, data):
        self.base.write('\r\n'.join(data.split('\n')))


class TextInputFilter(PassThrough):
    """Reads \\r, \\n and \\r\\n as \\n: universal newlines."""

    def __init__(self, base):
        PassThrough.__init__(self, base)
        self.atcr = False
        self.buf = ''
        self.CR = False
        self.NL = False
        self.CRLF = False

    def getnewlines(self):
        return self.CR * NEWLINE_CR + self.NL * NEWLINE_LF + self.CRLF * NEWLINE_CRLF

    def read(self, n):
        """At most n bytes; fewer where ends of lines become shorter."""
        if n <= 0:
            return ''
        if self.buf:
            if n >= len(self.buf):
                data = self.buf
                self.buf = ''
            else:
                assert n >= 0
                data = self.buf[:n]
                self.buf = self.buf[n:]
            return data
        data = self.base.read(n)
        # The end of a file is told by '' only; a lone \n after \r is not one.
        while data == '\n' and self.atcr:
            self.atcr = False
            self.CRLF = True
            data = self.base.read(n)
        return self._translate(data)

    def _translate(self, data):
        if self.atcr:
            if data.startswith('\n'):
                data = data[1:]
                self.CRLF = True
            else:
                self.CR = True
            self.atcr = False
        if '\r' not in data:
            if '\n' in data:
                self.NL = True
            return data
        if data.endswith('\r'):
            self.atcr = True
        return self._without_cr(data)

    def _without_cr(self, data):
        builder = StringBuilder(len(data))
        i = 0
        n = len(data)
        while i < n:
            c = data[i]
            if c == '\r':
                if i + 1 < n and data[i + 1] == '\n':
                    self.CRLF = True
                    i += 1
                elif i + 1 < n:
                    self.CR = True
                c = '\n'
            elif c == '\n':
                self.NL = True
            builder.append(c)
            i += 1
        return builder.build()

    def readline(self):
        parts = []
        while True:
            line = self._part_of_line()
            if line == '':
                break
            parts.append(line)
            if line[len(line) - 1] == '\n':
                break
        return ''.join(parts)

    def _part_of_line(self):
        """A line, or as much of it as is there."""
        if not self.buf:
            self.buf = self.read(8192)
        i = self.buf.find('\n')
        if i < 0:
            line = self.buf
            self.buf = ''
            return line
        line = self.buf[:i + 1]
        self.buf = self.buf[i + 1:]
        return line

    def readall(self):
        return Stream.readall(self)

    def seek(self, offset, whence):
        """From here only after what was read ahead has been given back."""
        if whence == 1:
            offset = r_longlong(offset) - len(self.buf)
        self.base.seek(offset, whence)
        self.atcr = False
        self.buf = ''

    def tell(self):
        pos = self.base.tell()
        if self.atcr:
            # The \n of a \r\n belongs to what has been read.
            data = self.base.read(1)
            if data.startswith('\n'):
                pos += 1
                self.atcr = False
                self.CRLF = True
            elif data:
                self.base.seek(r_longlong(-1), 1)
        return pos - len(self.buf)

    def write(self, data):
        self.flush_buffers()
        self.base.write(data)

    def truncate(self, size):
        self.flush_buffers()
        self.base.truncate(size)

    def flush_buffers(self):
        if self.atcr:
            data = self.base.read(1)
            if data.startswith('\n'):
                self.CRLF = True
                self.atcr = False
            elif data:
                self.base.seek(r_longlong(-1), 1)
        if self.buf:
            self.base.seek(r_longlong(-len(self.buf)), 1)
            self.buf = ''
        self.base.flush_buffers()

    def peek(self):
        return self.buf

    def count_buffered_bytes(self):
        return len(self.buf)


class TextOutputFilter(PassThrough):
    """Writes \\n as the end of line of the system, or the one that is given."""

    def __init__(self, base, linesep=os.linesep):
        PassThrough.__init__(self, base)
        self.linesep = linesep

    def write(self, data):
        if self.linesep != '\n':
            data = self.linesep.join(data.split('\n'))
        self.base.write(data)


class CallbackReadFilter(PassThrough):
    """Calls a function before the system is asked for input: to write out prompts."""

    def __init__(self, base, callback):
        PassThrough.__init__(self, base)
        self.callback = callback

    def _before(self):
        try:
            self.callback()
        except StreamErrors:
            pass

    def read(self, n):
        self._before()
        return self.base.read(n)

    def readall(self):
        self._before()
        return self.base.readall()

    def readline(self):
        self._before()
        return self.base.readline()
