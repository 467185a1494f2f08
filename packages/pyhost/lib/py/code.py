"""py.code: source text as lines, compiled so that tracebacks show it."""
import __builtin__
import inspect
import linecache
import sys
import types

_compile_flags = 0xE000


class Source(object):
    """Lines of source text: from strings, lists of lines, functions and other Sources, without what all lines are indented by."""
    _compilecounter = 0

    def __init__(self, *parts, **kwargs):
        deindent = kwargs.get('deindent', True)
        rstrip = kwargs.get('rstrip', True)
        self.lines = []
        for part in parts:
            self.lines.extend(_lines_of(part, deindent, rstrip))

    def __eq__(self, other):
        if isinstance(other, Source):
            return self.lines == other.lines
        return isinstance(other, str) and str(self) == other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __getitem__(self, key):
        if not isinstance(key, slice):
            return self.lines[key]
        if key.step not in (None, 1):
            raise IndexError('cannot slice a Source with a step')
        return self._with(self.lines[key.start:key.stop])

    def __getslice__(self, start, end):
        return self._with(self.lines[start:end])

    def __len__(self):
        return len(self.lines)

    def __iter__(self):
        return iter(self.lines)

    def __str__(self):
        return '\n'.join(self.lines)

    def __add__(self, other):
        return Source(self, other)

    def _with(self, lines):
        result = Source()
        result.lines = lines
        return result

    def strip(self):
        """Without empty lines at both ends."""
        start, end = 0, len(self.lines)
        while start < end and not self.lines[start].strip():
            start += 1
        while end > start and not self.lines[end - 1].strip():
            end -= 1
        return self._with(self.lines[start:end])

    def putaround(self, before='', after='', indent=' ' * 4):
        """Indented, between other text."""
        lines = [indent + line for line in self.lines]
        return self._with(Source(before).lines + lines + Source(after).lines)

    def indent(self, indent=' ' * 4):
        """With something before each line."""
        return self._with([indent + line for line in self.lines])

    def deindent(self, offset=None):
        """Without what all lines are indented by."""
        return self._with(_deindent(self.lines, offset))

    def isparseable(self, deindent=True):
        """Whether the text is Python."""
        try:
            __builtin__.compile(str(self.deindent() if deindent else self) + '\n', '<source>', 'exec')
        except (SyntaxError, ValueError, TypeError):
            return False
        return True

    def getstatementrange(self, lineno, assertion=False):
        """First line of the statement that a line is in, and the line behind it."""
        if not 0 <= lineno < len(self):
            raise IndexError('lineno out of range')
        for start in range(lineno, -1, -1):
            for end in range(lineno + 1, len(self) + 1):
                piece = Source(self[start:end])
                if piece.lines and piece.lines[0].strip() and piece.isparseable():
                    return start, end
        raise SyntaxError('no valid source range around line %d ' % (lineno,))

    def getstatement(self, lineno, assertion=False):
        """The statement that a line is in."""
        start, end = self.getstatementrange(lineno)
        return self[start:end]

    def compile(self, filename=None, mode='exec', flag=0, dont_inherit=0, _genframe=None):
        """The code object. Its file name tells where it was compiled, and tracebacks find its lines."""
        frame = _genframe or sys._getframe(1)
        place = '%s:%d>' % (frame.f_code.co_filename, frame.f_lineno)
        base = '<%d-codegen ' % Source._compilecounter
        Source._compilecounter += 1
        filename = base + ('%s' % place if not filename else '%r %s' % (filename, place))
        if not dont_inherit:
            flag |= frame.f_code.co_flags & _compile_flags
        text = '\n'.join(self.lines) + '\n'
        try:
            code = __builtin__.compile(text, filename, mode, flag, 1)
        except SyntaxError, e:
            raise _explained(e, self.lines)
        linecache.cache[filename] = (1, None, [line + '\n' for line in self.lines], filename)
        return code


def _explained(fault, lines):
    """The error with the lines before it."""
    number = fault.lineno or len(lines)
    text = lines[:number]
    if fault.offset:
        text.append(' ' * fault.offset + '^')
    text.append('(code was compiled probably from here: %s)' % (fault.filename,))
    result = SyntaxError('\n'.join(text))
    result.offset, result.text, result.lineno = fault.offset, fault.text, fault.lineno
    return result


def _lines_of(part, deindent, rstrip):
    if not part and not callable(part):
        return []
    if isinstance(part, Source):
        lines = list(part.lines)
    elif isinstance(part, (list, tuple)):
        lines = [line.rstrip('\n') for line in part]
    elif isinstance(part, basestring):
        lines = part.split('\n')
        if rstrip:
            while lines and not lines[-1].strip():
                lines.pop()
    else:
        return list(getsource(part, deindent=deindent).lines)
    return _deindent(lines) if deindent else lines


def _deindent(lines, offset=None):
    lines = [line.expandtabs() for line in lines]
    if offset is None:
        offset = 0
        for line in lines:
            if line.strip():
                offset = len(line) - len(line.lstrip())
                break
    if offset == 0:
        return lines
    return _cut(lines, offset)


def _cut(lines, offset):
    """Cuts the margin off; lines inside of strings over several lines stay as they are."""
    result = []
    quote = None
    for line in lines:
        inside = quote is not None
        quote = _open_quote(line, quote)
        result.append(line if inside else line[offset:] if not line[:offset].strip() else line.lstrip())
    return result


def _open_quote(line, quote):
    """The triple quote that is open behind a line."""
    i = 0
    while i < len(line):
        if quote is not None:
            if line[i] == '\\':
                i += 1
            elif line.startswith(quote, i):
                i += len(quote) - 1
                quote = None
        elif line[i] == '#':
            return None
        elif line[i] in '"\'':
            quote = line[i] * 3 if line.startswith(line[i] * 3, i) else line[i]
            i += len(quote) - 1
        i += 1
    return quote if quote is not None and len(quote) == 3 else None


def compile(source, filename=None, mode='exec', flags=0, dont_inherit=0):
    """The built-in compile, for Sources and indented text."""
    if not isinstance(source, Source):
        source = Source(source)
    return source.compile(filename, mode, flags, dont_inherit, _genframe=sys._getframe(1))

compile_ = compile


def getrawcode(obj, trycall=True):
    """The code object of a function, method, frame or code object."""
    for name in ('im_func', 'func_code', 'f_code', '__code__'):
        obj = getattr(obj, name, obj)
    if trycall and not hasattr(obj, 'co_firstlineno') and hasattr(obj, '__call__') and not isinstance(obj, type):
        inner = getrawcode(obj.__call__, trycall=False)
        if hasattr(inner, 'co_firstlineno'):
            return inner
    return obj


def getsource(obj, **kwargs):
    """The source of a function, class, module, frame or code object, as a Source."""
    obj = getrawcode(obj)
    try:
        text = inspect.getsource(obj)
    except (IndentationError, IOError):
        text = '"Buggy python version consider upgrading, cannot get source"'
    return Source(text, **kwargs)


def getfslineno(obj):
    """File and line (from 0) of an object."""
    code = getrawcode(obj)
    if hasattr(code, 'co_filename'):
        from py._local import local
        return local(code.co_filename), code.co_firstlineno - 1
    try:
        return inspect.getsourcefile(obj), inspect.findsource(obj)[1]
    except (IOError, TypeError):
        return '', -1


class Code(object):
    """A code object."""

    def __init__(self, rawcode):
        rawcode = getrawcode(rawcode)
        if not isinstance(rawcode, types.CodeType):
            raise TypeError('not a code object: %r' % (rawcode,))
        self.raw = rawcode
        self.filename = rawcode.co_filename
        self.firstlineno = rawcode.co_firstlineno - 1
        self.name = rawcode.co_name

    def __eq__(self, other):
        return self.raw == other.raw

    def __ne__(self, other):
        return not self == other

    @property
    def path(self):
        from py._local import local
        path = local(self.filename)
        return path if path.check() else self.filename

    @property
    def fullsource(self):
        lines = linecache.getlines(self.filename)
        return Source([line.rstrip('\n') for line in lines], deindent=False) if lines else None

    def source(self):
        """The source of this code alone."""
        return getsource(self.raw)

    def getargs(self, var=False):
        """The names of the arguments."""
        raw = self.raw
        count = raw.co_argcount
        if var:
            count += bool(raw.co_flags & 4) + bool(raw.co_flags & 8)
        return raw.co_varnames[:count]

    def new(self, **kwargs):
        """A copy with some attributes replaced."""
        order = ['co_argcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_code', 'co_consts', 'co_names', 'co_varnames', 'co_filename', 'co_name',
                 'co_firstlineno', 'co_lnotab', 'co_freevars', 'co_cellvars']
        for name in kwargs:
            if name not in order:
                raise TypeError('unknown code attribute: %r' % (name,))
        return types.CodeType(*[kwargs.get(name, getattr(self.raw, name)) for name in order])


class Frame(object):
    """A frame of the stack."""

    def __init__(self, frame):
        self.raw = frame
        self.lineno = frame.f_lineno - 1
        self.f_globals = frame.f_globals
        self.f_locals = frame.f_locals
        self.code = Code(frame.f_code)

    @property
    def statement(self):
        source = self.code.fullsource
        return Source('') if source is None else source.getstatement(self.lineno)

    def eval(self, code, **vars):
        """The value of an expression in this frame."""
        names = dict(self.f_locals)
        names.update(vars)
        return eval(code, self.f_globals, names)

    def exec_(self, code, **vars):
        """Runs a statement in this frame."""
        names = dict(self.f_locals)
        names.update(vars)
        exec code in self.f_globals, names

    def repr(self, object):
        from py.io import saferepr
        return saferepr(object)


class ExceptionInfo(object):
    """The exception that is being handled."""

    def __init__(self, tup=None, exprinfo=None):
        self._excinfo = sys.exc_info() if tup is None else tup
        self.type, self.value, self.tb = self._excinfo
        self.typename = getattr(self.type, '__name__', str(self.type))

    def __str__(self):
        import traceback
        last = traceback.extract_tb(self.tb)[-1:] if self.tb else []
        place = '%s:%d: ' % last[0][:2] if last else ''
        return '%s%s' % (place, self.exconly().split('\n')[0])

    def __repr__(self):
        return '<ExceptionInfo %s>' % self.typename

    def exconly(self, tryshort=False):
        """The exception as a traceback ends."""
        import traceback
        text = ''.join(traceback.format_exception_only(self.type, self.value)).rstrip()
        return text[len('AssertionError: '):] if tryshort and text.startswith('AssertionError: ') else text

    def errisinstance(self, exc):
        """Whether it is of a class."""
        return isinstance(self.value, exc)

    def match(self, regexp):
        """Whether a pattern is found in its text; AssertionError when not."""
        import re
        if not re.search(regexp, str(self.value)):
            raise AssertionError('Pattern %r not found in %r' % (regexp, str(self.value)))
        return True

    def getrepr(self, **kwargs):
        import traceback
        return ''.join(traceback.format_exception(*self._excinfo))

    @property
    def traceback(self):
        result = []
        tb = self.tb
        while tb is not None:
            result.append(tb)
            tb = tb.tb_next
        return result


def patch_builtins(assertion=True, compile=True):
    """Nothing is patched here."""


def unpatch_builtins(assertion=True, compile=True):
    """Nothing is patched here."""
