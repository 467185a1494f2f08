"""Files in RPython: what open(), file() and os.fdopen() are in translated programs. Faults are IOError with errno, or ValueError on a closed file.

Over file descriptors with a buffer of our own in place of C's FILE, which only some platforms have. Output that is not written yet when a file is lost or
the program ends is written then, as C does.
"""
import atexit
import os
import sys

from rpython.rlib import _exit_files, _syscall, rgc
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask, r_longlong

# Untranslated programs end like translated ones.
atexit.register(_exit_files.flush_all)

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BUFSIZ = 8192
EISDIR = 21
EBADF = 9
ENFILE = 23
EMFILE = 24


def _io_error(e):
    return IOError(e.errno, os.strerror(e.errno))


def _check_mode(mode):
    if len(mode) == 0:
        raise ValueError('empty mode string')
    if mode[0] != 'r' and mode[0] != 'w' and mode[0] != 'a' and mode[0] != 'U':
        raise ValueError("mode string must begin with one of 'r', 'w', 'a' or 'U', not '" + mode + "'")
    if 'U' in mode and (mode[0] == 'w' or mode[0] == 'a'):
        raise ValueError("universal newline mode can only be used with modes starting with 'r'")


def _flags_of(mode):
    """The flags for os.open()."""
    both = '+' in mode
    if mode[0] == 'w':
        flags = os.O_CREAT | os.O_TRUNC
    elif mode[0] == 'a':
        flags = os.O_CREAT | os.O_APPEND
    else:
        flags = 0
        if not both:
            return os.O_RDONLY
    if both:
        return flags | os.O_RDWR
    return flags | os.O_WRONLY


def create_file(filename, mode='r', buffering=-1):
    """Opens a file: what open() is in translated programs."""
    _check_mode(mode)
    try:
        fd = _open(filename, _flags_of(mode))
    except OSError as e:
        raise _io_error(e)
    return create_fdopen_rfile(fd, mode, buffering)


def _open(filename, flags):
    """Where too many files are open those that were lost without close() are given back first."""
    try:
        return os.open(filename, flags, 0666)
    except OSError as e:
        if e.errno != EMFILE and e.errno != ENFILE:
            raise
    rgc.collect()
    return os.open(filename, flags, 0666)


def create_fdopen_rfile(fd, mode='r', buffering=-1):
    """A file on an open descriptor, which it owns."""
    _check_mode(mode)
    try:
        st_mode = os.fstat(fd).st_mode
    except OSError as e:
        raise _io_error(e)
    if st_mode & 0170000 == 0040000:
        os.close(fd)
        raise IOError(EISDIR, os.strerror(EISDIR))
    f = RFile(fd, mode, buffering)
    if mode[0] == 'a' and '+' not in mode:
        f._channel.to_end()
    return f


def create_temp_rfile():
    """A file without a name, to write and read: os.tmpfile()."""
    name = '/tmp/rpython-' + str(os.getpid()) + '-'
    for i in range(10000):
        try:
            fd = os.open(name + str(i), os.O_RDWR | os.O_CREAT | os.O_EXCL, 0600)
        except OSError as e:
            if e.errno == 17:
                continue
            raise
        os.unlink(name + str(i))
        return create_fdopen_rfile(fd, 'w+')
    raise OSError(17, os.strerror(17))


def create_popen_file(command, type):
    """A file on the output ('r') or input ('w') of a command of the shell; close() gives its status, as os.wait() does."""
    if type != 'r' and type != 'w':
        raise ValueError("the mode of popen is 'r' or 'w'")
    if not we_are_translated():
        return _HostPipe(command, type)
    if _syscall.call('popen', command, int(type == 'w')) < 0:
        raise _io_error(_syscall.failure())
    fd, pid = intmask(_syscall.number(0)), intmask(_syscall.number(1))
    return RPopenFile(fd, pid, type)


def popen(command, mode='r', bufsize=-1):
    """What os.popen() is in translated programs."""
    return create_popen_file(command, mode)


def create_stdio():
    """Standard input, output and error, as files. Output is written by the line to a terminal; errors are not buffered."""
    if not we_are_translated():
        return sys.stdin, sys.stdout, sys.stderr
    return RFile(0, 'r', -1, False), RFile(1, 'w', -1, False), RFile(2, 'w', 0, False)


class _Channel(_exit_files.Pending):
    """An open descriptor, what was read ahead of it and what is not written yet."""

    def __init__(self, fd, buffering, own):
        _exit_files.Pending.__init__(self)
        self.fd = fd
        self.own = own
        self.bufsize = buffering
        self.by_line = False
        self.ahead = ''
        self.pos = 0
        self.pending = []
        self.size = 0
        self.process = 0
        self.is_process = False

    def flush(self):
        """Writes out what is pending."""
        if self.size == 0:
            return
        text = ''.join(self.pending)
        self.pending = []
        self.size = 0
        _exit_files.delist(self)
        self.write_through(text)

    def write_through(self, text):
        start = 0
        end = len(text)
        while start < end:
            if start == 0:
                start = os.write(self.fd, text)
            else:
                start += os.write(self.fd, text[start:])

    def flush_at_exit(self):
        try:
            self.flush()
        except OSError:
            pass

    def write(self, text):
        self.drop_ahead()
        if self.bufsize == 0:
            self.write_through(text)
            return
        if len(text) == 0:
            return
        self.pending.append(text)
        self.size += len(text)
        _exit_files.enlist(self)
        if self.size >= self.bufsize or (self.by_line and '\n' in text):
            self.flush()

    def drop_ahead(self):
        """Goes back to where the program is: what was read ahead is forgotten."""
        back = len(self.ahead) - self.pos
        self.ahead = ''
        self.pos = 0
        if back > 0:
            try:
                os.lseek(self.fd, -back, SEEK_CUR)
            except OSError:
                pass

    def fill(self):
        """Reads ahead; False at the end of the file."""
        assert self.pos == len(self.ahead)
        self.flush()
        size = self.bufsize
        if size < BUFSIZ:
            size = BUFSIZ
        self.ahead = os.read(self.fd, size)
        self.pos = 0
        return len(self.ahead) > 0

    def take(self, end):
        """What was read ahead, up to an index."""
        start = self.pos
        assert 0 <= start <= end
        self.pos = end
        if start == 0 and end == len(self.ahead):
            return self.ahead
        return self.ahead[start:end]

    def readall(self):
        parts = [self.take(len(self.ahead))]
        self.flush()
        size = BUFSIZ
        while True:
            data = os.read(self.fd, size)
            if len(data) == 0:
                return ''.join(parts)
            parts.append(data)
            if size < 0x100000:
                size *= 2

    def read(self, count):
        left = count
        parts = []
        while left > 0:
            have = len(self.ahead) - self.pos
            if have == 0:
                if left >= BUFSIZ:
                    self.flush()
                    data = os.read(self.fd, left)
                    if len(data) == 0:
                        break
                    parts.append(data)
                    left -= len(data)
                    continue
                if not self.fill():
                    break
                continue
            if have > left:
                have = left
            parts.append(self.take(self.pos + have))
            left -= have
        if len(parts) == 1:
            return parts[0]
        return ''.join(parts)

    def readline(self, limit):
        """A line with its end; at most so many characters, if that is not negative."""
        parts = []
        while limit != 0:
            if self.pos == len(self.ahead) and not self.fill():
                break
            end = len(self.ahead)
            if limit >= 0 and self.pos + limit < end:
                end = self.pos + limit
            start = self.pos
            assert start >= 0 and end >= 0
            i = self.ahead.find('\n', start, end)
            if i >= 0:
                end = i + 1
            part = self.take(end)
            parts.append(part)
            if i >= 0:
                break
            if limit >= 0:
                limit -= len(part)
        if len(parts) == 1:
            return parts[0]
        return ''.join(parts)

    def seek(self, position, whence):
        self.flush()
        if whence == SEEK_CUR:
            position -= len(self.ahead) - self.pos
        os.lseek(self.fd, position, whence)
        self.ahead = ''
        self.pos = 0

    def to_end(self):
        try:
            os.lseek(self.fd, 0, SEEK_END)
        except OSError:
            pass

    def tell(self):
        place = os.lseek(self.fd, 0, SEEK_CUR)
        return place - (len(self.ahead) - self.pos) + self.size

    def close(self):
        """Closes even when the rest cannot be written. The status of a command, else 0."""
        fd = self.fd
        try:
            self.flush()
        finally:
            self.fd = -1
            _exit_files.delist(self)
            if self.own:
                os.close(fd)
        if not self.is_process:
            return 0
        if _syscall.call('pclose', self.process) < 0:
            raise _syscall.failure()
        return intmask(_syscall.number(0))


class RFile(object):
    """An open file."""

    def __init__(self, fd, mode='r', buffering=-1, own=True):
        both = '+' in mode
        self._readable = both or mode[0] == 'r' or mode[0] == 'U'
        self._writable = both or mode[0] == 'w' or mode[0] == 'a'
        self._universal = 'U' in mode
        self._after_cr = False
        self.softspace = False
        channel = _Channel(fd, BUFSIZ, own)
        if buffering == 0:
            channel.bufsize = 0
        elif buffering > 1:
            channel.bufsize = buffering
        elif buffering == 1 or (self._writable and os.isatty(fd)):
            channel.by_line = True
        self._channel = channel

    def _open(self):
        channel = self._channel
        if channel.fd < 0:
            raise ValueError('I/O operation on closed file')
        return channel

    def _reading(self):
        channel = self._open()
        if not self._readable:
            raise IOError(EBADF, 'File not open for reading')
        return channel

    def _writing(self):
        channel = self._open()
        if not self._writable:
            raise IOError(EBADF, 'File not open for writing')
        return channel

    def read(self, size=-1):
        """At most so many characters, all that are left if the size is negative."""
        channel = self._reading()
        try:
            if size < 0:
                data = channel.readall()
                if self._universal:
                    data = self._newlines(data)
            elif self._universal:
                data = self._universal_read(channel, size)
            else:
                data = channel.read(size)
        except OSError as e:
            raise _io_error(e)
        return data

    def readline(self, size=-1):
        """A line with its end; '' at the end of the file."""
        channel = self._reading()
        try:
            if self._universal:
                return self._universal_line(channel)
            return channel.readline(size)
        except OSError as e:
            raise _io_error(e)

    def _newlines(self, data):
        """Makes \\n of \\r\\n and \\r; \\n after a \\r that came with the data before is dropped."""
        if self._after_cr and len(data) > 0 and data[0] == '\n':
            data = data[1:]
            self._after_cr = False
        if len(data) > 0:
            self._after_cr = data[len(data) - 1] == '\r'
        if '\r' not in data:
            return data
        return '\n'.join('\n'.join(data.split('\r\n')).split('\r'))

    def _universal_read(self, channel, size):
        """So many characters, where \\r\\n is one."""
        parts = []
        while size > 0:
            data = channel.read(size)
            if data == '':
                break
            data = self._newlines(data)
            parts.append(data)
            size -= len(data)
        return ''.join(parts)

    def _universal_line(self, channel):
        chars = []
        while True:
            c = channel.read(1)
            if c == '':
                break
            if c == '\n' and self._after_cr:
                self._after_cr = False
                continue
            self._after_cr = c == '\r'
            if c == '\r' or c == '\n':
                chars.append('\n')
                break
            chars.append(c)
        return ''.join(chars)

    def readlines(self):
        """All lines that are left."""
        lines = []
        while True:
            line = self.readline()
            if line == '':
                return lines
            lines.append(line)

    def write(self, value):
        """Writes a string."""
        channel = self._writing()
        try:
            channel.write(value)
        except OSError as e:
            raise _io_error(e)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        """Writes out what is buffered."""
        channel = self._open()
        try:
            channel.flush()
        except OSError as e:
            raise _io_error(e)

    def seek(self, pos, whence=0):
        """Moves: from the start, from here, from the end."""
        channel = self._open()
        try:
            channel.seek(r_longlong(pos), whence)
        except OSError as e:
            raise _io_error(e)
        self._after_cr = False

    def tell(self):
        """The place in the file."""
        channel = self._open()
        try:
            return intmask(channel.tell())
        except OSError as e:
            raise _io_error(e)

    def truncate(self, arg=-1):
        """Cuts the file at a place, or here."""
        channel = self._writing()
        try:
            channel.flush()
            size = r_longlong(arg)
            if arg < 0:
                size = channel.tell()
            os.ftruncate(channel.fd, size)
        except OSError as e:
            raise _io_error(e)

    def fileno(self):
        """The descriptor."""
        return self._open().fd

    def isatty(self):
        return os.isatty(self._open().fd)

    @property
    def closed(self):
        return self._channel.fd < 0

    def close(self):
        """Closes the file; gives the status of a command, else 0."""
        channel = self._channel
        if channel.fd < 0:
            return 0
        try:
            return channel.close()
        except OSError as e:
            raise _io_error(e)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def next(self):
        line = self.readline()
        if line == '':
            raise StopIteration
        return line

    def __del__(self):
        channel = self._channel
        if channel.fd >= 0 and channel.own:
            try:
                channel.close()
            except OSError:
                pass


class RPopenFile(RFile):
    """The output or the input of a command; close() waits for it."""

    def __init__(self, fd, pid, mode):
        RFile.__init__(self, fd, mode)
        self._channel.process = pid
        self._channel.is_process = True


class _HostPipe(object):
    """create_popen_file() on the host: the output of a command that has ended, or the input of one that begins when all of it is there."""

    def __init__(self, command, type):
        import subprocess
        self.command = command
        self.text = []
        self.status = 0
        self.reader = None
        if type == 'r':
            import StringIO
            process = subprocess.Popen(command, shell=True, stdout=subprocess.PIPE)
            self.reader = StringIO.StringIO(process.communicate()[0])
            self.status = process.returncode

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=-1):
        return self.reader.readline(size)

    def write(self, value):
        self.text.append(value)

    def flush(self):
        """The command has not begun."""

    def close(self):
        """The status, as os.wait() gives it."""
        if self.reader is None and self.text is not None:
            import subprocess
            process = subprocess.Popen(self.command, shell=True, stdin=subprocess.PIPE)
            process.communicate(''.join(self.text))
            self.status = process.returncode
        self.text = None
        if self.status < 0:
            return -self.status
        return self.status << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
