"""Names of characters: a text in the order of codes, in blocks, in which each name tells how it differs from the one before."""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rutf8 import unichr_as_utf8
from rpython.rlib.unicodedata._tables import Table, _once, number, numbers

NAMED_SEQUENCES_START = 0xf0200
HANGUL_FIRST = 0xac00
HANGUL_COUNT = 11172
LEADING = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H']
VOWELS = ['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI', 'YU', 'EU', 'YI', 'I']
TRAILING = ['', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS', 'S', 'SS', 'NG', 'J', 'C', 'K', 'T', 'P', 'H']
HANGUL = 'HANGUL SYLLABLE '
IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-'


class _Names(Table):
    """The text, and of each block its place and its first code. The code before the first name is one less than its own."""

    def __init__(self):
        from rpython.rlib.unicodedata import _names
        self.text = _names.NAMES[1:]
        self.ideographs = _names.IDEOGRAPHS
        self.block = _names.BLOCK
        self.places, self.codes = [], []
        at = 0
        code = -1
        lines = self.text.split('\n')
        self.count = len(lines) - 1
        for i in range(self.count):
            line = lines[i]
            if i % self.block == 0:
                self.places.append(at)
                self.codes.append(code)
            at += len(line) + 1
            comma = line.find(',', 1)
            code += 1 if comma < 0 else 1 + number(line[comma + 1:])


@specialize.memo()
def _names_table(version):
    return _once('names', _Names)


class _Order(Table):
    """Numbers of names, in the order of the alphabet, as two strings of bytes."""

    def __init__(self):
        table = _names_table('')
        names = []
        name = ''
        for line in table.text.split('\n')[:-1]:
            comma = line.find(',', 1)
            name = name[:ord(line[0]) - 35] + (line[1:] if comma < 0 else line[1:comma])
            names.append(name)
        order = sorted(range(len(names)), key=names.__getitem__)
        self.low = ''.join([chr(i & 0xff) for i in order])
        self.high = ''.join([chr(i >> 8) for i in order])


@specialize.memo()
def _order(version):
    return _once('order', _Order)


class _Entry(object):
    """Goes through a block: name and code of one entry after the other."""

    def __init__(self, table, block):
        self.text = table.text
        self.at = table.places[block]
        self.code = table.codes[block]
        self.name = ''

    def step(self):
        """The next entry."""
        text = self.text
        at = self.at
        start = at + 1
        end = start
        assert start >= 0
        while text[end] != '\n' and text[end] != ',':
            end += 1
        common = ord(text[at]) - 35
        assert common >= 0
        self.name = self.name[:common] + text[start:end]
        gap = 0
        if text[end] == ',':
            end += 1
            while text[end] != '\n':
                digit = ord(text[end]) - ord('0')
                gap = gap * 36 + (digit if digit < 10 else digit - 39)
                end += 1
        self.code += gap + 1
        self.at = end + 1


def _base16(code):
    """At least four digits."""
    digits = ''
    while code or len(digits) < 4:
        digits = '0123456789ABCDEF'[code & 15] + digits
        code >>= 4
    return digits


def _is_ideograph(table, code):
    for first, last in table.ideographs:
        if first <= code <= last:
            return True
    return False


def name_of(version, code):
    """The name of a character that has one; KeyError for others."""
    if HANGUL_FIRST <= code < HANGUL_FIRST + HANGUL_COUNT:
        index = code - HANGUL_FIRST
        return HANGUL + LEADING[index // 588] + VOWELS[index % 588 // 28] + TRAILING[index % 28]
    table = _names_table('')
    if _is_ideograph(table, code):
        return IDEOGRAPH + _base16(code)
    low = 0
    high = len(table.codes) - 1
    while low < high:
        middle = (low + high + 1) >> 1
        if table.codes[middle] < code:
            low = middle
        else:
            high = middle - 1
    entry = _Entry(table, low)
    for i in range(min(table.block, table.count - low * table.block)):
        entry.step()
        if entry.code == code:
            return entry.name
    raise KeyError


def _entry_at(table, index):
    entry = _Entry(table, index // table.block)
    for i in range(index % table.block + 1):
        entry.step()
    return entry


def code_of(version, name):
    """The code of a name, -1 for none."""
    name = name.upper()
    if name.startswith(HANGUL):
        return _hangul(name)
    table = _names_table('')
    if name.startswith(IDEOGRAPH):
        code = _hexadecimal(name, len(IDEOGRAPH))
        return code if _is_ideograph(table, code) and IDEOGRAPH + _base16(code) == name else -1
    order = _order('')
    low = 0
    high = table.count - 1
    while low <= high:
        middle = (low + high) >> 1
        entry = _entry_at(table, ord(order.low[middle]) | ord(order.high[middle]) << 8)
        if entry.name == name:
            return entry.code
        if entry.name < name:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def _hexadecimal(text, start):
    """The number that up to five digits are, -1 for others."""
    if not start + 4 <= len(text) <= start + 5:
        return -1
    code = 0
    for i in range(start, len(text)):
        digit = '0123456789ABCDEF'.find(text[i])
        if digit < 0:
            return -1
        code = code * 16 + digit
    return code


def _has_at(text, start, part):
    if start + len(part) > len(text):
        return False
    for i in range(len(part)):
        if text[start + i] != part[i]:
            return False
    return True


def _longest(text, start, parts):
    """The index of the longest part that is there."""
    found = -1
    for i in range(len(parts)):
        part = parts[i]
        if (found < 0 or len(part) > len(parts[found])) and _has_at(text, start, part):
            found = i
    return found


def _hangul(name):
    at = len(HANGUL)
    leading = _longest(name, at, LEADING)
    at += len(LEADING[leading])
    vowel = _longest(name, at, VOWELS)
    if vowel < 0:
        return -1
    at += len(VOWELS[vowel])
    trailing = _longest(name, at, TRAILING)
    if at + len(TRAILING[trailing]) != len(name):
        return -1
    return HANGUL_FIRST + leading * 588 + vowel * 28 + trailing


class _Others(Table):
    """Aliases, and names of several characters."""

    def __init__(self):
        from rpython.rlib.unicodedata import _names
        self.aliases = {}
        for line in _names.ALIASES.split('\n')[1:-1]:
            code, name = line.split(':')
            self.aliases[name] = number(code)
        self.sequences, self.texts, self.lengths = {}, [], []
        for line in _names.SEQUENCES.split('\n')[1:-1]:
            codes, name = line.split(':')
            self.sequences[name] = len(self.texts)
            self.texts.append(''.join([unichr_as_utf8(c) for c in numbers(codes)]))
            self.lengths.append(len(numbers(codes)))


@specialize.memo()
def _others(version):
    return _once('others', _Others)


def alias(version, name):
    """The code of another name, -1 for none."""
    return _others('').aliases.get(name.upper(), -1)


def sequence(version, name):
    """The number of several characters with a name, -1 for none."""
    index = _others('').sequences.get(name.upper(), -1)
    return NAMED_SEQUENCES_START + index if index >= 0 else -1


def sequence_text(version, code):
    table = _others('')
    index = code - NAMED_SEQUENCES_START
    return table.texts[index] if 0 <= index < len(table.texts) else None


def sequence_length(version, code):
    table = _others('')
    index = code - NAMED_SEQUENCES_START
    return table.lengths[index] if 0 <= index < len(table.lengths) else 0
