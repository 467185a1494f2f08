"""The functions of `re`, in RPython. Patterns are compiled while the program loads: compile(), or a constant pattern of the other functions; matching
works in translated programs. There, groups() is a list, group numbers and names are constants of one kind per call, and findall() takes patterns with
one group at most."""
import re
import sys

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_prog import Error
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

I = IGNORECASE = re.I
L = LOCALE = re.L
M = MULTILINE = re.M
S = DOTALL = re.S
U = UNICODE = re.U
X = VERBOSE = re.X

error = re.error
escape = re.escape
_cache = {}


@specialize.memo()
def _compiled(pattern, flags):
    key = type(pattern), pattern, flags
    if key not in _cache:
        code, all_flags, args = get_code(pattern, flags, allargs=True)
        _cache[key] = RSREPattern(pattern, code, all_flags, *args)
    return _cache[key]


@specialize.arg_or_var(0, 1)
def compile(pattern, flags=0):
    """A pattern object, while the program loads or of a constant."""
    if isinstance(pattern, RSREPattern):
        return pattern
    return _compiled(pattern, flags)


def purge():
    """Forgets what was compiled, on the host."""
    _cache.clear()


class RSREPattern(object):
    _immutable_fields_ = ['_code', 'flags', 'groups']

    def __init__(self, pattern, code, flags, num_groups, groupindex, indexgroup):
        self.pattern = pattern
        self._code = code
        self.flags = flags
        self.groups = num_groups
        self.groupindex = groupindex
        self._indexgroup = indexgroup

    @specialize.argtype(1)
    def match(self, string, pos=0, endpos=sys.maxint):
        """A match at the start, or None."""
        ctx = self._make_ctx(string, pos, endpos)
        if rsre_core.match_context(ctx, self._code):
            return _new_match(self, string, ctx, pos, endpos)
        return None

    @specialize.argtype(1)
    def fullmatch(self, string, pos=0, endpos=sys.maxint):
        """A match of the whole string, or None."""
        ctx = self._make_ctx(string, pos, endpos)
        if rsre_core.fullmatch_context(ctx, self._code):
            return _new_match(self, string, ctx, pos, endpos)
        return None

    @specialize.argtype(1)
    def search(self, string, pos=0, endpos=sys.maxint):
        """The first match, or None."""
        ctx = self._make_ctx(string, pos, endpos)
        if rsre_core.search_context(ctx, self._code):
            return _new_match(self, string, ctx, pos, endpos)
        return None

    @specialize.argtype(1)
    def _make_ctx(self, string, pos, endpos):
        return rsre_core.make_context(self._code, string, pos, endpos)

    @specialize.argtype(1)
    def scanner(self, string, start=0, end=sys.maxint):
        """An object whose match() and search() go on where the last match ended."""
        return _new_scanner(self, string, start, end)

    @specialize.argtype(1)
    def finditer(self, string, pos=0, endpos=sys.maxint):
        """The matches, one after the other."""
        return _new_iterator(self.scanner(string, pos, endpos), string)

    @specialize.argtype(1)
    def findall(self, string, pos=0, endpos=sys.maxint):
        """The texts of all matches, or of their only group. On the host tuples where there are several groups."""
        scanner = self.scanner(string, pos, endpos)
        if not we_are_translated() and self.groups > 1:
            return [m.groups(string[:0]) for m in self.finditer(string, pos, endpos)]
        if self.groups > 1:
            raise Error("findall() of a pattern with several groups: use finditer()")
        result = []
        while True:
            m = scanner.search()
            if m is None:
                return result
            result.append(_or_empty(m._group(self.groups), string))

    @specialize.argtype(1)
    def split(self, string, maxsplit=0):
        """The texts between the matches, with the groups of these."""
        result = []
        last = 0
        scanner = self.scanner(string)
        while maxsplit <= 0 or maxsplit > 0:
            m = scanner.search()
            if m is None:
                break
            begin, end = m.span()
            if begin == end:
                continue
            assert last >= 0
            assert begin >= 0
            result.append(string[last:begin])
            for i in range(self.groups):
                result.append(m._group(i + 1))
            last = end
            if maxsplit > 0:
                maxsplit -= 1
                if maxsplit == 0:
                    break
        assert last >= 0
        result.append(string[last:])
        return result

    @specialize.argtype(1, 2)
    def sub(self, repl, string, count=0):
        """The string with other texts in place of matches: repl is a template, or a function of the match."""
        return self.subn(repl, string, count)[0]

    @specialize.argtype(1, 2)
    def subn(self, repl, string, count=0):
        """The same, and how many were replaced."""
        builder = _new_builder(string)
        scanner = self.scanner(string)
        done = 0
        last = 0
        while count <= 0 or done < count:
            m = scanner.search()
            if m is None:
                break
            begin, end = m.span()
            if begin == end and begin == last and done > 0:
                # Nothing, right behind a match: left out.
                continue
            assert last >= 0
            assert begin >= 0
            builder.append(string[last:begin])
            if isinstance(repl, str) or isinstance(repl, unicode):
                m._expand(builder, repl)
            else:
                text = repl(m)
                if text is not None:
                    builder.append(text)
            last = end
            done += 1
        assert last >= 0
        builder.append(string[last:])
        return builder.build(), done


class _AbstractMatch(object):
    """A match. What depends on the kind of strings is in two subclasses."""
    _mixin_ = True

    def _setup(self, pattern, ctx, pos, endpos):
        self.re = pattern
        self._ctx = ctx
        self.pos = pos
        self.endpos = endpos
        self.lastindex = ctx.lastindex()
        self.lastgroup = pattern._indexgroup[self.lastindex]
        if not we_are_translated() and self.lastindex == 0:
            self.lastindex = None

    @specialize.argtype(1)
    def _number(self, group):
        if isinstance(group, str):
            if group in self.re.groupindex:
                return self.re.groupindex[group]
            raise IndexError("no such group")
        if group < 0 or group > self.re.groups:
            raise IndexError("no such group")
        return group

    @specialize.argtype(1)
    def _group(self, group):
        return self._ctx.group(self._number(group))

    @specialize.argtype(1)
    def group(self, group=0, *others):
        """The text of a group by number or name, None where it has not matched; a tuple for several groups."""
        if len(others) == 0:
            return self._group(group)
        if len(others) == 1:
            return self._group(group), self._group(others[0])
        if len(others) == 2:
            return self._group(group), self._group(others[0]), self._group(others[1])
        if len(others) == 3:
            return self._group(group), self._group(others[0]), self._group(others[1]), self._group(others[2])
        return tuple([self._group(g) for g in (group,) + others])

    def groups(self, default=None):
        """The texts of all groups."""
        result = []
        for i in range(self.re.groups):
            text = self._ctx.group(i + 1)
            result.append(default if text is None else text)
        if we_are_translated():
            return result
        return tuple(result)

    def groupdict(self, default=None):
        """The texts of the named groups."""
        result = {}
        for name, i in self.re.groupindex.items():
            text = self._ctx.group(i)
            result[name] = default if text is None else text
        return result

    @specialize.argtype(1)
    def span(self, group=0):
        return self._ctx.span(self._number(group))

    @specialize.argtype(1)
    def start(self, group=0):
        return self._ctx.span(self._number(group))[0]

    @specialize.argtype(1)
    def end(self, group=0):
        return self._ctx.span(self._number(group))[1]

    def _regs(self):
        return [self._ctx.span(i) for i in range(self.re.groups + 1)]

    regs = property(_regs)

    def expand(self, template):
        """A template with what has matched."""
        builder = _new_builder(self.string)
        self._expand(builder, template)
        return builder.build()

    def _append_group(self, builder, group):
        text = self._ctx.group(self._number(group))
        if text is None:
            raise Error("unmatched group")
        builder.append(text)

    def _expand(self, builder, template):
        i = 0
        while i < len(template):
            if ord(template[i]) != 92 or i + 1 == len(template):
                builder.append(template[i])
                i += 1
            else:
                i = self._expand_escape(builder, template, i + 1)

    def _expand_escape(self, builder, template, i):
        """The escape whose letter is at i; gives the place behind it."""
        c = ord(template[i])
        if c == ord('g'):
            return self._expand_name(builder, template, i + 1)
        if c == ord('0'):
            return self._expand_octal(builder, template, i)
        if _is_digit(c):
            return self._expand_digits(builder, template, i)
        plain = _ESCAPES.find(chr(c)) if c < 128 else -1
        if plain >= 0:
            builder.append(self._char(ord(_ESCAPED[plain])))
        else:
            builder.append(self._char(92))
            builder.append(template[i])
        return i + 1

    def _expand_digits(self, builder, template, i):
        """A group, or a character by three octal digits."""
        if i + 2 < len(template) and _is_octal(ord(template[i])) and _is_octal(ord(template[i + 1])) and _is_octal(ord(template[i + 2])):
            return self._expand_octal(builder, template, i)
        group = ord(template[i]) - 48
        i += 1
        if i < len(template) and _is_digit(ord(template[i])):
            group = group * 10 + ord(template[i]) - 48
            i += 1
        if group > self.re.groups:
            raise Error("invalid group reference")
        self._append_group(builder, group)
        return i

    def _expand_name(self, builder, template, i):
        if i >= len(template) or ord(template[i]) != 60:
            raise Error("missing group name")
        start = i + 1
        end = start
        name = ''
        while end < len(template) and ord(template[end]) != 62:
            c = ord(template[end])
            if c >= 128:
                raise Error("bad character in group name")
            name += chr(c)
            end += 1
        if end >= len(template):
            raise Error("unterminated group name")
        if name == '':
            raise Error("missing group name")
        if name in self.re.groupindex:
            self._append_group(builder, self.re.groupindex[name])
        else:
            group = _number_of(name)
            if group > self.re.groups:
                raise Error("invalid group reference")
            self._append_group(builder, group)
        return end + 1

    def _expand_octal(self, builder, template, i):
        char = 0
        end = i + 3
        while i < end and i < len(template) and _is_octal(ord(template[i])):
            char = char * 8 + ord(template[i]) - 48
            i += 1
        builder.append(self._char(char & 255))
        return i


_ESCAPES = 'abfnrtv\\'
_ESCAPED = '\a\b\f\n\r\t\v\\'


def _is_digit(c):
    return 48 <= c <= 57


def _is_octal(c):
    return 48 <= c <= 55


def _number_of(name):
    group = 0
    for c in name:
        if not _is_digit(ord(c)):
            raise IndexError("unknown group name")
        group = group * 10 + ord(c) - 48
        if group > 1000:
            raise Error("invalid group reference")
    return group


class RSREMatch(_AbstractMatch):
    """A match in a byte string."""

    def __init__(self, pattern, string, ctx, pos, endpos):
        self.string = string
        self._setup(pattern, ctx, pos, endpos)

    def _char(self, code):
        return chr(code)


class RSREUnicodeMatch(_AbstractMatch):
    """A match in a unicode string."""

    def __init__(self, pattern, string, ctx, pos, endpos):
        self.string = string
        self._setup(pattern, ctx, pos, endpos)

    def _char(self, code):
        return unichr(code)


SRE_Pattern = RSREPattern
SRE_Match = RSREMatch


@specialize.argtype(1)
def _new_match(pattern, string, ctx, pos, endpos):
    pos, endpos = rsre_core._adjust(pos, endpos, len(string))
    if isinstance(string, unicode):
        return RSREUnicodeMatch(pattern, string, ctx, pos, endpos)
    return RSREMatch(pattern, string, ctx, pos, endpos)


@specialize.argtype(0)
def _new_builder(string):
    if isinstance(string, unicode):
        return UnicodeBuilder(len(string))
    return StringBuilder(len(string))


@specialize.argtype(1)
def _or_empty(text, string):
    if text is None:
        return string[:0]
    return text


class _AbstractScanner(object):
    _mixin_ = True

    def _setup(self, pattern, start, end):
        self.pattern = pattern
        self._start = start
        self._end = end

    def match(self):
        if self._start > self._end:
            return None
        return self._advance(self.pattern.match(self.string, self._start, self._end))

    def search(self):
        if self._start > self._end:
            return None
        return self._advance(self.pattern.search(self.string, self._start, self._end))

    def _advance(self, m):
        if m is None:
            return None
        begin, end = m.span()
        self._start = end + 1 if begin == end else end
        return m


class SREScanner(_AbstractScanner):
    def __init__(self, pattern, string, start, end):
        self.string = string
        self._setup(pattern, start, end)


class SREUnicodeScanner(_AbstractScanner):
    def __init__(self, pattern, string, start, end):
        self.string = string
        self._setup(pattern, start, end)


@specialize.argtype(1)
def _new_scanner(pattern, string, start, end):
    start, end = rsre_core._adjust(start, end, len(string))
    if isinstance(string, unicode):
        return SREUnicodeScanner(pattern, string, start, end)
    return SREScanner(pattern, string, start, end)


class MatchIterator(object):
    def __init__(self, scanner):
        self.scanner = scanner

    def __iter__(self):
        return self

    def next(self):
        m = self.scanner.search()
        if m is None:
            raise StopIteration
        return m


class UnicodeMatchIterator(object):
    def __init__(self, scanner):
        self.scanner = scanner

    def __iter__(self):
        return self

    def next(self):
        m = self.scanner.search()
        if m is None:
            raise StopIteration
        return m


@specialize.argtype(1)
def _new_iterator(scanner, string):
    if isinstance(string, unicode):
        return UnicodeMatchIterator(scanner)
    return MatchIterator(scanner)


# ---- functions over patterns


@specialize.call_location()
def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


@specialize.call_location()
def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


@specialize.call_location()
def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


@specialize.call_location()
def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


@specialize.call_location()
def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


@specialize.call_location()
def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


@specialize.call_location()
def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


@specialize.call_location()
def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)
