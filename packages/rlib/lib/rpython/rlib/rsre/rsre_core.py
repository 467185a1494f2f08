"""Matching: contexts, which say how a text is read and keep what has matched, and the functions over them."""
import sys

from rpython.rlib.debug import check_nonneg
from rpython.rlib.objectmodel import always_inline, specialize
from rpython.rlib.rsre import rsre_char, rsre_engine
from rpython.rlib.rsre.rsre_char import getlower
from rpython.rlib.rsre.rsre_constants import *
from rpython.rlib.rsre.rsre_prog import Error, OP_ONE_GREEDY, OP_ONE_LAZY, Translator, accepts

_FunctionType = type(lambda: None)


class CompiledPattern(object):
    """A pattern: codes as CPython 2.7 numbers them, and flags. Made while the program loads or at run time."""
    _immutable_fields_ = ['pattern[*]', 'flags', 'prog[*]', 'tables[*]', 'table_codes[*]', 'first', 'skips_run', 'marks', 'slots']

    def __init__(self, pattern, flags=0):
        self.pattern = pattern[:]
        self.flags = flags
        translator = Translator(pattern, flags)
        translator.translate()
        self.prog = translator.prog[:]
        self.tables = translator.tables[:]
        self.table_codes = translator.table_codes[:]
        self.marks = translator.marks
        self.slots = 1 + translator.marks + translator.registers
        self.first = translator.after_marks(0)
        op = self.prog[self.first]
        self.skips_run = ((op == OP_ONE_GREEDY or op == OP_ONE_LAZY) and not translator.has_references
                          and self.prog[self.first + 2] == rsre_char.MAXREPEAT)

    def pat(self, index):
        result = self.pattern[index]
        check_nonneg(result)
        return result

    def accepts_wide(self, table, char):
        return accepts(self.pattern, self.table_codes[table], self.flags, char)

    def lowstr(self, ctx, index):
        return ctx.lowstr(index, self)


class _ContextMeta(type):
    """Each class of contexts has its own copy of the machine, in which its ways to read the text are the only ones."""

    def __new__(meta, name, bases, attrs):
        for func in rsre_engine.ENGINE:
            if func.func_name not in attrs:
                attrs[func.func_name] = _FunctionType(func.func_code, func.func_globals, func.func_name, func.func_defaults)
        return type.__new__(meta, name, bases, attrs)


class AbstractMatchContext(object):
    """A text from its start to `end`, and the latest match in it. A subclass says str(), group() and fresh_copy()."""
    __metaclass__ = _ContextMeta
    _immutable_fields_ = ['end']
    ZERO = 0
    match_start = 0
    match_end = 0
    match_lastindex = -1
    match_marks_flat = None
    fullmatch_only = False
    given_pattern = None
    _marks = 0

    def __init__(self, *args):
        """(match_start, end). Also (pattern, match_start, end, flags), as long ago."""
        if len(args) == 4:
            self.given_pattern = as_pattern(args[0], args[3])
            match_start = args[1]
            end = args[2]
        else:
            match_start, end = args
        check_nonneg(match_start)
        check_nonneg(end)
        self.match_start = match_start
        self.end = end
        self._slots = no_slots

    def reset(self, start):
        """Forgets the match; the next one starts there."""
        self.match_start = start
        self.match_marks_flat = None

    # ---- how the text is read; places are numbers of characters here

    def str(self, index):
        """The number of the character at a place."""
        raise NotImplementedError

    def lowstr(self, index, pattern):
        return getlower(self.str(index), pattern.flags)

    def matches_literal(self, position, ordch):
        return self.str(position) == ordch

    @always_inline
    def _is_wide(self, c):
        return c >= 256

    @always_inline
    def next(self, position):
        return position + 1

    next_indirect = next

    def next_n(self, position, n, end_position):
        """The place n characters further, -1 where that is behind the end."""
        if n > end_position - position:
            return -1
        return position + n

    @always_inline
    def prev(self, position):
        return position - 1

    prev_indirect = prev

    def prev_n(self, position, n, start_position):
        """The place n characters before, -1 where that is before the start."""
        if n > position - start_position:
            return -1
        return position - n

    def maximum_distance(self, position_low, position_high):
        """No less than the number of characters between two places."""
        return position_high - position_low

    def bytes_difference(self, position1, position2):
        return position1 - position2

    def slowly_convert_byte_pos_to_index(self, position):
        return position

    def debug_check_pos(self, position):
        pass

    # ---- what has matched

    def get_mark(self, gid):
        """The place of a mark: 2 * group for the start, 2 * group + 1 for the end, groups counted from 0; -1 where it is not set."""
        if gid >= self._marks:
            return -1
        return self._slots[1 + gid]

    def flatten_marks(self):
        """[start, end, start of group 1, end of group 1, ...], as far as groups have matched."""
        if self.match_marks_flat is None:
            flat = [self.match_start, self.match_end]
            last = self._marks
            while last > 0 and self._slots[last] < 0:
                last -= 1
            for i in range(last):
                flat.append(self._slots[1 + i])
            self.match_marks_flat = flat
        return self.match_marks_flat

    def span(self, groupnum=0):
        """(start, end) of a group; (-1, -1) where it has not matched."""
        if groupnum == 0:
            return self.match_start, self.match_end
        start = self.get_mark(groupnum * 2 - 2)
        end = self.get_mark(groupnum * 2 - 1)
        if start < 0 or end < start:
            return -1, -1
        return start, end

    def lastindex(self):
        """The group that was closed last, from 1; 0 for none."""
        return self._slots[0] if self._slots[0] > 0 else 0

    def group(self, groupnum=0):
        raise NotImplementedError

    def fresh_copy(self, start):
        """Another context of the same text."""
        raise NotImplementedError

    # ---- matching

    def _prepare(self, pattern):
        self.match_marks_flat = None
        self._marks = pattern.marks
        self._slots = [-1] * pattern.slots

    def _match_here(self, pattern):
        self._prepare(pattern)
        found = self._run(pattern, self.match_start)
        if found:
            self.match_lastindex = self.lastindex() * 2 - 1
        return found

    def _search_on(self, pattern):
        self._prepare(pattern)
        start = self.match_start
        found = self._search(pattern, start)
        if found:
            self.match_lastindex = self.lastindex() * 2 - 1
        return found


no_slots = [-1]


class FixedMatchContext(AbstractMatchContext):
    """A text whose characters all have the same width."""


class StrMatchContext(FixedMatchContext):
    """A byte string: StrMatchContext(string, match_start, end)."""
    _immutable_fields_ = ['_string']

    def __init__(self, *args):
        if len(args) == 5:
            AbstractMatchContext.__init__(self, args[0], args[2], args[3], args[4])
            self._string = args[1]
        else:
            AbstractMatchContext.__init__(self, args[1], args[2])
            self._string = args[0]

    @always_inline
    def str(self, index):
        return ord(self._string[index])

    @always_inline
    def matches_literal(self, position, ordch):
        return ord(self._string[position]) == ordch

    @always_inline
    def _is_wide(self, c):
        return False

    def get_single_byte(self, base_position, index):
        return self._string[base_position + index]

    def group(self, groupnum=0):
        """The text of a group, None where it has not matched."""
        frm, to = self.span(groupnum)
        if 0 <= frm <= to:
            return self._string[frm:to]
        return None

    def fresh_copy(self, start):
        result = StrMatchContext(self._string, start, self.end)
        result.given_pattern = self.given_pattern
        return result


class UnicodeMatchContext(FixedMatchContext):
    """A unicode string."""
    _immutable_fields_ = ['_unicodestr']

    def __init__(self, *args):
        if len(args) == 5:
            AbstractMatchContext.__init__(self, args[0], args[2], args[3], args[4])
            self._unicodestr = args[1]
        else:
            AbstractMatchContext.__init__(self, args[1], args[2])
            self._unicodestr = args[0]

    @always_inline
    def str(self, index):
        return ord(self._unicodestr[index])

    @always_inline
    def matches_literal(self, position, ordch):
        return ord(self._unicodestr[position]) == ordch

    def get_single_byte(self, base_position, index):
        return self._unicodestr[base_position + index]

    def group(self, groupnum=0):
        """The text of a group, None where it has not matched."""
        frm, to = self.span(groupnum)
        if 0 <= frm <= to:
            return self._unicodestr[frm:to]
        return None

    def fresh_copy(self, start):
        result = UnicodeMatchContext(self._unicodestr, start, self.end)
        result.given_pattern = self.given_pattern
        return result


class BufMatchContext(FixedMatchContext):
    """A buffer: anything with getitem(index) that gives characters, and getslice(start, stop, step, size)."""
    _immutable_fields_ = ['_buffer']

    def __init__(self, *args):
        if len(args) == 5:
            AbstractMatchContext.__init__(self, args[0], args[2], args[3], args[4])
            self._buffer = args[1]
        else:
            AbstractMatchContext.__init__(self, args[1], args[2])
            self._buffer = args[0]

    @always_inline
    def str(self, index):
        return ord(self._buffer.getitem(index))

    @always_inline
    def _is_wide(self, c):
        return False

    def get_single_byte(self, base_position, index):
        return self._buffer.getitem(base_position + index)

    def group(self, groupnum=0):
        """The text of a group, None where it has not matched."""
        frm, to = self.span(groupnum)
        if 0 <= frm <= to:
            return self._buffer.getslice(frm, to, 1, to - frm)
        return None

    def fresh_copy(self, start):
        result = BufMatchContext(self._buffer, start, self.end)
        result.given_pattern = self.given_pattern
        return result


# ---- functions


@specialize.argtype(0)
def as_pattern(pattern, flags):
    """A CompiledPattern of itself, or of a list of codes."""
    if isinstance(pattern, CompiledPattern):
        return pattern
    return CompiledPattern(pattern, flags)


def _adjust(start, end, length):
    """Bounds within a text of a length."""
    if start < 0:
        start = 0
    elif start > length:
        start = length
    if end < 0:
        end = 0
    elif end > length:
        end = length
    return start, end


@specialize.argtype(0)
def match_context(ctx, pattern=None):
    """Whether the pattern matches where the context starts. `pattern` may be left out where the context was made with one."""
    pattern = _pattern_of(ctx, pattern)
    if ctx.match_start > ctx.end:
        return False
    return ctx._match_here(pattern)


@specialize.argtype(0)
def fullmatch_context(ctx, pattern=None):
    """Whether the pattern matches all of the context."""
    ctx.fullmatch_only = True
    return match_context(ctx, pattern)


@specialize.argtype(0)
def search_context(ctx, pattern=None):
    """Whether the pattern matches somewhere; match_start is then there."""
    pattern = _pattern_of(ctx, pattern)
    if ctx.match_start > ctx.end:
        return False
    return ctx._search_on(pattern)


@specialize.argtype(0)
def _pattern_of(ctx, pattern):
    if pattern is None:
        pattern = ctx.given_pattern
        if pattern is None:
            raise Error("a context without a pattern")
    return pattern


@specialize.argtype(0, 1)
def make_context(pattern, string, start=0, end=sys.maxint):
    """A context for a byte or unicode string."""
    start, end = _adjust(start, end, len(string))
    if isinstance(string, unicode):
        return UnicodeMatchContext(string, start, end)
    return StrMatchContext(string, start, end)


@specialize.argtype(0, 1)
def match(pattern, string, start=0, end=sys.maxint, flags=0, fullmatch=False):
    """The context of a match at the start, None where there is none. `pattern`: a CompiledPattern, or a list of codes, which has flags."""
    ctx = make_context(pattern, string, start, end)
    if fullmatch or (flags and isinstance(pattern, CompiledPattern)):
        ctx.fullmatch_only = True
    if match_context(ctx, as_pattern(pattern, flags)):
        return ctx
    return None


@specialize.argtype(0, 1)
def fullmatch(pattern, string, start=0, end=sys.maxint, flags=0):
    """The context of a match of the whole text, or None."""
    ctx = make_context(pattern, string, start, end)
    if fullmatch_context(ctx, as_pattern(pattern, flags)):
        return ctx
    return None


@specialize.argtype(0, 1)
def search(pattern, string, start=0, end=sys.maxint, flags=0):
    """The context of the first match, or None."""
    ctx = make_context(pattern, string, start, end)
    if search_context(ctx, as_pattern(pattern, flags)):
        return ctx
    return None
