# Temporary files and folders.
import errno
import os
import posixpath

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir',
           'gettempdir']

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_CHARACTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'


def gettempprefix():
    return template


def gettempdir():
    global tempdir
    if tempdir is None:
        for folder in [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')] + ['/tmp', '/var/tmp', '/usr/tmp', os.getcwd()]:
            if folder and posixpath.isdir(folder) and os.access(folder, os.W_OK):
                tempdir = posixpath.abspath(folder)
                break
        else:
            raise IOError(errno.ENOENT, 'No usable temporary directory found')
    return tempdir


def _candidates(suffix, prefix, dir):
    if dir is None:
        dir = gettempdir()
    for _ in xrange(TMP_MAX):
        name = ''.join([_CHARACTERS[ord(c) % 63] for c in os.urandom(6)])
        yield posixpath.join(dir, prefix + name + suffix)
    raise IOError(errno.EEXIST, 'No usable temporary file name found')


def mkstemp(suffix='', prefix=template, dir=None, text=False):
    for path in _candidates(suffix, prefix, dir):
        try:
            fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0600)
        except OSError, e:
            if e.errno == errno.EEXIST:
                continue
            raise
        return fd, posixpath.abspath(path)


def mkdtemp(suffix='', prefix=template, dir=None):
    for path in _candidates(suffix, prefix, dir):
        try:
            os.mkdir(path, 0700)
        except OSError, e:
            if e.errno == errno.EEXIST:
                continue
            raise
        return path


def mktemp(suffix='', prefix=template, dir=None):
    for path in _candidates(suffix, prefix, dir):
        if not posixpath.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.close_called = False
        self.delete = delete

    def __getattr__(self, name):
        file = self.__dict__['file']
        value = getattr(file, name)
        if not issubclass(type(value), type(0)):
            setattr(self, name, value)
        return value

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        return result

    def close(self):
        if not self.close_called:
            self.close_called = True
            try:
                self.file.close()
            finally:
                if self.delete:
                    os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', bufsize=-1, suffix='', prefix=template, dir=None, delete=True):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    return _TemporaryFileWrapper(open(name, mode, bufsize), name, delete)


def TemporaryFile(mode='w+b', bufsize=-1, suffix='', prefix=template, dir=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    try:
        return open(name, mode, bufsize)
    finally:
        os.unlink(name)


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode='w+b', bufsize=-1, suffix='', prefix=template, dir=None):
        from cStringIO import StringIO
        self._file = StringIO()
        self._max_size = max_size
        self._rolled = False
        self._args = mode, bufsize, suffix, prefix, dir

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = TemporaryFile(*self._args)
        new.write(old.getvalue())
        new.seek(old.tell(), 0)
        self._file = new
        self._rolled = True

    def _check(self):
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        self._file.write(s)
        self._check()

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()
