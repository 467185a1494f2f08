"""Text to data. The tokens are found by one regular expression, which is compiled when this module is imported."""

from rpython.rlib.rbigint import rbigint
from rpython.rlib.rsre import rsre_re as re
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError, StringBuilder
from rpython.rlib.rarithmetic import string_to_int
from scheme.values import (
    SchemeError, W_Bignum, W_Character, W_Fixnum, W_Flonum, W_Pair, W_Vector, integer, make_list, string, symbol, w_false, w_nil, w_true)

# Groups: 1 brackets and quotes, 2 strings, 3 characters, 4 everything else.
TOKEN = re.compile(r'''(?:[ \t\r\n\f]|;[^\n]*)*(?:(\#\(|,@|[()\[\]'`,])|"((?:[^\\"]|\\.)*)"|\#\\([a-z]+|.|\n)|([^ \t\r\n\f;()\[\]'`,"]+)|$)''')
INTEGER = re.compile(r'[-+]?[0-9]+$')
FLOAT = re.compile(r'[-+]?(?:[0-9]+\.[0-9]*|\.?[0-9]+)(?:[eE][-+]?[0-9]+)?$')

CHARACTERS = {'space': ' ', 'newline': '\n', 'tab': '\t', 'return': '\r', 'null': '\0', 'nul': '\0'}
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '0': '\0'}
QUOTES = {"'": 'quote', '`': 'quasiquote', ',': 'unquote', ',@': 'unquote-splicing'}
CLOSING = {'(': ')', '#(': ')', '[': ']'}

SIGN, STRING, CHARACTER, ATOM, END = 1, 2, 3, 4, 0


class EndOfText(Exception):
    pass


class Reader(object):
    def __init__(self, text):
        self.text = text
        self.position = 0
        self.kind = END
        self.token = ''
        self.line = 1

    def fail(self, message):
        raise SchemeError('line %d: %s' % (self.line, message))

    def advance(self):
        """The next token, and what kind it has."""
        match = TOKEN.match(self.text, self.position)
        if match is None:
            self.fail('a string without end')
            return
        for i in range(self.position, match.end()):
            if self.text[i] == '\n':
                self.line += 1
        self.position = match.end()
        self.kind = END
        for kind in range(1, 5):
            if match.start(kind) >= 0:
                self.kind = kind
                self.token = match.group(kind)

    def read(self):
        """The next datum. Raises EndOfText."""
        self.advance()
        if self.kind == END:
            raise EndOfText
        return self.datum()

    def datum(self):
        """The datum that begins with the token that was read last."""
        token = self.token
        if self.kind == SIGN:
            if token in QUOTES:
                self.next('a datum')
                return make_list([symbol(QUOTES[token]), self.datum()])
            elif token in CLOSING:
                return self.sequence(token)
            self.fail('unexpected %s' % token)
        elif self.kind == STRING:
            return string(self.unescape(token))
        elif self.kind == CHARACTER:
            if len(token) == 1:
                return W_Character(token[0])
            if token not in CHARACTERS:
                self.fail('no character #\\%s' % token)
            return W_Character(CHARACTERS[token])
        return self.atom(token)

    def next(self, what):
        self.advance()
        if self.kind == END:
            self.fail('%s is missing at the end' % what)

    def sequence(self, opening):
        """A list or vector after its opening bracket."""
        closing = CLOSING[opening]
        line = self.line
        items_w = []
        w_tail = w_nil
        while True:
            self.advance()
            if self.kind == END:
                self.fail('the %s of line %d is not closed' % (opening, line))
            if self.kind == SIGN and self.token == closing:
                break
            if self.kind == ATOM and self.token == '.' and items_w and opening != '#(':
                self.next('a datum')
                w_tail = self.datum()
                self.next(closing)
                if self.kind != SIGN or self.token != closing:
                    self.fail('%s is missing after the last part of a pair' % closing)
                break
            items_w.append(self.datum())
        if opening == '#(':
            return W_Vector(items_w[:])
        return make_list(items_w, w_tail)

    def unescape(self, token):
        if '\\' not in token:
            return token
        builder = StringBuilder(len(token))
        i = 0
        while i < len(token):
            c = token[i]
            if c == '\\':
                i += 1
                c = token[i]
                c = ESCAPES.get(c, c)
            builder.append(c)
            i += 1
        return builder.build()

    def atom(self, token):
        w_number = parse_number(token, 10)
        if w_number is not None:
            return w_number
        if token == '#t' or token == '#true':
            return w_true
        elif token == '#f' or token == '#false':
            return w_false
        elif token[0] == '#':
            self.fail('what is %s?' % token)
        return symbol(token)


def parse_number(token, base):
    """The number that a text says, or None."""
    if base != 10 or INTEGER.match(token) is not None:
        try:
            return W_Fixnum(string_to_int(token, base))
        except ParseStringOverflowError:
            return integer(rbigint.fromstr(token, base))
        except ParseStringError:
            return None
    if FLOAT.match(token) is not None:
        return W_Flonum(float(token))
    if token == '+inf.0':
        return W_Flonum(1e200 * 1e200)
    elif token == '-inf.0':
        return W_Flonum(-1e200 * 1e200)
    elif token == '+nan.0':
        return W_Flonum(1e200 * 1e200 - 1e200 * 1e200)
    return None


def read_all(text):
    """All data of a text."""
    reader = Reader(text)
    data_w = []
    while True:
        try:
            data_w.append(reader.read())
        except EndOfText:
            return data_w
