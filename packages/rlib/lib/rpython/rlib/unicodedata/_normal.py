"""Decompositions of characters, and what they are composed of."""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.unicodedata._tables import Table, _once, number, numbers


def _rows():
    """Code, tag and characters of each decomposition."""
    from rpython.rlib.unicodedata import _decompositions
    return [(number(row[0]), row[1], numbers(row[2])) for row in [row.split(':') for row in _decompositions.DECOMPOSITION.split()]]


class _Decompositions(Table):
    """Whole decompositions, and the text of single steps."""

    def __init__(self):
        rows = _rows()
        self.text, self.canonical, self.compatible = {}, {}, {}
        steps, canonical_steps = {}, {}
        for code, tag, codes in rows:
            self.text[code] = ('<%s> ' % tag if tag else '') + ' '.join(['%04X' % c for c in codes])
            steps[code] = codes
            if not tag:
                canonical_steps[code] = codes
        for code in canonical_steps:
            self.canonical[code] = self._whole(code, canonical_steps)
        for code in steps:
            self.compatible[code] = self._whole(code, steps)

    def _whole(self, code, steps):
        result = []
        pending = [code]
        while pending:
            c = pending.pop()
            if c in steps:
                pending += reversed(steps[c])
            else:
                result.append(c)
        return result


@specialize.memo()
def decompositions(version):
    return _once('decompositions', _Decompositions)


class _Compositions(Table):
    """By the first character, shifted, and the second: the composed one."""

    def __init__(self):
        from rpython.rlib.unicodedata import _data, _decompositions
        excluded = set([number(code) for code in _decompositions.EXCLUSIONS.split()])
        combining = _Combining()
        self.by_pair = {}
        for code, tag, codes in _rows():
            if tag or len(codes) != 2 or code in excluded or combining.of(code) or combining.of(codes[0]):
                continue
            self.by_pair[codes[0], codes[1]] = code


class _Combining(object):
    """The combining class of a character."""

    def __init__(self):
        from rpython.rlib.unicodedata._tables import byte_column, records
        self.classes = byte_column(2).values
        self.records = records('')

    def of(self, code):
        from rpython.rlib.unicodedata._functions import record_of
        return ord(self.classes[record_of(self.records, code)])


@specialize.memo()
def compositions(version):
    return _once('compositions', _Compositions)
