"""py.error: an exception class per error of the system, all of them EnvironmentErrors: py.error.ENOENT and so on."""
import errno
import os
import sys
import types


class Error(EnvironmentError):
    """A failed call of the system."""

    def __repr__(self):
        return '%s.%s %r: %s ' % (self.__class__.__module__, self.__class__.__name__, self.__class__.__doc__, ' '.join(map(str, self.args)))

    def __str__(self):
        return '[%s]: %s' % (self.__class__.__doc__, ' '.join(map(str, self.args)))


class _Errors(types.ModuleType):
    """Makes the classes when they are asked for."""
    Error = Error

    def __getattr__(self, name):
        number = getattr(errno, name, None)
        if name[:1] != 'E' or not isinstance(number, int):
            raise AttributeError(name)
        cls = type(Error)(name, (Error,), {'__module__': 'py.error', '__doc__': os.strerror(number)})
        setattr(self, name, cls)
        return cls

    def checked_call(self, func, *args, **kwargs):
        """Calls func; what the system says against it becomes an exception of this module."""
        try:
            return func(*args, **kwargs)
        except Error:
            raise
        except EnvironmentError, e:
            name = errno.errorcode.get(e.errno)
            if name is None:
                raise
            raise getattr(self, name)('%s%r' % (getattr(func, '__name__', func), args)), None, sys.exc_info()[2]


def _install():
    module = _Errors(__name__, __doc__)
    module.__file__ = __file__
    sys.modules[__name__] = module

_install()
