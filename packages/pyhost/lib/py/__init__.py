"""The support library of RPython programs: paths, generated source, captured output, tests. Its parts are loaded when they are first used."""
import sys
import types

__version__ = '1.11.0'

_PARTS = ['path', 'code', 'io', 'process', 'error', 'builtin', 'test', 'std', 'log', 'magic', 'iniconfig', 'apipkg', 'xml']


class _Package(types.ModuleType):
    """The package itself: asking for a part imports it."""

    def __getattr__(self, name):
        if name in _PARTS:
            return __import__('py.' + name, None, None, ['*'])
        if name == '_com':
            return __import__('py.process', None, None, ['*'])
        raise AttributeError("'module' object has no attribute %r" % (name,))

    def __dir__(self):
        return sorted(set(self.__dict__) | set(_PARTS))


def _install():
    package = _Package(__name__, __doc__)
    package.__dict__.update(sys.modules[__name__].__dict__)
    sys.modules[__name__] = package

_install()
