"""The environment in translated programs: what os.environ is there. Each access asks the system, nothing of the environment at translation time is kept."""
import os

from rpython.rlib import _syscall
from rpython.rlib._os_process import getenv, putenv, unsetenv


class Environ(object):
    """The variables, as a mapping of strings."""
    _immutable_ = True

    def __getitem__(self, name):
        value = _syscall.getenv(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        putenv(name, value)

    def __delitem__(self, name):
        if _syscall.getenv(name) is None:
            raise KeyError(name)
        unsetenv(name)

    def __contains__(self, name):
        return _syscall.getenv(name) is not None

    def has_key(self, name):
        return _syscall.getenv(name) is not None

    def get(self, name, default=None):
        return getenv(name, default)

    get._annspecialcase_ = 'specialize:argtype(2)'

    def setdefault(self, name, default):
        value = _syscall.getenv(name)
        if value is None:
            putenv(name, default)
            return default
        return value

    def pop(self, name, default=None):
        value = _syscall.getenv(name)
        if value is None:
            if default is None:
                raise KeyError(name)
            return default
        unsetenv(name)
        return value

    pop._annspecialcase_ = 'specialize:argtype(2)'

    def keys(self):
        return [name for name, value in self.items()]

    def values(self):
        return [value for name, value in self.items()]

    def items(self):
        _syscall.done(_syscall.call('environ'))
        result = []
        for entry in _syscall.texts():
            i = entry.find('=')
            if i > 0:
                result.append((entry[:i], entry[i + 1:]))
        return result

    def iterkeys(self):
        return iter(self.keys())

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())

    def copy(self):
        result = {}
        for name, value in self.items():
            result[name] = value
        return result

    def clear(self):
        for name in self.keys():
            unsetenv(name)

environ = Environ()


def r_envkeys():
    """The names of all variables."""
    return os.environ.keys()


def r_envitems():
    """All variables with their values."""
    return os.environ.items()


def r_getenv(name):
    """The value of a variable, or None."""
    return os.environ.get(name)


def r_putenv(name, value):
    """Sets a variable."""
    os.environ[name] = value


def r_unsetenv(name):
    """Removes a variable."""
    del os.environ[name]
