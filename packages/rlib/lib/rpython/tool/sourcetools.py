"""Functions made from source text, and copies of functions under other names."""
import linecache
import sys
import types
from itertools import count

_number = count(1)
_FunctionType = type(lambda: None)


def valid_identifier(stuff):
    """A text made into an identifier."""
    stuff = str(stuff)
    name = ''.join([c if c.isalnum() or c == '_' else '_' for c in stuff])
    if not name or name[0].isdigit():
        name = '_' + name
    return name


def _dedented(lines):
    filled = [line for line in lines if line.strip()]
    if not filled:
        return lines
    margin = min([len(line) - len(line.lstrip()) for line in filled])
    return [line[margin:] for line in lines]


def compile2(source, filename='', mode='exec', flags=0, dont_inherit=0, frame=None, return_flags=0):
    """compile(), for text that may be indented, with a file name that tells who made it; tracebacks show its lines."""
    if frame is None:
        frame = sys._getframe(1)
    flags = flags & ~0x2000
    if not dont_inherit:
        flags |= frame.f_code.co_flags & 0xE000
    text = source if isinstance(source, str) else str(source)
    lines = _dedented(text.expandtabs().split('\n')) if text[:1] in ' \t\n' else text.split('\n')
    text = '\n'.join(lines) + '\n'
    if not filename:
        filename = '<%s:%d generated %d>' % (frame.f_code.co_filename, frame.f_lineno, _number.next())
    linecache.cache[filename] = (len(text), None, [line + '\n' for line in lines], filename)
    code = compile(text, filename, mode, flags, 1)
    if return_flags:
        return code, code.co_flags & 0xE000
    return code


def newcode(fromcode, **kwargs):
    """A copy of a code object with some of its attributes replaced."""
    names = [name for name in dir(fromcode) if name.startswith('co_')]
    for name in names:
        kwargs.setdefault(name, getattr(fromcode, name))
    return types.CodeType(kwargs['co_argcount'], kwargs['co_nlocals'], kwargs['co_stacksize'], kwargs['co_flags'], kwargs['co_code'], kwargs['co_consts'],
                          kwargs['co_names'], kwargs['co_varnames'], kwargs['co_filename'], kwargs['co_name'], kwargs['co_firstlineno'], kwargs['co_lnotab'],
                          kwargs['co_freevars'], kwargs['co_cellvars'])


def newcode_withfilename(co, co_filename):
    """A copy of a code object, and of those in it, that claims to come from another file."""
    consts = tuple([newcode_withfilename(const, co_filename) if isinstance(const, types.CodeType) else const for const in co.co_consts])
    return newcode(co, co_consts=consts, co_filename=co_filename)


class NiceCompile(object):
    """compile2() for text that stands in the file of a namespace."""

    def __init__(self, namespace_or_filename):
        if type(namespace_or_filename) is str:
            self.srcname = namespace_or_filename
        else:
            self.srcname = namespace_or_filename.get('__file__')
            if self.srcname is None:
                self.srcname = namespace_or_filename.get('__name__', '<no filename>')

    def __call__(self, src, args=None):
        if args is not None:
            src = str(src) % args
        return compile2(src, '<%s generated %d>' % (self.srcname, _number.next()), frame=sys._getframe(1))

    def getsource(self, src):
        return ''.join(_dedented(str(src).splitlines(True)))


def compile_template(source, resultname):
    """Runs a template of source lines in which {name} stands for what the caller's frame calls so; gives what they call `resultname`."""
    frame = sys._getframe(1)
    known = frame.f_globals.copy()
    known.update(frame.f_locals)
    chunks = []
    namespace = {}

    def put(match_name):
        value = known[match_name]
        if isinstance(value, (list, tuple)):
            return ', '.join([str(item) for item in value])
        if isinstance(value, (str, int, long)):
            return str(value)
        fresh = '%s_%d' % (valid_identifier(match_name), len(namespace))
        namespace[fresh] = value
        return fresh
    text = source if isinstance(source, str) else str(source)
    rest = text
    while True:
        start = rest.find('{')
        if start < 0:
            break
        end = rest.index('}', start)
        chunks.append(rest[:start] + put(rest[start + 1:end].strip()))
        rest = rest[end + 1:]
    chunks.append(rest)
    code = compile2(''.join(chunks), frame=frame)
    exec code in namespace
    return namespace[resultname]


def func_with_new_name(func, newname, globals=None):
    """A copy of a function, its code included, under another name."""
    if func.func_defaults:
        defaults = func.func_defaults
    else:
        defaults = None
    if globals is None:
        globals = func.func_globals
    code = newcode(func.func_code, co_name=newname)
    copy = _FunctionType(code, globals, newname, defaults, func.func_closure)
    if func.func_dict:
        copy.func_dict.update(func.func_dict)
    copy.__doc__ = func.__doc__
    return copy


def func_renamer(newname):
    """A decorator that gives a function another name."""
    def decorate(func):
        return func_with_new_name(func, newname)
    return decorate


def rpython_wrapper(f, template, templateargs=None, **globaldict):
    """A function of the same signature made from a template in which {name}, {arguments} and {original} stand for those of f and f itself; globals of its own come by keywords."""
    import inspect
    if templateargs is None:
        templateargs = {}
    arguments = inspect.getargspec(f).args
    original = '%s_original' % (f.func_name,)
    source = template.format(name=f.func_name, arguments=', '.join(arguments), original=original, **templateargs)
    globaldict[original] = f
    code = compile2(source)
    exec code in globaldict
    result = globaldict[f.func_name]
    result.func_defaults = f.func_defaults
    result.func_dict.update(f.func_dict)
    result.func_doc = f.func_doc
    return result


def with_unicode_literals(fn=None, **kwds):
    """Makes the plain string constants of a function unicode strings; encoding='ascii' or another."""
    def decorate(fn):
        encoding = kwds.get('encoding', 'ascii')
        consts = tuple([const.decode(encoding) if isinstance(const, str) else const for const in fn.func_code.co_consts])
        fn.func_code = newcode(fn.func_code, co_consts=consts)
        return fn
    if fn is not None:
        return decorate(fn)
    return decorate


def render_docstr(func, indent_str='', closing_str=''):
    """A docstring as source text, or None."""
    doc = func if isinstance(func, str) else func.__doc__
    if doc is None:
        return None
    doc = doc.replace('\\', '\\\\')
    for quote in ('"""', "'''"):
        if quote not in doc and not doc.endswith(quote[0]):
            return '%s%s%s%s%s' % (indent_str, quote, doc, quote, closing_str)
    return '%s"""%s"""%s' % (indent_str, doc.replace('"', '\\"'), closing_str)
