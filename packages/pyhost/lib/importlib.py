# Modules by computed names.
import sys

__all__ = ['import_module']


def import_module(name, package=None):
    """The module of a dotted name, itself and not its first package; leading dots count up from `package`."""
    if name.startswith('.'):
        name = _absolute(name, package)
    __import__(name)
    return sys.modules[name]


def _absolute(name, package):
    if not package:
        raise TypeError("relative imports require the 'package' argument")
    if not isinstance(package, basestring):
        raise ValueError("'package' not set to a string")
    bare = name.lstrip('.')
    parents = package.split('.')
    above = len(name) - len(bare) - 1
    if above >= len(parents):
        raise ValueError('attempted relative import beyond top-level package')
    return '.'.join(parents[:len(parents) - above] + [bare])
