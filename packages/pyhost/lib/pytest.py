"""pytest, as far as the modules of programs use it: raises, skip, marks, fixtures, and a plain runner of test functions and classes."""
import os
import sys

__version__ = '3.0.0'


class Failed(Exception):
    """A test that says it failed."""


class Skipped(Exception):
    """A test that does not apply."""


class XFailed(Failed):
    """A test that fails as expected."""


class Exit(KeyboardInterrupt):
    """The end of all tests."""


class UsageError(Exception):
    """Arguments of the runner that make no sense."""


class PytestWarning(UserWarning):
    pass


def fail(msg='', pytrace=True):
    """Ends a test as failed."""
    raise Failed(msg)


def skip(msg='', **kwargs):
    """Ends a test, or a module of tests, that does not apply."""
    raise Skipped(kwargs.get('reason', msg))


def xfail(reason=''):
    """Ends a test as failed, which was expected."""
    raise XFailed(reason)


def exit(msg):
    """Ends all tests."""
    raise Exit(msg)

fail.Exception, skip.Exception, xfail.Exception, exit.Exception = Failed, Skipped, XFailed, Exit


def importorskip(modname, minversion=None, reason=None):
    """A module; the test is skipped when there is none, or an older one."""
    try:
        __import__(modname)
    except ImportError:
        skip(reason or 'could not import %r' % (modname,))
    module = sys.modules[modname]
    version = getattr(module, '__version__', None)
    if minversion is not None and (version is None or _numbers(version) < _numbers(minversion)):
        skip('module %r has __version__ %r, required is: %r' % (modname, version, minversion))
    return module


def _numbers(version):
    return [int(part) if part.isdigit() else part for part in version.split('.')]


class RaisesContext(object):
    """raises() in a with statement."""

    def __init__(self, expected, message, match):
        self._expected, self._message, self._match = expected, message, match

    def __enter__(self):
        from py.code import ExceptionInfo
        self._info = ExceptionInfo.__new__(ExceptionInfo)
        return self._info

    def __exit__(self, *exc):
        if exc[0] is None:
            fail(self._message)
        if not issubclass(exc[0], self._expected):
            return False
        value = exc[1] if isinstance(exc[1], BaseException) or not isinstance(exc[0], type) else exc[0](exc[1])
        self._info.__init__((exc[0], value, exc[2]))
        if self._match is not None:
            self._info.match(self._match)
        return True


def raises(expected_exception, *args, **kwargs):
    """Fails unless an exception comes: from a call, from source text that is run where it is asked, or from a with statement."""
    from py.code import ExceptionInfo, Source
    if not args:
        message = kwargs.pop('message', None) or 'DID NOT RAISE %s' % (expected_exception,)
        return RaisesContext(expected_exception, message, kwargs.pop('match', None))
    try:
        if isinstance(args[0], str):
            frame = sys._getframe(1)
            names = dict(frame.f_locals)
            names.update(kwargs)
            exec Source(args[0]).compile(_genframe=frame) in frame.f_globals, names
        else:
            args[0](*args[1:], **kwargs)
    except expected_exception:
        return ExceptionInfo()
    fail('DID NOT RAISE %s' % (expected_exception,))

raises.Exception = Failed


class Mark(object):
    """A mark with its arguments; as a decorator it puts itself on functions and classes."""

    def __init__(self, name, args=(), kwargs=None):
        self.name, self.args, self.kwargs = name, args, kwargs or {}

    def __repr__(self):
        return '<MarkDecorator %r %r>' % (self.name, self.kwargs)

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and callable(args[0]) and getattr(args[0], '__name__', '') != '<lambda>':
            marks = list(getattr(args[0], 'pytestmark', []))
            args[0].pytestmark = marks + [self]
            if not isinstance(args[0], type):
                setattr(args[0], self.name, self)
            return args[0]
        return Mark(self.name, self.args + args, dict(self.kwargs, **kwargs))

    with_args = __call__


class MarkGenerator(object):
    """mark.NAME makes marks."""

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return Mark(name)

mark = MarkGenerator()


def param(*values, **kw):
    """Values of one case of mark.parametrize."""
    return values if len(values) != 1 else values[0]


class _Fixture(object):
    """What fixture() makes of a function."""

    def __init__(self, function, options):
        self.function, self.options = function, options
        self.__name__ = options.get('name') or function.__name__
        self.__doc__ = function.__doc__

    def __call__(self, *args, **kwargs):
        return self.function(*args, **kwargs)


def fixture(*args, **kwargs):
    """Makes a function what tests get under its name as an argument."""
    if len(args) == 1 and callable(args[0]):
        return _Fixture(args[0], kwargs)
    return lambda function: _Fixture(function, kwargs)

yield_fixture = fixture


def hookimpl(*args, **kwargs):
    """A decorator that changes nothing."""
    return args[0] if args and callable(args[0]) else lambda function: function

hookspec = hookimpl


def register_assert_rewrite(*names):
    """Assertions are not rewritten here."""


def freeze_includes():
    return []


def set_trace(*args, **kwargs):
    """Starts the debugger."""
    import pdb
    pdb.set_trace()


def deprecated_call(func=None, *args, **kwargs):
    """Runs a call of what is deprecated."""
    return func(*args, **kwargs)


class approx(object):
    """Compares equal to numbers nearby."""

    def __init__(self, expected, rel=None, abs=None):
        self.expected, self.rel, self.abs = expected, rel, abs

    def __eq__(self, actual):
        if isinstance(self.expected, (list, tuple)):
            return len(actual) == len(self.expected) and all([approx(e, self.rel, self.abs) == a for e, a in zip(self.expected, actual)])
        if self.expected == actual:
            return True
        absolute = 1e-12 if self.abs is None else self.abs
        relative = 1e-6 if self.rel is None and self.abs is None else self.rel or 0
        return abs(self.expected - actual) <= max(absolute, relative * abs(self.expected))

    def __ne__(self, actual):
        return not self == actual

    def __repr__(self):
        return 'approx(%r)' % (self.expected,)


class Collector(object):
    """Base of classes that conftest files define; the plain runner does not use them."""


class Item(object):
    """Base of classes that conftest files define; the plain runner does not use them."""

File = Module = Class = Function = Session = Instance = Generator = Collector


class _Collect(object):
    """Old place of some names."""
    Collector, Item, File, Module, Class, Function = Collector, Item, File, Module, Class, Function

collect = _Collect()


class _Config(object):
    """Options of the run, all at their defaults."""
    option = type('Values', (), {'__getattr__': lambda self, name: None})()

    def getvalue(self, name, path=None):
        return None

    def getoption(self, name, default=None, skip=False):
        return default

    def addoptions(self, *args):
        return self.option

    getini = getvalue

config = _Config()


def main(args=None, plugins=None):
    """Runs the test functions and classes of files and folders; 0 when none failed."""
    from _pytest_runner import run
    return run(sys.argv[1:] if args is None else args, sys.modules[__name__])


class cmdline(object):
    """Old place of main."""
    main = staticmethod(main)
