"""py.builtin: names that differ from one Python to the next."""
import __builtin__
import sys

enumerate = enumerate
reversed = reversed
sorted = sorted
any = any
all = all
set = set
frozenset = frozenset
BaseException = BaseException
GeneratorExit = GeneratorExit
print_ = getattr(__builtin__, 'print')
_basestring = basestring
_totext = unicode
_tryimport = __import__
text = unicode
bytes = str
callable = callable
next = next
_sysex = (KeyboardInterrupt, SystemExit, MemoryError, GeneratorExit)


def exec_(code, globals=None, locals=None):
    """The exec statement as a function."""
    if globals is None:
        frame = sys._getframe(1)
        globals = frame.f_globals
        if locals is None:
            locals = frame.f_locals
    elif locals is None:
        locals = globals
    exec code in globals, locals


def execfile(fn, globs=None, locs=None):
    """Runs a file in the given namespaces, those of the caller by default."""
    if globs is None:
        frame = sys._getframe(1)
        globs = frame.f_globals
        if locs is None:
            locs = frame.f_locals
    elif locs is None:
        locs = globs
    f = open(str(fn), 'rU')
    try:
        source = f.read()
    finally:
        f.close()
    exec compile(source, str(fn), 'exec') in globs, locs


def _isbytes(x):
    return isinstance(x, str)


def _istext(x):
    return isinstance(x, unicode)


def _reraise(cls, val, tb):
    raise cls, val, tb


def _getimself(function):
    return getattr(function, 'im_self', None)


def _getfuncdict(function):
    return getattr(function, '__dict__', None)


def _getcode(function):
    return getattr(function, 'func_code', None)
