"""Reads the traces of a JIT from a log. Logs of programs that were translated with upstream's JIT can be read; our programs have no JIT and write none."""
import re


class Op(object):
    """One operation of a trace."""
    bridge = None
    offset = None
    asm = None
    failargs = ()

    def __init__(self, name, args, res, descr, failargs=None):
        self.name = name
        self.args = args
        self.res = res
        self.descr = descr
        self._is_guard = name.startswith('guard_')
        if self._is_guard and descr is not None:
            match = re.search('Guard(0x[0-9a-f]+|[0-9]+)', descr)
            self.guard_no = match.group(1) if match else None
        self.failargs = failargs

    def as_json(self):
        return {'name': self.name, 'args': self.args, 'res': self.res}

    def getarg(self, i):
        return self.args[i]

    def getargs(self):
        return self.args[:]

    def getres(self):
        return self.res

    def getdescr(self):
        return self.descr

    def is_guard(self):
        return self._is_guard

    def repr(self):
        args = self.getargs()
        if self.descr is not None:
            args = args + ['descr=%s' % (self.descr,)]
        call = '%s(%s)' % (self.name, ', '.join(args))
        if self.res is not None:
            return '%s = %s' % (self.res, call)
        return call

    __repr__ = repr


_OPERATION = re.compile(r'^(?:\+(\d+):\s*)?(?:([a-z]\w*)\s*=\s*)?([a-z_][a-z0-9_]*)\((.*)\)\s*(?:\[(.*)\])?\s*$')


def _split_args(text):
    args = []
    depth = 0
    quote = False
    current = ''
    for c in text:
        if c == "'":
            quote = not quote
        elif not quote and c in '([<':
            depth += 1
        elif not quote and c in ')]>':
            depth -= 1
        if c == ',' and depth == 0 and not quote:
            args.append(current.strip())
            current = ''
        else:
            current += c
    if current.strip():
        args.append(current.strip())
    return args


class SimpleParser(object):
    """Parses the text of one loop: its arguments and operations."""
    Op = Op

    def __init__(self, input, *args, **kwds):
        self.input = input
        self.nonstrict = kwds.get('nonstrict', False)

    @classmethod
    def parse_from_input(cls, input, **kwds):
        """The loop that a text shows."""
        return cls(input, None, {}, 'lltype', None, nonstrict=True).parse()

    def parse(self):
        inputargs = []
        operations = []
        comment = None
        for line in self.input.splitlines():
            line = line.strip()
            if not line:
                continue
            if line.startswith('#'):
                if comment is None:
                    comment = line
                continue
            if line.startswith('['):
                if not inputargs and not operations:
                    inputargs = _split_args(line[1:line.rindex(']')])
                continue
            operations.append(self._operation(line))
        return _Loop(inputargs, operations, comment)

    def _operation(self, line):
        match = _OPERATION.match(line)
        if match is None:
            raise ValueError("not an operation: %s" % (line,))
        offset, res, name, argtext, failargs = match.groups()
        descr = None
        args = []
        for arg in _split_args(argtext):
            if arg.startswith('descr='):
                descr = arg[len('descr='):]
            else:
                args.append(arg)
        op = self.Op(name, args, res, descr, None if failargs is None else _split_args(failargs))
        if offset is not None:
            op.offset = int(offset)
        return op


class _Loop(object):
    """A parsed loop."""
    last_offset = None

    def __init__(self, inputargs, operations, comment):
        self.inputargs = inputargs
        self.operations = operations
        self.comment = comment


class NonCodeError(Exception):
    """A part of a trace that belongs to no code."""


_DEBUG = re.compile(r'<code object (.*?)\. file \'(.*?)\'\. line (\d+)> #(\d+) (\w+)')


class TraceForOpcode(object):
    """The operations of a trace for one bytecode of the interpreted program."""
    code = None
    is_bytecode = True
    inline_level = None
    has_dmp = False

    def __init__(self, operations, storage, loopname):
        self.operations = operations
        self.storage = storage
        self.bytecode_name = None
        self.bytecode_no = None
        self.filename = None
        self.startlineno = 0
        self.name = None
        self.loopname = loopname
        for op in operations:
            if op.name == 'debug_merge_point':
                self.inline_level = int(op.args[0]) if op.args and op.args[0].isdigit() else None
                text = ', '.join(op.args[1:] if len(op.args) > 1 else op.args).strip("'")
                self._describe(text[text.find("'") + 1:])

    def _describe(self, text):
        match = _DEBUG.search(text)
        if match:
            self.name, self.filename, line, number, self.bytecode_name = match.groups()
            self.startlineno = int(line)
            self.bytecode_no = int(number)
        else:
            self.bytecode_name = text

    def repr(self):
        if self.filename is None:
            return self.bytecode_name or "Unknown"
        return "%s, file '%s', line %d" % (self.name, self.filename, self.startlineno)

    getcode = lambda self: self.code

    def has_valid_code(self):
        return self.code is not None

    @property
    def lineno(self):
        return self.startlineno

    def getopcode(self):
        return None

    def __repr__(self):
        return "[%s]" % ', '.join([repr(op) for op in self.operations])


class Function(object):
    """The chunks of a trace that belong to one function of the interpreted program."""
    filename = None
    name = None
    startlineno = 0
    is_bytecode = False
    inline_level = None

    def __init__(self, chunks, path, storage, inputargs=''):
        self.path = path
        self.inputargs = inputargs
        self.chunks = chunks
        for chunk in chunks:
            if getattr(chunk, 'filename', None) is not None:
                self.startlineno = chunk.startlineno
                self.filename = chunk.filename
                self.name = chunk.name
                self.inline_level = chunk.inline_level
                break
        self.storage = storage

    @classmethod
    def from_operations(cls, operations, storage, limit=None, inputargs='', loopname=''):
        """Cuts operations at debug_merge_point into a function with one chunk per bytecode."""
        chunks = []
        current = []
        for op in operations:
            if op.name == 'debug_merge_point' and current:
                chunks.append(TraceForOpcode(current, storage, loopname))
                current = []
                if limit is not None and len(chunks) >= limit:
                    break
            current.append(op)
        if current:
            chunks.append(TraceForOpcode(current, storage, loopname))
        return cls(chunks, (), storage, inputargs)

    def getlength(self):
        return sum([len(chunk.operations) for chunk in self.chunks])

    def repr(self):
        if self.filename is None:
            return "Unknown"
        return "%s, file '%s', line %d" % (self.name, self.filename, self.startlineno)

    def pretty_print(self, out):
        print >>out, self.repr()
        for chunk in self.chunks:
            for op in chunk.operations:
                print >>out, '  ' + op.repr()


def import_log(logname, ParserCls=SimpleParser):
    """The sections of a log and the loops in it."""
    from rpython.tool.logparser import parse_log_file, extract_category
    log = parse_log_file(logname)
    loops = []
    for category in ('jit-log-opt-', 'jit-log-noopt-'):
        for text in extract_category(log, category):
            if text:
                loops.append(ParserCls.parse_from_input(text))
        if loops:
            break
    return log, loops
