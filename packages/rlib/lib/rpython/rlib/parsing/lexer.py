"""Lexers: texts into tokens, by named regular expressions. Made while the program loads, run in translated programs."""
from rpython.rlib.parsing import deterministic, regex


class Token(object):
    """The name of an expression, the text it has matched, and where."""

    def __init__(self, name, source, source_pos):
        self.name = name
        self.source = source
        self.source_pos = source_pos

    def copy(self):
        return self.__class__(self.name, self.source, self.source_pos)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return "Token(%r, %r)" % (self.name, self.source)


class SourcePos(object):
    """A place: characters from the start, lines and columns from 0."""

    def __init__(self, i, lineno, columnno):
        self.i = i
        self.lineno = lineno
        self.columnno = columnno

    def copy(self):
        return SourcePos(self.i, self.lineno, self.columnno)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return "SourcePos(%r, %r, %r)" % (self.i, self.lineno, self.columnno)


class Lexer(object):
    """Lexer(expressions, names, ignore): the longest token wins, among those of one length the first. Tokens whose names are ignored are left out."""

    def __init__(self, token_regexs, names, ignore=None):
        self.token_regexs = token_regexs
        self.names = names
        self.rex = regex.LexingOrExpression(token_regexs, names)
        self.automaton = self.rex.make_automaton().make_deterministic(names)
        self.automaton.optimize()
        self.ignore = {}
        for name in ignore or []:
            assert name in names
            self.ignore[name] = None
        self.matcher = self.automaton.make_lexing_code()

    def get_runner(self, text, eof=False, token_class=None):
        return LexingDFARunner(self.matcher, self.automaton, text, self.ignore, eof, token_class)

    def tokenize(self, text, eof=False):
        """The tokens of a text; with `eof` one more at the end, named EOF."""
        runner = self.get_runner(text, eof)
        result = []
        while True:
            try:
                result.append(runner.find_next_token())
            except StopIteration:
                break
        return result


class DummyLexer(Lexer):
    """A lexer of parts that were made before: a function as make_lexing_code() makes it, its automaton, {ignored name: None}."""

    def __init__(self, matcher, automaton, ignore):
        self.token_regexs = None
        self.names = None
        self.rex = None
        self.automaton = automaton
        self.matcher = matcher
        self.ignore = ignore


class AbstractLexingDFARunner(deterministic.DFARunner):
    """Walks over a text. Subclasses say make_token(index, state, text, eof) and ignore_token(state)."""
    i = 0

    def __init__(self, matcher, automaton, text, eof=False):
        self.automaton = automaton
        self.state = 0
        self.text = text
        self.last_matched_state = 0
        self.last_matched_index = -1
        self.eof = eof
        self.matcher = matcher
        self.lineno = 0
        self.columnno = 0

    def find_next_token(self):
        """The next token that is not ignored. StopIteration at the end, LexerError where there is none."""
        while True:
            self.state = 0
            start = self.last_matched_index + 1
            assert start >= 0
            if start >= len(self.text):
                if start == len(self.text) and self.eof:
                    self.last_matched_index += 1
                    return self.make_token(start, -1, "", eof=True)
                raise StopIteration
            i = self.inner_loop(start)
            stop = self.last_matched_index + 1
            assert stop >= 0
            if stop == start:
                if i < 0:
                    i = ~i
                raise deterministic.LexerError(self.text, self.state, SourcePos(i - 1, self.lineno, self.columnno))
            source = self.text[start:stop]
            state = self.last_matched_state
            result = self.make_token(start, state, source)
            self.adjust_position(source)
            if not self.ignore_token(state):
                return result

    def adjust_position(self, token):
        """Counts the lines of a text that was read."""
        self.lineno += token.count("\n")
        if "\n" not in token:
            self.columnno += len(token)
        else:
            self.columnno = len(token) - token.rfind("\n") - 1

    def inner_loop(self, i):
        return self.matcher(self, i)

    next = find_next_token

    def __iter__(self):
        return self


class LexingDFARunner(AbstractLexingDFARunner):
    def __init__(self, matcher, automaton, text, ignore, eof=False, token_class=None):
        AbstractLexingDFARunner.__init__(self, matcher, automaton, text, eof)
        self.ignore = ignore
        self.token_class = Token if token_class is None else token_class

    def ignore_token(self, state):
        return self.automaton.names[state] in self.ignore

    def make_token(self, index, state, text, eof=False):
        source_pos = SourcePos(index, self.lineno, self.columnno)
        if eof:
            return self.token_class("EOF", "EOF", source_pos)
        return self.token_class(self.automaton.names[state], text, source_pos)
