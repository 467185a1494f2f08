"""The tables of unicodedata in the form in which functions look them up. Each is made when it is asked for: on the host at the first use, in a translated
program when the function that needs it is translated."""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.unicodedata import _data

PAGE = 7
PAGE_SIZE = 1 << PAGE
# Beyond there are long runs only.
PAGED = 0x20000


class Table(object):
    """Constants of translated programs."""

    def _freeze_(self):
        return True


def number(text):
    return int(text, 36)


def _numbers(text):
    """All numbers of a text, between blanks and colons."""
    return [int(item, 36) for item in text.replace(':', ' ').split()]


def _low_and_high(numbers):
    """Numbers of 16 bits as two strings."""
    return ''.join([chr(n & 0xff) for n in numbers]), ''.join([chr(n >> 8) for n in numbers])


class _Records(Table):
    """The record of each character: pages of equal content are one; behind them a list of runs."""

    def __init__(self):
        runs = _numbers(_data.RUNS)
        low, high = [], []
        self.starts, self.records = [], []
        code = 0
        for i in range(0, len(runs), 2):
            length, record = runs[i], runs[i + 1]
            if code < PAGED:
                low.append(chr(record & 0xff) * length)
                high.append(chr(record >> 8) * length)
            if code + length > PAGED:
                self.starts.append(code)
                self.records.append(record)
            code += length
        self._make_pages(''.join(low), ''.join(high))

    def _make_pages(self, low, high):
        known = {}
        pages, lows, highs = [], [], []
        for start in range(0, PAGED, PAGE_SIZE):
            page = low[start:start + PAGE_SIZE], high[start:start + PAGE_SIZE]
            if page not in known:
                known[page] = len(known)
                lows.append(page[0])
                highs.append(page[1])
            pages.append(known[page])
        self.pages_low, self.pages_high = _low_and_high(pages)
        self.low, self.high = ''.join(lows), ''.join(highs)


_known = {}


def _once(key, make):
    if key not in _known:
        _known[key] = make()
    return _known[key]


@specialize.memo()
def records(version):
    """The records of the newest version. All versions share them."""
    return _once('records', _Records)


def _fields(index):
    return [record.split(',')[index] for record in _data.RECORDS.split()]


class _Column(Table):
    """One field of all records."""

    def __init__(self, values):
        self.values = values


@specialize.memo()
def text_column(index):
    """A field as strings: 0 category, 1 direction, 4 width."""
    return _once(index, lambda: _Column(_fields(index)))


@specialize.memo()
def byte_column(index):
    """A field as characters: 2 combining class, 3 mirrored, 6 first version, 7 changed since."""
    return _once(index, lambda: _Column(''.join([chr(int(value)) for value in _fields(index)])))


class _Changes(Table):
    """Characters that had another record in a version, by code."""

    def __init__(self, version):
        self.records = {}
        for row in _data.CHANGES.get(version, '').split():
            start, length, record = row.split(':')
            for i in range(number(length)):
                self.records[number(start) + i] = number(record)
        self.records[-1] = 0


@specialize.memo()
def changes(version):
    return _once(('changes', version), lambda: _Changes(version))


# ---- kinds of characters, as bits

ALPHA, SPACE, UPPER, LOWER, TITLE, CASED, CASE_IGNORABLE, XID_START, XID_CONTINUE, PRINTABLE = [1 << i for i in range(10)]


def _kind(record, by_category):
    category, direction, combining, mirrored, width, properties = record.split(',')[:6]
    bits = int(properties)
    upper, lower = bits & 1, bits & 2
    if by_category:
        upper, lower = category == 'Lu', category == 'Ll'
    result = 0
    for holds, bit in [(category[0] == 'L', ALPHA), (category == 'Zs' or direction in ('WS', 'B', 'S'), SPACE), (upper, UPPER), (lower, LOWER), (category == 'Lt', TITLE),
                       (bits & 4, CASED), (bits & 8, CASE_IGNORABLE), (bits & 16, XID_START), (bits & 32, XID_CONTINUE), (category[0] not in 'CZ', PRINTABLE)]:
        if holds:
            result |= bit
    return result


@specialize.memo()
def kinds(by_category):
    """The bits of all records. Old versions know small and capital letters by their categories."""
    return _once(('kinds', by_category), lambda: _Column([_kind(record, by_category) for record in _data.RECORDS.split()]))


# ---- what few characters have: dicts by code

class _ByCode(Table):
    def __init__(self, by_code):
        self.by_code = by_code


def _pairs(text):
    numbers = _numbers(text)
    return dict(zip(numbers[::2], numbers[1::2]))


@specialize.memo()
def simple_case(kind):
    """'upper', 'lower' or 'title': the other form of a character."""
    text = {'upper': _data.UPPER, 'lower': _data.LOWER, 'title': _data.TITLE}[kind]
    return _once(kind, lambda: _ByCode(_pairs(text)))


def numbers(text):
    return [number(code) for code in text.split('.')]


@specialize.memo()
def full_case(column):
    """1 small, 2 title, 3 capital: several characters in place of one."""
    def make():
        rows = [row.split(':') for row in _data.SPECIAL.split()]
        return _ByCode(dict([(number(row[0]), numbers(row[column])) for row in rows]))
    return _once(('full', column), make)


@specialize.memo()
def folding(version):
    def make():
        rows = [row.split(':') for row in _data.FOLDING.split()]
        return _ByCode(dict([(number(row[0]), numbers(row[1])) for row in rows]))
    return _once('folding', make)


def _value(text):
    if '/' in text:
        above, below = text.split('/')
        return float(above) / float(below)
    return float(text)


@specialize.memo()
def numeric_values(version):
    """The numbers that characters are, as floats."""
    return _once('numeric', lambda: _ByCode(dict([(number(row.split(':')[0]), _value(row.split(':')[2])) for row in _data.NUMERIC.split()])))


@specialize.memo()
def digit_values(decimal):
    """The digits that characters are; only those of decimal numbers, or circled and raised ones too."""
    def make():
        rows = [row.split(':') for row in _data.NUMERIC.split()]
        return _ByCode(dict([(number(row[0]), int(row[2])) for row in rows if row[1] == 'd' or (row[1] == 'g' and not decimal)]))
    return _once(('digit', decimal), make)
