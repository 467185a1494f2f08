"""Contexts over unicode text in UTF-8: places are numbers of bytes, and always at the start of a character."""
import sys

from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rsre_core import AbstractMatchContext


class Utf8MatchContext(AbstractMatchContext):
    """Utf8MatchContext(utf8string, bytestart, byteend): the text is valid UTF-8."""
    _immutable_fields_ = ['_utf8']

    def __init__(self, utf8string, bytestart, byteend):
        AbstractMatchContext.__init__(self, bytestart, byteend)
        self._utf8 = utf8string

    @always_inline
    def str(self, index):
        c = ord(self._utf8[index])
        if c < 128:
            return c
        return _wide_at(self._utf8, index, c)

    @always_inline
    def matches_literal(self, position, ordch):
        return self.str(position) == ordch

    def get_single_byte(self, base_position, index):
        return self._utf8[base_position + index]

    @always_inline
    def next(self, position):
        return position + _width_of(ord(self._utf8[position]))

    next_indirect = next

    def next_n(self, position, n, end_position):
        while n > 0:
            if position >= end_position:
                return -1
            position = self.next(position)
            n -= 1
        return position

    @always_inline
    def prev(self, position):
        position -= 1
        assert position >= 0
        while ord(self._utf8[position]) & 0xc0 == 0x80:
            position -= 1
            assert position >= 0
        return position

    prev_indirect = prev

    def prev_n(self, position, n, start_position):
        while n > 0:
            if position <= start_position:
                return -1
            position = self.prev(position)
            n -= 1
        return position

    def slowly_convert_byte_pos_to_index(self, position):
        index = 0
        for i in range(position):
            if ord(self._utf8[i]) & 0xc0 != 0x80:
                index += 1
        return index

    def group(self, groupnum=0):
        """The bytes of a group, None where it has not matched."""
        frm, to = self.span(groupnum)
        if 0 <= frm <= to:
            return self._utf8[frm:to]
        return None

    def fresh_copy(self, start):
        return Utf8MatchContext(self._utf8, start, self.end)


def _width_of(first):
    if first < 0xc0:
        return 1
    if first < 0xe0:
        return 2
    if first < 0xf0:
        return 3
    return 4


def _wide_at(utf8, index, c):
    """The character of two bytes or more at a place."""
    second = ord(utf8[index + 1]) & 63
    if c < 0xe0:
        return (c & 31) << 6 | second
    third = ord(utf8[index + 2]) & 63
    if c < 0xf0:
        return (c & 15) << 12 | second << 6 | third
    return (c & 7) << 18 | second << 12 | third << 6 | ord(utf8[index + 3]) & 63


def make_utf8_ctx(utf8string, bytestart=0, byteend=sys.maxint):
    """A context between two places, which are put within the text."""
    bytestart, byteend = rsre_core._adjust(bytestart, byteend, len(utf8string))
    return Utf8MatchContext(utf8string, bytestart, byteend)


def utf8search(pattern, utf8string, bytestart=0, byteend=sys.maxint):
    """The context of the first match, or None."""
    ctx = make_utf8_ctx(utf8string, bytestart, byteend)
    if rsre_core.search_context(ctx, pattern):
        return ctx
    return None


def utf8match(pattern, utf8string, bytestart=0, byteend=sys.maxint, fullmatch=False):
    """The context of a match at the start, or None."""
    ctx = make_utf8_ctx(utf8string, bytestart, byteend)
    if fullmatch:
        ctx.fullmatch_only = True
    if rsre_core.match_context(ctx, pattern):
        return ctx
    return None
