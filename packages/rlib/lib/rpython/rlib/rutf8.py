"""Unicode text as byte strings in UTF-8: code points by position and by index, checks, iterators, builders."""
import sys

from rpython.rlib.rstring import StringBuilder

MAXUNICODE = 0x10ffff
allow_surrogate_by_default = False


class OutOfRange(Exception):
    """A number that is no code point; `code` is it."""

    def __init__(self, code):
        self.code = code


class CheckError(Exception):
    """The bytes are not UTF-8; `pos` is where the fault begins."""

    def __init__(self, pos):
        self.pos = pos


# ---- from code points

def unichr_as_utf8(code, allow_surrogates=False):
    """The bytes of a code point. OutOfRange for what is none, and for surrogates where they are not allowed."""
    if 0 <= code <= 0x7f:
        return chr(code)
    builder = StringBuilder(4)
    unichr_as_utf8_append(builder, code, allow_surrogates)
    return builder.build()


def unichr_as_utf8_append(builder, code, allow_surrogates=False):
    """Appends the bytes of a code point to a StringBuilder."""
    if 0 <= code <= 0x7f:
        builder.append(chr(code))
    elif 0 <= code <= 0x7ff:
        builder.append(chr(0xc0 | code >> 6))
        builder.append(chr(0x80 | code & 0x3f))
    elif 0 <= code <= 0xffff:
        if not allow_surrogates and 0xd800 <= code <= 0xdfff:
            raise OutOfRange(code)
        builder.append(chr(0xe0 | code >> 12))
        builder.append(chr(0x80 | code >> 6 & 0x3f))
        builder.append(chr(0x80 | code & 0x3f))
    elif 0 <= code <= 0x10ffff:
        builder.append(chr(0xf0 | code >> 18))
        builder.append(chr(0x80 | code >> 12 & 0x3f))
        builder.append(chr(0x80 | code >> 6 & 0x3f))
        builder.append(chr(0x80 | code & 0x3f))
    else:
        raise OutOfRange(code)


def codepoint_width(code):
    """The number of bytes of a code point."""
    if code <= 0x7f:
        return 1
    if code <= 0x7ff:
        return 2
    return 3 if code <= 0xffff else 4


# ---- by position: the text is known to be UTF-8

def next_codepoint_pos(code, pos):
    """The position behind the code point at a position."""
    assert pos >= 0
    first = ord(code[pos])
    if first <= 0x7f:
        return pos + 1
    if first <= 0xdf:
        return pos + 2
    return pos + 3 if first <= 0xef else pos + 4


def prev_codepoint_pos(code, pos):
    """The position of the code point in front of a position. For 0 that is -1."""
    pos -= 1
    while pos >= 0 and ord(code[pos]) & 0xc0 == 0x80:
        pos -= 1
    return pos


def codepoint_at_pos(code, pos):
    """The code point at a position."""
    assert pos >= 0
    first = ord(code[pos])
    if first <= 0x7f:
        return first
    second = ord(code[pos + 1])
    if first <= 0xdf:
        return (first << 6) + second - ((0xc0 << 6) + 0x80)
    third = ord(code[pos + 2])
    if first <= 0xef:
        return (first << 12) + (second << 6) + third - ((0xe0 << 12) + (0x80 << 6) + 0x80)
    fourth = ord(code[pos + 3])
    return (first << 18) + (second << 12) + (third << 6) + fourth - ((0xf0 << 18) + (0x80 << 12) + (0x80 << 6) + 0x80)


def codepoint_before_pos(code, pos):
    """The code point in front of a position."""
    pos = prev_codepoint_pos(code, pos)
    assert pos >= 0
    return codepoint_at_pos(code, pos)


def codepoints_in_utf8(value, start=0, end=sys.maxint):
    """How many code points begin between two positions."""
    assert start >= 0
    if end > len(value):
        end = len(value)
    count = 0
    for i in range(start, end):
        if ord(value[i]) & 0xc0 != 0x80:
            count += 1
    return count


def get_utf8_length(s, start=0, end=sys.maxint):
    """The number of code points."""
    return codepoints_in_utf8(s, start, end)


# ---- checks

def check_ascii(s):
    """CheckError at the first byte that is not ASCII."""
    pos = first_non_ascii_char(s)
    if pos >= 0:
        raise CheckError(pos)


def first_non_ascii_char(s):
    """Where the first byte beyond ASCII is, -1 without one."""
    for i in range(len(s)):
        if ord(s[i]) > 0x7f:
            return i
    return -1


def _is_continuation(c):
    return ord(c) & 0xc0 == 0x80


def invalid_cont_byte(ordch):
    """Whether a byte does not continue a character."""
    return ordch & 0xc0 != 0x80


def invalid_byte_2_of_3(ordch1, ordch2, allow_surrogates):
    """The same of the second of three: too long forms, and surrogates."""
    return ordch2 & 0xc0 != 0x80 or (ordch1 == 0xe0 and ordch2 < 0xa0) or (ordch1 == 0xed and ordch2 > 0x9f and not allow_surrogates)


def invalid_byte_2_of_4(ordch1, ordch2):
    """The same of the second of four: too long forms, and what is too large."""
    return ordch2 & 0xc0 != 0x80 or (ordch1 == 0xf0 and ordch2 < 0x90) or (ordch1 == 0xf4 and ordch2 > 0x8f)


def _valid_width(s, pos, stop, allow_surrogates):
    """The number of bytes of the character at a position, 0 where there is none."""
    first = ord(s[pos])
    if first <= 0x7f:
        return 1
    if first < 0xc2 or first > 0xf4:
        return 0
    width = 2 if first <= 0xdf else (3 if first <= 0xef else 4)
    if pos + width > stop:
        return 0
    second = ord(s[pos + 1])
    if width == 2:
        return 2 if second & 0xc0 == 0x80 else 0
    if width == 3:
        if invalid_byte_2_of_3(first, second, allow_surrogates) or not _is_continuation(s[pos + 2]):
            return 0
        return 3
    if invalid_byte_2_of_4(first, second) or not _is_continuation(s[pos + 2]) or not _is_continuation(s[pos + 3]):
        return 0
    return 4


def check_utf8(s, allow_surrogates=allow_surrogate_by_default, start=0, stop=-1):
    """The number of code points. CheckError where the bytes are not UTF-8."""
    if stop < 0:
        stop = len(s)
    pos = start
    count = 0
    assert pos >= 0
    while pos < stop:
        width = _valid_width(s, pos, stop, allow_surrogates)
        if width == 0:
            raise CheckError(pos)
        pos += width
        count += 1
    return count


def has_surrogates(utf8):
    """Whether there are surrogates in text that is UTF-8 otherwise."""
    return surrogate_in_utf8(utf8) >= 0


def surrogate_in_utf8(value):
    """The position of the first surrogate, -1 without one."""
    for i in range(len(value) - 2):
        if value[i] == '\xed' and value[i + 1] >= '\xa0':
            return i
    return -1


def reencode_utf8_with_surrogates(utf8):
    """The text with pairs of surrogates made one character."""
    if not has_surrogates(utf8):
        return utf8
    builder = StringBuilder(len(utf8))
    pos = 0
    while pos < len(utf8):
        code = codepoint_at_pos(utf8, pos)
        pos = next_codepoint_pos(utf8, pos)
        if 0xd800 <= code <= 0xdbff and pos < len(utf8):
            low = codepoint_at_pos(utf8, pos)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00
                pos = next_codepoint_pos(utf8, pos)
        unichr_as_utf8_append(builder, code, True)
    return builder.build()


# ---- kinds of characters

def isspace(s, pos):
    """Whether the character at a position is a blank, by Unicode."""
    return isspace_code(codepoint_at_pos(s, pos))


def isspace_code(code):
    if code <= 0x20:
        return code == 0x20 or 0x09 <= code <= 0x0d or 0x1c <= code
    return code == 0x85 or code == 0xa0 or code == 0x1680 or 0x2000 <= code <= 0x200a or code == 0x2028 or code == 0x2029 or code == 0x202f or code == 0x205f or code == 0x3000


def islinebreak(s, pos):
    """Whether the character at a position ends a line, by Unicode."""
    code = codepoint_at_pos(s, pos)
    return 0x0a <= code <= 0x0d or 0x1c <= code <= 0x1e or code == 0x85 or code == 0x2028 or code == 0x2029


def utf8_in_chars(value, pos, chars):
    """Whether the character at a position is one of others."""
    end = next_codepoint_pos(value, pos)
    i = 0
    while i < len(chars):
        following = next_codepoint_pos(chars, i)
        if following - i == end - pos:
            k = 0
            while k < end - pos and chars[i + k] == value[pos + k]:
                k += 1
            if k == end - pos:
                return True
        i = following
    return False


# ---- by index: every 64th code point has its position in a table

class Utf8IndexStorage(object):
    """Positions of each 64th code point."""
    _immutable_fields_ = ['positions[*]']

    def __init__(self, positions):
        self.positions = positions


INDEX_STEP = 64
UTF8_INDEX_STORAGE = Utf8IndexStorage
_NULL = Utf8IndexStorage([0])


def null_storage():
    """The table of a text that has none."""
    return _NULL


def create_utf8_index_storage(utf8, utf8len):
    """The table of a text with so many code points."""
    positions = [0] * (utf8len // INDEX_STEP + 1)
    pos = 0
    for i in range(utf8len):
        if i % INDEX_STEP == 0:
            positions[i // INDEX_STEP] = pos
        pos = next_codepoint_pos(utf8, pos)
    if utf8len % INDEX_STEP == 0:
        positions[utf8len // INDEX_STEP] = pos
    return Utf8IndexStorage(positions)


def codepoint_position_at_index(utf8, storage, index):
    """The position of the code point with an index; the end for the number of all."""
    pos = storage.positions[index // INDEX_STEP]
    for i in range(index % INDEX_STEP):
        pos = next_codepoint_pos(utf8, pos)
    return pos


def codepoint_at_index(utf8, storage, index):
    """The code point with an index."""
    return codepoint_at_pos(utf8, codepoint_position_at_index(utf8, storage, index))


def codepoint_index_at_byte_position(utf8, storage, bytepos, num_codepoints=-1):
    """The index of the code point at a position."""
    low = 0
    high = len(storage.positions) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if storage.positions[middle] <= bytepos:
            low = middle
        else:
            high = middle - 1
    index = low * INDEX_STEP
    pos = storage.positions[low]
    while pos < bytepos:
        pos = next_codepoint_pos(utf8, pos)
        index += 1
    return index


# ---- iterators and builders

class Utf8StringIterator(object):
    """The code points of a text."""

    def __init__(self, utf8s):
        self._utf8 = utf8s
        self._end = len(utf8s)
        self._pos = 0

    def __iter__(self):
        return self

    def next(self):
        pos = self._pos
        if pos == self._end:
            raise StopIteration
        ret = codepoint_at_pos(self._utf8, pos)
        self._pos = next_codepoint_pos(self._utf8, pos)
        return ret

    def get_pos(self):
        return self._pos

    def done(self):
        return self._pos == self._end

    def move(self, count):
        """Goes so many code points on."""
        while count > 0:
            self._pos = next_codepoint_pos(self._utf8, self._pos)
            count -= 1


class Utf8StringPosIterator(object):
    """The code points with their positions."""

    def __init__(self, utf8s):
        self.it = Utf8StringIterator(utf8s)

    def __iter__(self):
        return self

    def next(self):
        pos = self.it.get_pos()
        return self.it.next(), pos


class Utf8StringBuilder(object):
    """Collects text and counts its code points."""
    _immutable_fields_ = ['_s']

    def __init__(self, size=0):
        self._s = StringBuilder(size)
        self._length = 0

    def append(self, s):
        """Appends text."""
        self._s.append(s)
        self._length += codepoints_in_utf8(s)

    def append_slice(self, s, start, end):
        """Appends the part between two positions."""
        self._s.append_slice(s, start, end)
        self._length += codepoints_in_utf8(s, start, end)

    def append_utf8(self, utf8, length, start=0, end=-1):
        """Appends text with so many code points, maybe a part of it."""
        if end < 0:
            end = len(utf8)
        assert start >= 0
        self._s.append_slice(utf8, start, end)
        self._length += length

    def append_char(self, s):
        """Appends a character of ASCII."""
        self._length += 1
        self._s.append(s)

    def append_code(self, code):
        """Appends a code point, surrogates too."""
        self._length += 1
        unichr_as_utf8_append(self._s, code, True)

    def append_multiple_char(self, utf8, times):
        """Appends a character so many times."""
        self._length += times
        if len(utf8) == 1:
            self._s.append_multiple_char(utf8[0], times)
        else:
            for i in range(times):
                self._s.append(utf8)

    def build(self):
        return self._s.build()

    def getlength(self):
        """The number of code points."""
        return self._length

    get_length = getlength


# ---- other forms

def decode_latin_1(s):
    """The UTF-8 of bytes that are code points."""
    if first_non_ascii_char(s) < 0:
        return s
    builder = StringBuilder(len(s))
    for c in s:
        unichr_as_utf8_append(builder, ord(c))
    return builder.build()


HEX = '0123456789abcdef'


def char_escape_helper(result, char):
    """Appends a code point in one of the forms \\xhh, \\uhhhh, \\Uhhhhhhhh."""
    if char >= 0x10000:
        result.append('\\U')
        digits = 8
    elif char >= 0x100:
        result.append('\\u')
        digits = 4
    else:
        result.append('\\x')
        digits = 2
    for i in range(digits - 1, -1, -1):
        result.append(HEX[char >> (4 * i) & 15])


def _never_printable(code):
    return False


def make_utf8_escape_function(pass_printable=False, quotes=False, prefix=None, is_printable=_never_printable):
    """A function from UTF-8 to its escaped form, maybe in quotes and with a prefix; pass_printable keeps what `is_printable` says."""

    def unicode_escape(s):
        size = len(s)
        result = StringBuilder(size)
        quote = 0
        if quotes:
            if prefix:
                result.append(prefix)
            quote = ord('"') if s.find("'") >= 0 and s.find('"') < 0 else ord("'")
            result.append(chr(quote))
        pos = 0
        while pos < size:
            code = codepoint_at_pos(s, pos)
            following = next_codepoint_pos(s, pos)
            if quotes and code == quote or code == ord('\\'):
                result.append('\\')
                result.append(chr(code))
            elif code == ord('\t'):
                result.append('\\t')
            elif code == ord('\n'):
                result.append('\\n')
            elif code == ord('\r'):
                result.append('\\r')
            elif 0x20 <= code <= 0x7e:
                result.append(chr(code))
            elif pass_printable and code >= 0x80 and is_printable(code):
                result.append_slice(s, pos, following)
            else:
                char_escape_helper(result, code)
            pos = following
        if quotes:
            result.append(chr(quote))
        return result.build()

    return unicode_escape
