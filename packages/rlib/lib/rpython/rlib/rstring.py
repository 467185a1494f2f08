"""Strings: building, splitting, parsing of numbers."""
import sys

from rpython.rlib.objectmodel import newlist_hint, specialize

INIT_SIZE = 100
SEARCH_COUNT, SEARCH_FIND, SEARCH_RFIND = 0, 1, 2


class _Builder(object):
    _mixin_ = True

    def __init__(self, init_size=100):
        self._chars = newlist_hint(init_size)

    def append(self, s):
        self._chars += s

    def append_slice(self, s, start, end):
        assert 0 <= start <= end <= len(s)
        self._chars += s[start:end]

    def append_multiple_char(self, c, times):
        self._chars += c * times

    def append_charpsize(self, s, size):
        for i in range(size):
            self._chars.append(s[i])

    def getlength(self):
        return len(self._chars)


class StringBuilder(_Builder):
    """Collects pieces of a string; build() gives the whole."""

    def build(self):
        return ''.join(self._chars)


class UnicodeBuilder(_Builder):
    """The same for unicode."""

    def build(self):
        return u''.join(self._chars)


class ByteListBuilder(object):
    """Collects pieces of strings as a list of characters."""

    def __init__(self, init_size=INIT_SIZE):
        self.l = newlist_hint(init_size)

    def append(self, s):
        self.l += s

    def append_slice(self, s, start, end):
        assert 0 <= start <= end <= len(s)
        self.l += s[start:end]

    def append_multiple_char(self, c, times):
        self.l += c * times

    def append_charpsize(self, s, size):
        for i in range(size):
            self.l.append(s[i])

    def build(self):
        return self.l

    def getlength(self):
        return len(self.l)


class ParseStringError(Exception):
    """A string that is no number; `msg` says why."""

    def __init__(self, msg):
        self.msg = msg

    @staticmethod
    def fromparts(*parts):
        """The error with a message of several parts."""
        return ParseStringError(''.join([str(part) for part in parts]))


class InvalidBaseError(ParseStringError):
    """A base that is none."""


class ParseStringOverflowError(Exception):
    """A number too large for its type; `parser` stands behind what was read."""

    def __init__(self, parser):
        self.parser = parser


@specialize.argtype(0)
def _is_space(c):
    return c.isspace()


_isspace = _is_space


@specialize.argtype(0)
def strip_spaces(s):
    """The string without blanks at its ends."""
    start = 0
    end = len(s)
    while start < end and _is_space(s[start]):
        start += 1
    while start < end and _is_space(s[end - 1]):
        end -= 1
    assert end >= 0
    return s[start:end]


class NumberStringParser(object):
    """Reads sign, prefix and digits of an integer literal. Underscores may stand between digits, where that is allowed."""

    def __init__(self, s, literal, base, fname, allow_underscores=False, no_implicit_octal=False, start=0, end=-1):
        self.fname = fname
        self.original_base = base
        self.allow_underscores = allow_underscores
        self.literal = literal
        self.s = s
        if end == -1:
            end = len(s)
        while start < end and s[start].isspace():
            start += 1
        while start < end and s[end - 1].isspace():
            end -= 1
        self.end = end
        self.start = start
        self.sign = 1
        if start < end and (s[start] == '-' or s[start] == '+'):
            if s[start] == '-':
                self.sign = -1
            self.start += 1
            while self.start < end and s[self.start].isspace():
                self.start += 1
        self.base = base
        self._read_base(no_implicit_octal)
        if self.start == end:
            self.error()
        self.i = self.start

    def _letter(self, offset):
        """The character so far behind the start, as a small letter; a zero byte behind the end."""
        at = self.start + offset
        if at >= self.end:
            return '\x00'
        c = ord(self.s[at])
        if 65 <= c <= 90:
            c += 32
        return chr(c) if c < 128 else '\x00'

    def _read_base(self, no_implicit_octal):
        base = self.base
        prefix = self._letter(1) if self._letter(0) == '0' else '\x00'
        if base == 0:
            if prefix == 'x':
                base = 16
            elif prefix == 'b':
                base = 2
            elif prefix == 'o' or (self._letter(0) == '0' and not no_implicit_octal):
                base = 8
            else:
                base = 10
                # 00 is a number where 01 is none.
                if no_implicit_octal and self._letter(0) == '0' and not self._only_zeros():
                    self.base = base
                    self.error()
        elif base < 2 or base > 36:
            raise InvalidBaseError("%s() base must be >= 2 and <= 36" % self.fname)
        self.base = base
        if (base == 16 and prefix == 'x') or (base == 8 and prefix == 'o') or (base == 2 and prefix == 'b'):
            self.start += 2
            if self.allow_underscores and self.start < self.end and self.s[self.start] == '_':
                self.start += 1
                if self.start < self.end and self.s[self.start] == '_':
                    self.error()

    def _only_zeros(self):
        for i in range(self.start, self.end):
            if not (self.s[i] == '0' or (self.s[i] == '_' and self.allow_underscores)):
                return False
        return True

    def error(self):
        raise ParseStringError("invalid literal for %s() with base %d" % (self.fname, self.original_base))

    def rewind(self):
        """Back to the first digit."""
        self.i = self.start

    def next_digit(self):
        """The value of the next digit, -1 at the end."""
        if self.i >= self.end:
            return -1
        c = ord(self.s[self.i])
        if c == ord('_') and self.allow_underscores and self.start < self.i < self.end - 1:
            self.i += 1
            c = ord(self.s[self.i])
        digit = _digit_value(c)
        if digit >= self.base:
            self.error()
        self.i += 1
        return digit

    def prev_digit(self):
        """The value of the digit before, -1 at the beginning."""
        if self.i <= self.start:
            return -1
        self.i -= 1
        c = ord(self.s[self.i])
        if c == ord('_') and self.allow_underscores and self.i > self.start:
            self.i -= 1
            c = ord(self.s[self.i])
        digit = _digit_value(c)
        if digit >= self.base:
            self.error()
        return digit


def _digit_value(c):
    """The value of a digit or letter, 99 for others."""
    if ord('0') <= c <= ord('9'):
        return c - ord('0')
    if ord('A') <= c <= ord('Z'):
        return c - ord('A') + 10
    if ord('a') <= c <= ord('z'):
        return c - ord('a') + 10
    return 99


def assert_str0(s):
    """Tells the annotator, and asserts on the host, that the string has no zero byte."""
    if s is not None:
        assert '\x00' not in s, "NUL bytes not allowed in %r" % (s,)
    return s


def check_str0(s):
    return assert_str0(s)


def _bounds(length, start, end):
    """Bounds of a part of a string, as slices take them: negative ones count from the end. A start behind the end of the string stays there."""
    if start < 0:
        start += length
        if start < 0:
            start = 0
    if end > length:
        end = length
    elif end < 0:
        end += length
        if end < 0:
            end = 0
    return start, end


# ---- searching: strings have methods for it, lists of characters do not

@specialize.argtype(0, 1)
def _matches(value, other, at):
    for i in range(len(other)):
        if value[at + i] != other[i]:
            return False
    return True


@specialize.argtype(0, 1)
def _find(value, other, start, end):
    if isinstance(value, str) or isinstance(value, unicode):
        return value.find(other, start, end)
    for at in range(start, end - len(other) + 1):
        if _matches(value, other, at):
            return at
    return -1


@specialize.argtype(0, 1)
def _rfind(value, other, start, end):
    if isinstance(value, str) or isinstance(value, unicode):
        return value.rfind(other, start, end)
    for at in range(end - len(other), start - 1, -1):
        if _matches(value, other, at):
            return at
    return -1


@specialize.argtype(0, 1)
def _count(value, other, start, end):
    if isinstance(value, str) or isinstance(value, unicode):
        return value.count(other, start, end)
    if len(other) == 0:
        return end - start + 1
    result = 0
    while True:
        at = _find(value, other, start, end)
        if at < 0:
            return result
        result += 1
        start = at + len(other)


@specialize.argtype(0, 1)
def find(value, other, start=0, end=sys.maxint):
    """The first place of a part between two bounds, -1 without one: for every kind of string, lists of characters too, and all bounds."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    return _find(value, other, start, end)


@specialize.argtype(0, 1)
def rfind(value, other, start=0, end=sys.maxint):
    """The same from the end."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    return _rfind(value, other, start, end)


@specialize.argtype(0, 1)
def count(value, other, start=0, end=sys.maxint):
    """How many parts there are that do not overlap."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return 0
    assert start >= 0
    assert end >= 0
    return _count(value, other, start, end)


@specialize.argtype(0, 1)
@specialize.arg(4)
def _search(value, other, start, end, mode, isutf8=0):
    """One of the three by its number."""
    if mode == SEARCH_COUNT:
        return count(value, other, start, end)
    if mode == SEARCH_FIND:
        return find(value, other, start, end)
    return rfind(value, other, start, end)


# ---- splitting and replacing

@specialize.argtype(0, 1)
def split(value, by=None, maxsplit=-1):
    """str.split() for every kind of string, lists of characters too."""
    if by is None:
        return _split_blanks(value, maxsplit)
    if len(by) == 0:
        raise ValueError("empty separator")
    result = []
    start = 0
    while maxsplit != 0:
        i = _find(value, by, start, len(value))
        if i < 0:
            break
        result.append(value[start:i])
        start = i + len(by)
        maxsplit -= 1
    result.append(value[start:len(value)])
    return result


@specialize.argtype(0)
def _split_blanks(value, maxsplit):
    result = []
    i = 0
    n = len(value)
    while True:
        while i < n and _is_space(value[i]):
            i += 1
        if i >= n:
            return result
        if maxsplit == 0:
            end = n
            while end > i and _is_space(value[end - 1]):
                end -= 1
            assert end >= 0
            result.append(value[i:end])
            return result
        end = i
        while end < n and not _is_space(value[end]):
            end += 1
        result.append(value[i:end])
        i = end
        maxsplit -= 1


@specialize.argtype(0, 1)
def rsplit(value, by=None, maxsplit=-1):
    """str.rsplit() for every kind of string, lists of characters too."""
    if by is None:
        return _rsplit_blanks(value, maxsplit)
    if len(by) == 0:
        raise ValueError("empty separator")
    result = []
    end = len(value)
    while maxsplit != 0:
        i = _rfind(value, by, 0, end)
        if i < 0:
            break
        result.append(value[i + len(by):end])
        end = i
        maxsplit -= 1
    assert end >= 0
    result.append(value[0:end])
    result.reverse()
    return result


@specialize.argtype(0)
def _rsplit_blanks(value, maxsplit):
    result = []
    end = len(value)
    while True:
        while end > 0 and _is_space(value[end - 1]):
            end -= 1
        if end <= 0:
            break
        start = end
        if maxsplit == 0:
            start = 0
            while _is_space(value[start]):
                start += 1
        else:
            while start > 0 and not _is_space(value[start - 1]):
                start -= 1
        assert start >= 0
        result.append(value[start:end])
        if maxsplit == 0:
            break
        end = start
        maxsplit -= 1
    result.reverse()
    return result


@specialize.argtype(0, 1, 2)
def replace(input, sub, by, maxsplit=-1):
    """str.replace() for every kind of string, lists of characters too."""
    if not (isinstance(input, str) or isinstance(input, unicode)):
        return _replace_list(input, sub, by, maxsplit)[0]
    if maxsplit == 0:
        return input
    if not sub:
        upper = len(input) + 1 if maxsplit < 0 else min(maxsplit, len(input) + 1)
        pieces = []
        for i in range(len(input)):
            if i < upper:
                pieces.append(by)
            pieces.append(input[i:i + 1])
        if len(input) < upper:
            pieces.append(by)
        return input[0:0].join(pieces)
    return by.join(split(input, sub, maxsplit))


@specialize.argtype(0, 1, 2)
def replace_count(input, sub, by, count=-1, isutf8=False):
    """The same, and how many were replaced."""
    if not (isinstance(input, str) or isinstance(input, unicode)):
        return _replace_list(input, sub, by, count)
    found = _count(input, sub, 0, len(input))
    if 0 <= count < found:
        found = count
    return replace(input, sub, by, count), found


@specialize.argtype(0, 1, 2)
def _replace_list(input, sub, by, maxsplit):
    result = []
    done = 0
    start = 0
    while done != maxsplit:
        at = _find(input, sub, start, len(input))
        if at < 0:
            break
        if len(sub) == 0:
            for i in range(len(by)):
                result.append(by[i])
            done += 1
            if at == len(input):
                return result, done
            result.append(input[at])
            start = at + 1
            continue
        for i in range(start, at):
            result.append(input[i])
        for i in range(len(by)):
            result.append(by[i])
        start = at + len(sub)
        done += 1
    for i in range(start, len(input)):
        result.append(input[i])
    return result, done


@specialize.argtype(0, 1)
def startswith(value, prefix, start=0, end=sys.maxint):
    """Whether the part of the string between the bounds starts so."""
    start, end = _bounds(len(value), start, end)
    stop = start + len(prefix)
    if stop > end:
        return False
    for i in range(len(prefix)):
        if value[start + i] != prefix[i]:
            return False
    return True


@specialize.argtype(0, 1)
def endswith(value, suffix, start=0, end=sys.maxint):
    """Whether the part of the string between the bounds ends so."""
    start, end = _bounds(len(value), start, end)
    begin = end - len(suffix)
    if begin < start:
        return False
    for i in range(len(suffix)):
        if value[begin + i] != suffix[i]:
            return False
    return True
