"""Parsers from grammars in docstrings: each rule becomes a method that remembers what it has found where. The methods are made while the program loads
(_packratgrammar reads the grammar, _packratcode writes them) and run in translated programs."""
import sys

from rpython.rlib.objectmodel import we_are_translated


class BacktrackException(Exception):
    """Nothing matches here: `error` says how far parsing came."""

    def __init__(self, error=None):
        self.error = error
        if not we_are_translated():
            Exception.__init__(self, error)


class ErrorInformation(object):
    """The furthest place where something failed, and what was expected there."""

    def __init__(self, pos, expected=None):
        if expected is None:
            expected = []
        self.expected = expected
        self.pos = pos

    def __str__(self):
        return "ErrorInformation(%s, %s)" % (self.pos, self.expected)

    def get_line_column(self, source):
        """(line, column), counted from 0."""
        pos = self.pos
        assert pos >= 0
        before = source[:pos]
        return before.count("\n"), pos - before.rfind("\n") - 1

    def nice_error_message(self, filename='<filename>', source=""):
        """File and line, the line with a mark below the place, and what was expected."""
        lineno, columnno = self.get_line_column(source)
        result = ["  File %s, line %d" % (filename, lineno + 1)]
        result.append(source.split("\n")[lineno])
        result.append(" " * columnno + "^")
        if len(self.expected) > 1:
            last = len(self.expected) - 1
            names = ", ".join(["'%s'" % self.expected[i] for i in range(last)])
            result.append("ParseError: expected %s or '%s'" % (names, self.expected[last]))
        elif len(self.expected) == 1:
            result.append("ParseError: expected '%s'" % self.expected[0])
        else:
            result.append("ParseError")
        return "\n".join(result)


class Status(object):
    """What a rule has found at a place. The rules of a parser have such classes of their own, each with its type of results."""
    NORMAL = 0
    ERROR = 1
    INPROGRESS = 2
    LEFTRECURSION = 3
    SOMESOLUTIONS = 4
    _annspecialcase_ = 'specialize:ctr_location'

    def __init__(self, pos, result, error, status=0):
        self.pos = pos
        self.result = result
        self.error = error
        self.status = status

    def __repr__(self):
        return "Status(%s, %s, %s, %s)" % (self.pos, self.result, self.error, self.status)


def combine_errors(self, other):
    """The one that is further; both where they are as far."""
    if self is None:
        return other
    if other is None or self.pos > other.pos or len(other.expected) == 0:
        return self
    if other.pos > self.pos or len(self.expected) == 0:
        return other
    expected = self.expected[:]
    for name in other.expected:
        if name not in expected:
            expected.append(name)
    return ErrorInformation(self.pos, expected)


class ParserMetaclass(type):
    """Reads the docstring of a class and adds the methods of its rules."""

    def __new__(cls, name, bases, dct):
        doc = dct.get('__doc__')
        if doc is None or bases == (object, ):
            return type.__new__(cls, name, bases, dct)
        from rpython.rlib.parsing import _packratcode
        frame = sys._getframe(1)
        methods = _packratcode.make_methods(doc, frame.f_globals, name)
        for key, value in methods.items():
            dct.setdefault(key, value)
        return type.__new__(cls, name, bases, dct)


class PackratParser(object):
    __metaclass__ = ParserMetaclass

    def __init__(self, inputstream):
        self._pos = 0
        self._inputstream = inputstream
        self._init_memory()

    def _init_memory(self):
        pass

    def __chars__(self, s):
        """Reads a text."""
        start = self._pos
        stop = start + len(s)
        if stop > len(self._inputstream):
            raise BacktrackException(ErrorInformation(start, [s]))
        for i in range(len(s)):
            if self._inputstream[start + i] != s[i]:
                raise BacktrackException(ErrorInformation(start, [s]))
        self._pos = stop
        return s

    def __any__(self):
        """Reads a character."""
        if self._pos >= len(self._inputstream):
            raise BacktrackException(ErrorInformation(self._pos, ['ANY']))
        result = self._inputstream[self._pos]
        self._pos += 1
        return result

    def _read_to(self, end, name):
        """Reads up to a place that a regular expression has found; -1 where it has not."""
        start = self._pos
        if end < 0:
            raise BacktrackException(ErrorInformation(start, [name]))
        assert start >= 0
        self._pos = end
        return self._inputstream[start:end]
