# The operating system: what posix gives, the environment as a mapping, and helpers over directories and processes.
import sys
import errno
import posixpath as path
from posix import *
from posix import _exit, environ as _posix_environ, stat_result

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


def _is_listed(name):
    return not name.startswith('_') and name not in ('sys', 'errno')


class _Environ:
    """The environment. What is set here reaches processes started later."""

    def __init__(self, data):
        self.data = data

    def __repr__(self):
        return repr(self.data)

    def __cmp__(self, other):
        if isinstance(other, _Environ):
            other = other.data
        return cmp(self.data, other)
    __hash__ = None

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, item):
        putenv(key, item)
        self.data[key] = item

    def __delitem__(self, key):
        unsetenv(key)
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def has_key(self, key):
        return key in self.data

    def get(self, key, failobj=None):
        return self.data.get(key, failobj)

    def keys(self):
        return self.data.keys()

    def values(self):
        return self.data.values()

    def items(self):
        return self.data.items()

    def iterkeys(self):
        return self.data.iterkeys()

    def itervalues(self):
        return self.data.itervalues()

    def iteritems(self):
        return self.data.iteritems()

    def copy(self):
        return dict(self.data)

    def update(self, other=None, **kwargs):
        if other is not None:
            if hasattr(other, 'keys'):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
        for key in kwargs:
            self[key] = kwargs[key]

    def setdefault(self, key, failobj=None):
        if key not in self.data:
            self[key] = failobj
        return self.data[key]

    def pop(self, key, *args):
        if key in self.data:
            unsetenv(key)
        return self.data.pop(key, *args)

    def popitem(self):
        key = self.data.keys()[0]
        return key, self.pop(key)

    def clear(self):
        for key in self.data.keys():
            del self[key]

environ = _Environ(_posix_environ)


def makedirs(name, mode=0777):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, mode)
        except OSError, e:
            if e.errno != errno.EEXIST:
                raise
        if tail == curdir:
            return
    mkdir(name, mode)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except error:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except error:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = listdir(top)
    except error, err:
        if onerror is not None:
            onerror(err)
        return
    dirs = []
    files = []
    for name in names:
        if path.isdir(path.join(top, name)):
            dirs.append(name)
        else:
            files.append(name)
    if topdown:
        yield top, dirs, files
    for name in dirs:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            for entry in walk(below, topdown, onerror, followlinks):
                yield entry
    if not topdown:
        yield top, dirs, files


def popen(command, mode='r', bufsize=-1):
    """The output of a shell command as a file; or a file whose text is its input: it runs when that is closed."""
    import subprocess
    if mode in ('w', 'wb'):
        return _PipeInput(subprocess.Popen(command, shell=True, stdin=subprocess.PIPE))
    if mode not in ('r', 'rb'):
        raise error(errno.EINVAL, strerror(errno.EINVAL))
    process = subprocess.Popen(command, shell=True, stdout=subprocess.PIPE)
    text = process.communicate()[0]
    return _PipeFile(text, process.returncode)


def _wait_status(status):
    """What close() gives of an exit status."""
    if status == 0:
        return None
    return status << 8 if status > 0 else -status


class _PipeInput:
    """The input of a process."""

    def __init__(self, process):
        self._process = process
        self.closed = False

    def __getattr__(self, name):
        return getattr(self._process.stdin, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        if self.closed:
            return None
        self.closed = True
        self._process.stdin.close()
        return _wait_status(self._process.wait())


class _PipeFile:
    """What popen() gives: the output of a process that has ended."""

    def __init__(self, text, status):
        import StringIO
        self._text = StringIO.StringIO(text)
        self._status = status
        self.closed = False

    def __getattr__(self, name):
        return getattr(self._text, name)

    def __iter__(self):
        return iter(self._text)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self.closed = True
        return _wait_status(self._status)


def _look_up(file):
    """The program of a name, in the folders of PATH; the name itself if it is a path, or nowhere."""
    if '/' in file:
        return file
    for folder in environ.get('PATH', defpath).split(pathsep):
        if folder == '':
            folder = curdir
        full = path.join(folder, file)
        if access(full, X_OK) and not path.isdir(full):
            return full
    return file


def execvp(file, args):
    execv(_look_up(file), args)


def execvpe(file, args, env):
    execve(_look_up(file), args, env)


def execl(path, *args):
    execv(path, list(args))


def execlp(file, *args):
    execvp(file, list(args))


def spawnvp(mode, file, args):
    import subprocess
    status = subprocess.call([file] + list(args)[1:])
    return status

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

__all__ = [_name for _name in globals().keys() if _is_listed(_name)] + ['_exit']
