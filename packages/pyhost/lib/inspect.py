# Looking into live objects: kinds, members, signatures, source, frames.
import sys
import types
import linecache
from collections import namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
TPFLAGS_IS_ABSTRACT = 1 << 20

ArgSpec = namedtuple('ArgSpec', 'args varargs keywords defaults')
Arguments = namedtuple('Arguments', 'args varargs keywords')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
Attribute = namedtuple('Attribute', 'name kind defining_class object')
ModuleInfo = namedtuple('ModuleInfo', 'name suffix mode module_type')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, (type, types.ClassType))


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isgeneratorfunction(object):
    return bool((isfunction(object) or ismethod(object)) and object.func_code.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethoddescriptor(object):
    return (hasattr(object, '__get__') and not hasattr(object, '__set__') and not ismethod(object) and not isfunction(object)
            and not isclass(object))


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isdatadescriptor(object):
    return hasattr(object, '__set__') and hasattr(object, '__get__')


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isabstract(object):
    return bool(isinstance(object, type) and getattr(object, '__abstractmethods__', None))


def getmembers(object, predicate=None):
    result = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    result.sort(key=lambda item: item[0])
    return result


def getmro(cls):
    if hasattr(cls, '__mro__'):
        return cls.__mro__
    result = []
    _old_mro(cls, result)
    return tuple(result)


def _old_mro(cls, result):
    if cls in result:
        return
    result.append(cls)
    for base in cls.__bases__:
        _old_mro(base, result)


def classify_class_attrs(cls):
    mro = getmro(cls)
    result = []
    for name in dir(cls):
        home = None
        obj = None
        for base in mro:
            if name in base.__dict__:
                home = base
                obj = base.__dict__[name]
                break
        if home is None:
            obj = getattr(cls, name)
            home = getattr(obj, '__objclass__', None)
        if isinstance(obj, staticmethod):
            kind = 'static method'
        elif isinstance(obj, classmethod):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        elif ismethod(getattr(cls, name)) or ismethoddescriptor(getattr(cls, name)):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, obj))
    return result


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if not isinstance(doc, types.StringTypes):
        return None
    return cleandoc(doc)


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        body = line.lstrip()
        if body:
            indent = len(line) - len(body)
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getfile(object):
    if ismodule(object):
        if hasattr(object, '__file__'):
            return object.__file__
        raise TypeError('%r is a built-in module' % (object,))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if hasattr(module, '__file__'):
            return module.__file__
        raise TypeError('%r is a built-in class' % (object,))
    if ismethod(object):
        object = object.im_func
    if isfunction(object):
        object = object.func_code
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('%r is not a module, class, method, function, traceback, frame, or code object' % (object,))


def getmoduleinfo(path):
    import posixpath
    name = posixpath.basename(path)
    if name.endswith('.py'):
        return ModuleInfo(name[:-3], '.py', 'U', 1)
    return None


def getmodulename(path):
    info = getmoduleinfo(path)
    return info[0] if info else None


def getsourcefile(object):
    filename = getfile(object)
    if filename[-4:].lower() in ('.pyc', '.pyo'):
        filename = filename[:-4] + '.py'
    import posixpath
    if posixpath.exists(filename) or filename in linecache.cache:
        return filename
    module = getmodule(object, filename)
    if hasattr(module, '__loader__'):
        return filename
    return None


def getabsfile(object, _filename=None):
    import posixpath
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return posixpath.normcase(posixpath.abspath(_filename))


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        filename = getabsfile(object, _filename)
    except TypeError:
        return None
    import posixpath
    for module in sys.modules.values():
        if ismodule(module) and hasattr(module, '__file__') and posixpath.abspath(module.__file__) == filename:
            return module
    return None


def findsource(object):
    filename = getfile(object)
    if filename[-4:].lower() in ('.pyc', '.pyo'):
        filename = filename[:-4] + '.py'
    module = getmodule(object, filename)
    lines = linecache.getlines(filename, module.__dict__) if module else linecache.getlines(filename)
    if not lines:
        raise IOError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__name__)
    if ismethod(object):
        object = object.im_func
    if isfunction(object):
        object = object.func_code
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        # Like CPython: from the first line of the code back to a line that can begin it.
        lnum = object.co_firstlineno - 1
        while lnum > 0 and lnum < len(lines):
            text = lines[lnum].lstrip()
            if text.startswith(('def ', 'def\t', '@', 'class ')) or 'lambda' in text:
                break
            lnum -= 1
        return lines, lnum
    raise IOError('could not find code object')


def _class_line(lines, name):
    best = None
    for i, line in enumerate(lines):
        text = line.lstrip()
        if not text.startswith('class'):
            continue
        words = text[5:].lstrip()
        if text[5:6] not in ' \t' or not words.startswith(name):
            continue
        if words[len(name):len(name) + 1] not in ('(', ':', ' ', '\t'):
            continue
        indent = len(line) - len(text)
        if indent == 0:
            return i
        if best is None or indent < best[0]:
            best = indent, i
    if best is None:
        raise IOError('could not find class definition')
    return best[1]


def getcomments(object):
    try:
        lines, lnum = findsource(object)
    except (IOError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0].startswith('#!') else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith('#'):
            end += 1
        return ''.join([line.expandtabs() for line in lines[start:end]]) if end > start else None
    indent = len(lines[lnum]) - len(lines[lnum].lstrip())
    start = lnum
    while start > 0 and lines[start - 1].lstrip().startswith('#') and len(lines[start - 1]) - len(lines[start - 1].lstrip()) == indent:
        start -= 1
    if start == lnum:
        return None
    return ''.join([line.expandtabs().lstrip() for line in lines[start:lnum]])


class _LineReader:
    """Follows strings, brackets and continuations over lines, to tell where logical lines end."""

    def __init__(self):
        self.quote = None
        self.depth = 0
        self.continued = False

    def feed(self, line):
        i = 0
        n = len(line)
        self.continued = False
        while i < n:
            c = line[i]
            if self.quote is not None:
                if c == '\\':
                    i += 2
                    continue
                if line.startswith(self.quote, i):
                    i += len(self.quote)
                    self.quote = None
                    continue
                if c == '\n' and len(self.quote) == 1:
                    self.quote = None
            elif c == '#':
                return
            elif c in '\'"':
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote)
                continue
            elif c in '([{':
                self.depth += 1
            elif c in ')]}':
                self.depth -= 1
            elif c == '\\' and line[i + 1:].strip('\r\n') == '':
                self.continued = True
            i += 1

    def inside(self):
        return self.quote is not None or self.depth > 0 or self.continued


def getblock(lines):
    """The lines of the statement that begins with the first one, with its suite."""
    if not lines:
        return lines
    reader = _LineReader()
    margin = len(lines[0]) - len(lines[0].lstrip())
    last = 0
    started = False
    begin = True
    for i, line in enumerate(lines):
        text = line.strip()
        fresh = not reader.inside()
        if fresh and started and text and not text.startswith('#'):
            indent = len(line) - len(line.lstrip())
            if indent <= margin and not begin:
                break
        if fresh and text and not text.startswith('#'):
            # Decorators come before the header that opens the suite.
            begin = text.startswith('@')
        reader.feed(line)
        if text and (not text.startswith('#') or not fresh):
            last = i
            started = True
        if not reader.inside() and started and not begin and i == last and _is_one_liner(lines, last, margin):
            break
    return lines[:last + 1]


def _is_one_liner(lines, last, margin):
    """Whether no indented suite follows the line `last`."""
    for line in lines[last + 1:]:
        text = line.strip()
        if text and not text.startswith('#'):
            return len(line) - len(line.lstrip()) <= margin
    return True


def getsourcelines(object):
    lines, lnum = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def indentsize(line):
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getargs(co):
    if not iscode(co):
        raise TypeError('%r is not a code object' % (co,))
    count = co.co_argcount
    names = co.co_varnames
    args = list(names[:count])
    for name in args:
        if name.startswith('.'):
            raise TypeError('arguments written as tuples cannot be looked into')
    varargs = keywords = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        keywords = names[count]
    return Arguments(args, varargs, keywords)


def getargspec(func):
    if ismethod(func):
        func = func.im_func
    if not isfunction(func):
        raise TypeError('%r is not a Python function' % (func,))
    args, varargs, keywords = getargs(func.func_code)
    return ArgSpec(args, varargs, keywords, func.func_defaults)


def getargvalues(frame):
    args, varargs, keywords = getargs(frame.f_code)
    return ArgInfo(args, varargs, keywords, frame.f_locals)


def joinseq(seq):
    if len(seq) == 1:
        return '(' + seq[0] + ',)'
    return '(' + ', '.join(seq) + ')'


def strseq(object, convert, join=joinseq):
    if type(object) in (list, tuple):
        return join([strseq(o, convert, join) for o in object])
    return convert(object)


def formatargspec(args, varargs=None, varkw=None, defaults=None, formatarg=str, formatvarargs=lambda name: '*' + name,
                  formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value), join=joinseq):
    specs = []
    first = len(args) - len(defaults) if defaults else len(args)
    for i, arg in enumerate(args):
        spec = strseq(arg, formatarg, join)
        if i >= first:
            spec += formatvalue(defaults[i - first])
        specs.append(spec)
    if varargs is not None:
        specs.append(formatvarargs(varargs))
    if varkw is not None:
        specs.append(formatvarkw(varkw))
    return '(' + ', '.join(specs) + ')'


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name, formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value), join=joinseq):
    specs = [strseq(arg, lambda name: formatarg(name) + formatvalue(locals[name]), join) for arg in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'


def getcallargs(func, *positional, **named):
    args, varargs, varkw, defaults = getargspec(func)
    name = func.__name__
    if ismethod(func) and func.im_self is not None:
        positional = (func.im_self,) + positional
    result = {}
    for arg, value in zip(args, positional):
        result[arg] = value
    extra = positional[len(args):]
    if extra and varargs is None:
        raise TypeError('%s() takes %s %d argument%s (%d given)' % (name, 'at most' if defaults else 'exactly', len(args),
                                                                    '' if len(args) == 1 else 's', len(positional) + len(named)))
    if varargs is not None:
        result[varargs] = extra
    rest = {}
    for key, value in named.items():
        if key in result and key in args:
            raise TypeError("%s() got multiple values for keyword argument '%s'" % (name, key))
        if key in args:
            result[key] = value
        elif varkw is None:
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, key))
        else:
            rest[key] = value
    if varkw is not None:
        result[varkw] = rest
    defaults = defaults or ()
    for arg, value in zip(args[len(args) - len(defaults):], defaults):
        result.setdefault(arg, value)
    missing = [arg for arg in args if arg not in result]
    if missing:
        raise TypeError('%s() takes %s %d argument%s (%d given)' % (name, 'at least' if defaults or varargs else 'exactly', len(args) - len(defaults),
                                                                    '' if len(args) - len(defaults) == 1 else 's', len(positional) + len(named)))
    return result


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('%r is not a frame or traceback object' % (frame,))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        lines, _ = _lines_of(frame)
        if lines is not None:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def _lines_of(frame):
    try:
        return findsource(frame)
    except IOError:
        return None, None


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    result = []
    while frame:
        result.append((frame,) + getframeinfo(frame, context))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb:
        result.append((tb.tb_frame,) + getframeinfo(tb, context))
        tb = tb.tb_next
    return result


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)
