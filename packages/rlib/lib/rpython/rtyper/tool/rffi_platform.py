"""What the C compiler knows of the machine: sizes, layouts of structures, constants, and what there is at all.

    class CConfig:
        _compilation_info_ = ExternalCompilationInfo(includes=['sys/time.h'])
        TIMEVAL = Struct('struct timeval', [('tv_sec', rffi.INT), ('tv_usec', rffi.INT)])
    config = configure(CConfig)

gives a dictionary with the answers. All questions of a class go to the compiler at once.
"""

from rpython.rlib.rarithmetic import r_longlong, r_ulonglong, intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import _ask
from rpython.translator.tool.cbuild import CompilationError, ExternalCompilationInfo

PYPY_EXTERNAL_DIR = '.'


# ---- single questions

def eci_from_header(c_header_source, include_dirs=None, libraries=None):
    """What a piece of C text needs to be compiled with."""
    return ExternalCompilationInfo(post_include_bits=[c_header_source], include_dirs=include_dirs or [], libraries=libraries or [])


def _one(entry, c_header_source, **kwds):
    class CConfig:
        _compilation_info_ = eci_from_header(c_header_source, **kwds)
        ENTRY = entry
    return configure(CConfig)['ENTRY']


def getstruct(name, c_header_source, interesting_fields):
    """The structure as the compiler lays it out."""
    return _one(Struct(name, interesting_fields), c_header_source)


def getsimpletype(name, c_header_source, ctype_hint=rffi.INT):
    """The type of numbers that a typedef stands for."""
    return _one(SimpleType(name, ctype_hint), c_header_source)


def getconstantinteger(name, c_header_source):
    """The number that an expression of C gives."""
    return _one(ConstantInteger(name), c_header_source)


def getdefined(macro, c_header_source):
    """Whether a macro is defined."""
    return _one(Defined(macro), c_header_source)


def getdefineddouble(macro, c_header_source):
    return _one(DefinedConstantDouble(macro), c_header_source)


def getdefinedinteger(macro, c_header_source):
    return _one(DefinedConstantInteger(macro), c_header_source)


def getdefinedstring(macro, c_header_source):
    return _one(DefinedConstantString(macro), c_header_source)


def getintegerfunctionresult(function, args=None, c_header_source='', includes=[]):
    """The number that a function of C returns, called now."""
    class CConfig:
        _compilation_info_ = ExternalCompilationInfo(post_include_bits=[c_header_source], includes=includes)
        RESULT = IntegerFunctionResult(function, args)
    return configure(CConfig)['RESULT']


def has(name, c_header_source, include_dirs=None, libraries=None):
    """Whether there is a function, a variable or a constant of this name."""
    return _one(Has(name), c_header_source, include_dirs=include_dirs, libraries=libraries)


def verify_eci(eci):
    """CompilationError where a C program with this compilation info does not compile or link."""
    _ask.run_c(_text(eci, [], []), eci)


def checkcompiles(expression, c_header_source, include_dirs=None):
    """Whether a statement of C compiles."""
    eci = eci_from_header(c_header_source, include_dirs)
    return _ask.compiles(_text(eci, [], [expression + ';']), eci)


def sizeof(name, eci, **kwds):
    """The bytes of a type of C."""
    class CConfig:
        _compilation_info_ = eci
        SIZE = SizeOf(name)
    for key, value in kwds.items():
        setattr(CConfig, key, value)
    return configure(CConfig)['SIZE']


_memory_alignment = []


def memory_alignment():
    """The alignment of whatever malloc() gives: that of the most demanding ordinary type."""
    if not _memory_alignment:
        S = getstruct('struct memory_alignment_test', 'struct memory_alignment_test { double d; void *p; long long l; };\n', [])
        align = S._hints['align']
        assert align & (align - 1) == 0
        _memory_alignment.append(align)
    return _memory_alignment[0]


# ---- whole classes of questions

def configure(CConfig, ignore_errors=False):
    """The answers to the questions in a class, by name."""
    for old in ['_includes_', '_libraries_', '_sources_', '_library_dirs_', '_include_dirs_', '_header_']:
        if hasattr(CConfig, old):
            raise TypeError("configure(): use _compilation_info_ in place of %s" % old)
    eci = CConfig._compilation_info_
    together, apart = [], []
    for name in sorted(dir(CConfig)):
        value = getattr(CConfig, name)
        if isinstance(value, CConfigSingleEntry):
            apart.append((name, value))
        elif isinstance(value, CConfigEntry):
            together.append((name, value))
    result = {}
    if together:
        answers = _answers_of(together, eci)
        for i, (name, entry) in enumerate(together):
            result[name] = entry.build_result(answers[i], eci)
    for name, entry in apart:
        result[name] = entry.question(eci)
    return result


def configure_entry(entry, eci):
    """The answer to one question."""
    class CConfig:
        _compilation_info_ = eci
        ENTRY = entry
    return configure(CConfig)['ENTRY']


def _answers_of(entries, eci):
    """What one C program prints for all entries: dictionaries of texts."""
    globals_, lines = [], []
    for i, (_, entry) in enumerate(entries):
        globals_.extend(entry.declarations(i))
        lines.extend(entry.statements(i))
    printed = _ask.run_c(_text(eci, globals_, lines), eci)
    answers = [{} for _ in entries]
    for line in printed.split('\n'):
        if line:
            number, key, value = line.split(' ', 2)
            answers[int(number)][key] = value
    return answers


def _text(eci, globals_, lines):
    head = '#define _GNU_SOURCE 1\n%s#include <stdio.h>\n#include <stddef.h>\n' % eci._header_text()
    body = ''.join(['    %s\n' % line if not line.startswith('#') else line + '\n' for line in lines])
    return '%s\n%s\nint main(int argc, char **argv)\n{\n%s    return 0;\n}\n' % (head, ''.join([line + '\n' for line in globals_]), body)


def _show(number, key, expression):
    return 'printf("%d %s %%lld\\n", (long long)(%s));' % (number, key, expression)


def _when(ifdef, lines):
    """Lines that are there when a macro is defined."""
    if ifdef is None:
        return lines
    return ['#ifdef %s' % ifdef] + lines + ['#endif']


class CConfigEntry(object):
    """A question to the compiler."""

    def declarations(self, number):
        return []

    def statements(self, number):
        raise NotImplementedError

    def build_result(self, answer, eci):
        raise NotImplementedError


class CConfigSingleEntry(object):
    """A question whose answer is whether something compiles."""

    def question(self, eci):
        raise NotImplementedError


class Struct(CConfigEntry):
    """A structure with the fields that the program wants, at their places. `name` is 'struct foo' or a typedef."""

    def __init__(self, name, interesting_fields, ifdef=None, adtmeths={}):
        self.name = name
        self.interesting_fields = interesting_fields
        self.ifdef = ifdef
        self.adtmeths = adtmeths

    def declarations(self, number):
        return _when(self.ifdef, ['typedef %s q%d_t;' % (self.name, number), 'struct q%d_align { char c; q%d_t s; };' % (number, number)])

    def statements(self, number):
        lines = [_show(number, 'align', 'offsetof(struct q%d_align, s)' % number), _show(number, 'size', 'sizeof(q%d_t)' % number)]
        for field, TYPE in self.interesting_fields:
            lines.append('{ q%d_t s; (void)s;' % number)
            lines.append('  ' + _show(number, 'offset.' + field, '(char *)&s.%s - (char *)&s' % field))
            lines.append('  ' + _show(number, 'size.' + field, 'sizeof(s.%s)' % field))
            if _is_integer(TYPE):
                lines.append('  s.%s = 0; s.%s = ~s.%s;' % (field, field, field))
                lines.append('  ' + _show(number, 'unsigned.' + field, 's.%s > 0' % field))
            lines.append('}')
        return _when(self.ifdef, lines)

    def build_result(self, answer, eci):
        if 'size' not in answer:
            return None
        found = []
        for field, TYPE in self.interesting_fields:
            size = int(answer['size.' + field])
            unsigned = answer.get('unsigned.' + field) == '1'
            found.append((int(answer['offset.' + field]), field, fixup_ctype(TYPE, field, (size, unsigned))))
        found.sort(key=_offset_of)
        hints = {'align': int(answer['align']), 'size': int(answer['size']), 'fieldoffsets': tuple([offset for offset, _, _ in found]),
                 'padding': (), 'eci': eci}
        name = self.name
        if name.startswith('struct '):
            name = name[7:]
        elif name.startswith('union '):
            name = name[6:]
            hints['union'] = True
        else:
            hints['typedef'] = True
        return rffi.CStruct(name, hints=hints, adtmeths=self.adtmeths, *[(field, TYPE) for _, field, TYPE in found])


def _offset_of(entry):
    return entry[0]


class SimpleType(CConfigEntry):
    """A typedef of numbers."""

    def __init__(self, name, ctype_hint=rffi.INT, ifdef=None):
        self.name = name
        self.ctype_hint = ctype_hint
        self.ifdef = ifdef

    def statements(self, number):
        lines = [_show(number, 'size', 'sizeof(%s)' % self.name)]
        if _is_integer(self.ctype_hint):
            lines.append('{ %s x = 0; x = ~x; %s }' % (self.name, _show(number, 'unsigned', 'x > 0')))
        return _when(self.ifdef, lines)

    def build_result(self, answer, eci):
        if 'size' not in answer:
            return None
        return fixup_ctype(self.ctype_hint, self.name, (int(answer['size']), answer.get('unsigned') == '1'))


def _number(text):
    """A whole number of C: an int where it fits, else a long long."""
    value = int(text)
    if value == intmask(value):
        return intmask(value)
    if -(1 << 63) <= value < 1 << 63:
        return r_longlong(value)
    return r_ulonglong(value)


class ConstantInteger(CConfigEntry):
    """A whole number that an expression of C gives."""

    def __init__(self, name):
        self.name = name

    def statements(self, number):
        return ['if ((%s) > 0) printf("%d value %%llu\\n", (unsigned long long)(%s));' % (self.name, number, self.name),
                'else printf("%d value %%lld\\n", (long long)(%s));' % (number, self.name)]

    def build_result(self, answer, eci):
        return _number(answer['value'])


class UnsignedConstantInteger(ConstantInteger):
    """The same as an unsigned number."""

    def statements(self, number):
        return ['printf("%d value %%llu\\n", (unsigned long long)(%s));' % (number, self.name)]


class SignedConstantInteger(ConstantInteger):
    """The same as a signed number."""

    def statements(self, number):
        return ['printf("%d value %%lld\\n", (long long)(%s));' % (number, self.name)]


class DefinedConstantInteger(ConstantInteger):
    """The value of a macro that is a whole number; None where it is not defined."""

    def __init__(self, macro):
        ConstantInteger.__init__(self, macro)
        self.macro = macro

    def statements(self, number):
        return _when(self.macro, ConstantInteger.statements(self, number))

    def build_result(self, answer, eci):
        return _number(answer['value']) if 'value' in answer else None


class DefinedConstantDouble(CConfigEntry):
    """The value of a macro that is a float; None where it is not defined."""

    def __init__(self, macro):
        self.macro = macro

    def statements(self, number):
        return _when(self.macro, ['printf("%d value %%.17g\\n", (double)(%s));' % (number, self.macro)])

    def build_result(self, answer, eci):
        return float(answer['value']) if 'value' in answer else None


class DefinedConstantString(CConfigEntry):
    """The value of a macro that is a string; None where it is not defined."""

    def __init__(self, macro, name=None):
        self.macro = macro
        self.name = name or macro

    def statements(self, number):
        loop = '{ const char *p = %s; printf("%d value x"); while (*p) printf("%%02x", (unsigned char)*p++); printf("\\n"); }' % (self.name, number)
        return _when(self.macro, [loop])

    def build_result(self, answer, eci):
        if 'value' not in answer:
            return None
        digits = answer['value'][1:]
        return ''.join([chr(int(digits[i:i + 2], 16)) for i in range(0, len(digits), 2)])


class Defined(CConfigEntry):
    """Whether a macro is defined."""

    def __init__(self, macro):
        self.macro = macro
        self.name = macro

    def statements(self, number):
        return _when(self.macro, ['printf("%d defined 1\\n");' % number])

    def build_result(self, answer, eci):
        return 'defined' in answer


class IntegerFunctionResult(CConfigEntry):
    """What a function of C returns, called with these arguments (texts)."""

    def __init__(self, name, args=None):
        self.name = name
        self.args = args or []

    def statements(self, number):
        return [_show(number, 'value', '%s(%s)' % (self.name, ', '.join([str(arg) for arg in self.args])))]

    def build_result(self, answer, eci):
        return _number(answer['value'])


class SizeOf(CConfigEntry):
    """The bytes of a type."""

    def __init__(self, name):
        self.name = name

    def statements(self, number):
        return [_show(number, 'size', 'sizeof(%s)' % self.name)]

    def build_result(self, answer, eci):
        return int(answer['size'])


class Has(CConfigSingleEntry):
    """Whether there is a function, a variable or a constant of this name; with compile and link."""

    def __init__(self, name):
        self.name = name

    def question(self, eci):
        return _ask.compiles(_text(eci, [], ['(void)%s;' % self.name]), eci)


class Works(CConfigSingleEntry):
    """Whether a program with the compilation info compiles at all."""

    def question(self, eci):
        return _ask.compiles(_text(eci, [], []), eci)


class Library(CConfigSingleEntry):
    """Whether a library can be linked."""

    def __init__(self, name):
        self.name = name

    def question(self, eci):
        return _ask.compiles(_text(eci, [], []), eci.merge(ExternalCompilationInfo(libraries=[self.name])))


# ---- types by their sizes

# From the narrowest; a width that several have is the first one's.
_INTEGERS = [rffi.SIGNEDCHAR, rffi.UCHAR, rffi.SHORT, rffi.USHORT, rffi.INT, rffi.UINT, rffi.LONG, rffi.ULONG, rffi.LONGLONG, rffi.ULONGLONG]


def _is_integer(TYPE):
    return TYPE in _INTEGERS or TYPE in (lltype.Signed, lltype.Unsigned)


def size_and_sign(TYPE):
    return rffi.size_and_sign(TYPE)


def fixup_ctype(fieldtype, fieldname, expected_size_and_sign):
    """The type that has what the compiler said: numbers of another width or sign than the hint, arrays of another length."""
    size, unsigned = expected_size_and_sign
    if lltype._is_fixed_array(fieldtype):
        item = rffi.sizeof(fieldtype.OF)
        if size % item == 0:
            return rffi.CFixedArray(fieldtype.OF, size // item)
    elif _is_integer(fieldtype):
        if rffi.size_and_sign(fieldtype) == (size, unsigned):
            return fieldtype
        for TYPE in _INTEGERS:
            if rffi.size_and_sign(TYPE) == (size, unsigned):
                return TYPE
    elif fieldtype in (lltype.Float, lltype.SingleFloat):
        for TYPE in (lltype.Float, lltype.SingleFloat):
            if rffi.sizeof(TYPE) == size:
                return TYPE
    elif lltype._is_structure(fieldtype) or rffi.sizeof(fieldtype) == size:
        return fieldtype
    raise TypeError("conflicting field type %r for %r: it has %d bytes" % (fieldtype, fieldname, size))


# ---- libraries outside the usual places

def configure_external_library(name, eci, configurations, symbol=None, _cache={}):
    """The compilation info with which a library can be used: the given one, or one of the folders that `configurations` name."""
    key = name
    if key not in _cache:
        _cache[key] = _find_library(name, eci, configurations)
    return _cache[key]


def _find_library(name, eci, configurations):
    import glob
    import os
    if Works().question(eci):
        return eci
    for configuration in configurations:
        for folder in sorted(glob.glob(os.path.join(PYPY_EXTERNAL_DIR, configuration.get('prefix', '')))) or ['']:
            include_dir = os.path.join(folder, configuration.get('include_dir', ''))
            library_dir = os.path.join(folder, configuration.get('library_dir', ''))
            found = ExternalCompilationInfo(include_dirs=list(eci.include_dirs) + [include_dir], library_dirs=list(eci.library_dirs) + [library_dir]).merge(eci)
            if Works().question(found):
                return found
    raise CompilationError('', 'Library %s is not installed' % name)


def configure_boehm(platform=None):
    """The compilation info of the Boehm collector."""
    return configure_external_library('gc', ExternalCompilationInfo(includes=['gc/gc.h'], libraries=['gc']), [])
