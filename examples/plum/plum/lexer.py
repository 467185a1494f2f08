"""Text to tokens."""

from plum.errors import PlumSyntaxError
from rpython.rlib.rstring import StringBuilder, startswith
from rpython.rlib.unroll import unrolling_iterable

KEYWORDS = {}
for _word in 'and break catch class continue else false for fun if in nil not or print return self super throw true try var while'.split():
    KEYWORDS[_word] = None

# Longer signs first.
SIGNS = unrolling_iterable(['==', '!=', '<=', '>=', '+=', '-=', '*=', '+', '-', '*', '/', '%', '=', '<', '>', '(', ')', '{', '}', '[', ']', ',', ';', ':', '.'])
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '"': '"', '0': '\0'}

INT, FLOAT, STRING, NAME, END = 'int', 'float', 'string', 'name', 'end'


class Token(object):
    """`kind` is one of the five kinds above, or the keyword or sign itself."""

    _immutable_ = True

    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


class Lexer(object):
    def __init__(self, source):
        self.source = source
        self.position = 0
        self.line = 1
        self.tokens = []

    def tokenize(self):
        while True:
            self.skip_blanks()
            if self.position >= len(self.source):
                self.add(END, 'the end of the program')
                return self.tokens
            self.token()

    def add(self, kind, text):
        self.tokens.append(Token(kind, text, self.line))

    def peek(self, distance=0):
        i = self.position + distance
        if i < len(self.source):
            return self.source[i]
        return '\0'

    def skip_blanks(self):
        while self.position < len(self.source):
            c = self.source[self.position]
            if c == '\n':
                self.line += 1
            elif c == '/' and self.peek(1) == '/':
                while self.position < len(self.source) and self.source[self.position] != '\n':
                    self.position += 1
                continue
            elif not c.isspace():
                return
            self.position += 1

    def token(self):
        c = self.peek()
        if c.isdigit():
            self.number()
        elif c.isalpha() or c == '_':
            self.word()
        elif c == '"':
            self.string()
        else:
            self.sign()

    def digits(self):
        while self.peek().isdigit():
            self.position += 1

    def number(self):
        start = self.position
        kind = INT
        self.digits()
        if self.peek() == '.' and self.peek(1).isdigit():
            kind = FLOAT
            self.position += 1
            self.digits()
        if self.peek() in 'eE' and (self.peek(1).isdigit() or (self.peek(1) == '-' and self.peek(2).isdigit())):
            kind = FLOAT
            self.position += 2
            self.digits()
        self.add(kind, self.source[start:self.position])

    def word(self):
        start = self.position
        while self.peek().isalnum() or self.peek() == '_':
            self.position += 1
        text = self.source[start:self.position]
        self.add(text if text in KEYWORDS else NAME, text)

    def string(self):
        builder = StringBuilder()
        line = self.line
        self.position += 1
        while True:
            if self.position >= len(self.source):
                raise PlumSyntaxError('a string without end', line)
            c = self.source[self.position]
            self.position += 1
            if c == '"':
                break
            if c == '\n':
                self.line += 1
            if c == '\\':
                escape = self.peek()
                self.position += 1
                if escape not in ESCAPES:
                    raise PlumSyntaxError('no character \\%s' % escape, self.line)
                c = ESCAPES[escape]
            builder.append(c)
        self.add(STRING, builder.build())

    def sign(self):
        for sign in SIGNS:
            if startswith(self.source, sign, self.position):
                self.position += len(sign)
                self.add(sign, sign)
                return
        raise PlumSyntaxError("unexpected character '%s'" % self.peek(), self.line)
