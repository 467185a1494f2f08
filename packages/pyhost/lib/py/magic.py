"""py.magic: old names of the first versions."""
import __builtin__

import pytest as _pytest


class AssertionError(__builtin__.AssertionError):
    pass


def invoke(assertion=False, compile=False):
    """Nothing is patched here."""


def revoke(assertion=False, compile=False):
    """Nothing is patched here."""


def autopath(globs=None, basefile='__init__.py'):
    """The path of the module that asks; the folder above its package comes to sys.path."""
    import sys
    from py.path import local
    if globs is None:
        globs = sys._getframe(1).f_globals
    path = local(globs['__file__']).realpath()
    package = path.pypkgpath()
    root = path.dirpath() if package is None else package.dirpath()
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    path.pkgdir = package or root
    return path
