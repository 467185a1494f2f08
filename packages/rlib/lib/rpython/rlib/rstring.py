"""Strings: building, splitting, parsing of numbers."""
import sys

from rpython.rlib.objectmodel import newlist_hint, specialize


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


class ParseStringError(Exception):
    """A string that is no number; `msg` says why."""

    def __init__(self, msg):
        self.msg = msg


class InvalidBaseError(ParseStringError):
    pass


class ParseStringOverflowError(Exception):
    """A number too large for its type; `parser` stands behind what was read."""

    def __init__(self, parser):
        self.parser = parser


@specialize.argtype(0)
def _is_space(c):
    return c.isspace()


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
    """Reads sign, prefix and digits of an integer literal."""

    def __init__(self, s, literal, base, fname):
        self.literal = literal
        self.fname = fname
        s = strip_spaces(s)
        self.sign = 1
        if s.startswith('-'):
            self.sign = -1
            s = strip_spaces(s[1:])
        elif s.startswith('+'):
            s = strip_spaces(s[1:])
        self.original_base = base
        if base == 0:
            if s.startswith('0x') or s.startswith('0X'):
                base = 16
            elif s.startswith('0b') or s.startswith('0B'):
                base = 2
            elif s.startswith('0'):
                base = 8
            else:
                base = 10
        elif base < 2 or base > 36:
            raise InvalidBaseError("%s() base must be >= 2 and <= 36" % fname)
        self.base = base
        if base == 16 and (s.startswith('0x') or s.startswith('0X')):
            s = s[2:]
        elif base == 8 and (s.startswith('0o') or s.startswith('0O')):
            s = s[2:]
        elif base == 2 and (s.startswith('0b') or s.startswith('0B')):
            s = s[2:]
        if len(s) == 0:
            self.error()
        self.s = s
        self.n = len(s)
        self.i = 0

    def error(self):
        raise ParseStringError("invalid literal for %s() with base %d" % (self.fname, self.original_base))

    def rewind(self):
        self.i = 0

    def next_digit(self):
        """The value of the next digit, -1 at the end."""
        if self.i >= self.n:
            return -1
        c = ord(self.s[self.i])
        digit = 99
        if ord('0') <= c <= ord('9'):
            digit = c - ord('0')
        elif ord('A') <= c <= ord('Z'):
            digit = c - ord('A') + 10
        elif ord('a') <= c <= ord('z'):
            digit = c - ord('a') + 10
        if digit >= self.base:
            self.error()
        self.i += 1
        return digit

    def prev_digit(self):
        """The value of the digit before, -1 at the beginning."""
        if self.i <= 0:
            return -1
        self.i -= 1
        i = self.i
        digit = self.next_digit()
        self.i = i
        return digit


def assert_str0(s):
    """Tells the annotator, and asserts on the host, that the string has no zero byte."""
    if s is not None:
        assert '\x00' not in s, "NUL bytes not allowed in %r" % (s,)
    return s


def check_str0(s):
    return assert_str0(s)


@specialize.argtype(0)
def split(value, by=None, maxsplit=-1):
    """str.split() for every kind of string."""
    if by is None:
        return _split_blanks(value, maxsplit)
    if len(by) == 0:
        raise ValueError("empty separator")
    result = []
    start = 0
    while maxsplit != 0:
        i = value.find(by, start)
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


@specialize.argtype(0)
def rsplit(value, by=None, maxsplit=-1):
    """str.rsplit() for every kind of string."""
    if by is None:
        return value.rsplit(None, maxsplit)
    if len(by) == 0:
        raise ValueError("empty separator")
    result = []
    end = len(value)
    while maxsplit != 0:
        i = value.rfind(by, 0, end)
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
def replace(input, sub, by, maxsplit=-1):
    """str.replace() for every kind of string."""
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


@specialize.argtype(0)
def find(value, other, start=0, end=sys.maxint):
    """str.find() for every kind of string and all bounds."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    return value.find(other, start, end)


@specialize.argtype(0)
def rfind(value, other, start=0, end=sys.maxint):
    """The same from the end."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    return value.rfind(other, start, end)


@specialize.argtype(0)
def count(value, other, start=0, end=sys.maxint):
    """str.count() for every kind of string and all bounds."""
    start, end = _bounds(len(value), start, end)
    if start > end:
        return 0
    assert start >= 0
    assert end >= 0
    return value.count(other, start, end)


@specialize.argtype(0)
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


@specialize.argtype(0)
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
