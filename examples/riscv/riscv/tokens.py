"""The lines of an assembler program, and their words."""

from riscv import isa
from rpython.rlib.rarithmetic import intmask, r_ulonglong
from rpython.rlib.rstring import StringBuilder

NUMBER, NAME, STRING, SIGN = 'n', 'a', 's', '+'
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '0': '\x00', '\\': '\\', '"': '"', "'": "'"}


class AssemblyError(Exception):
    def __init__(self, place, reason):
        self.place = place
        self.reason = reason

    def message(self):
        return '%s: %s' % (self.place, self.reason)


class Token(object):
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text


class Line(object):
    """`place` is FILE:NUMBER."""

    def __init__(self, place, tokens):
        self.place = place
        self.tokens = tokens


def split_lines(name, text):
    """The lines of a file that hold something, as tokens."""
    lines = []
    number = 0
    for row in text.split('\n'):
        number += 1
        place = '%s:%d' % (name, number)
        tokens = tokenize(row, place)
        if len(tokens) > 0:
            lines.append(Line(place, tokens))
    return lines


def is_name_character(c):
    return c.isalnum() or c == '_' or c == '.' or c == '$'


def tokenize(row, place):
    tokens = []
    i = 0
    while i < len(row):
        c = row[i]
        if c == '#' or c == ';':
            break
        elif c.isspace():
            i += 1
        elif c == '"' or c == "'":
            text, i = quoted(row, i, place)
            if c == '"':
                tokens.append(Token(STRING, text))
            elif len(text) == 1:
                tokens.append(Token(NUMBER, str(ord(text[0]))))
            else:
                raise AssemblyError(place, 'a character must be one')
        elif is_name_character(c):
            start = i
            while i < len(row) and is_name_character(row[i]):
                i += 1
            tokens.append(Token(NUMBER if c.isdigit() else NAME, row[start:i]))
        else:
            tokens.append(Token(SIGN, c))
            i += 1
    return tokens


def quoted(row, start, place):
    """The text in quotes from `start`, and where it ends."""
    builder = StringBuilder()
    quote = row[start]
    i = start + 1
    while i < len(row):
        c = row[i]
        i += 1
        if c == quote:
            return builder.build(), i
        if c == '\\' and i < len(row):
            c = row[i]
            i += 1
            if c not in ESCAPES:
                raise AssemblyError(place, 'no character \\%s' % c)
            c = ESCAPES[c]
        builder.append(c)
    raise AssemblyError(place, 'a quote is missing')


PREFIXES = {'0x': 16, '0b': 2, '0o': 8}
LARGEST = r_ulonglong(0xffffffff)


def parse_number(text):
    """A number without a sign; those above 2**31 are negative where words have 32 bits. Raises ValueError."""
    base, digits = PREFIXES.get(text[:2], 10), text
    if base != 10:
        digits = text[2:]
    if not digits:
        raise ValueError
    n = r_ulonglong(0)
    for c in digits:
        n = n * r_ulonglong(base) + r_ulonglong(int(c, base))
        if n > LARGEST:
            raise ValueError
    return intmask(n)


class Reader(object):
    """Goes along the tokens of a line."""

    def __init__(self, line):
        self.place = line.place
        self.tokens = line.tokens
        self.i = 0

    def fail(self, reason):
        raise AssemblyError(self.place, reason)

    def at_end(self):
        return self.i >= len(self.tokens)

    def at(self, sign):
        return self.at_kind(SIGN) and self.tokens[self.i].text == sign

    def at_kind(self, kind):
        return not self.at_end() and self.tokens[self.i].kind == kind

    def at_number(self):
        return self.at_kind(NUMBER) or (self.at('-') and self.i + 1 < len(self.tokens) and self.tokens[self.i + 1].kind == NUMBER)

    def at_label(self):
        return self.at_kind(NAME) and self.i + 1 < len(self.tokens) and self.tokens[self.i + 1].text == ':'

    def skip(self):
        self.i += 1

    def take(self, kind, what):
        if not self.at_kind(kind):
            self.fail('%s is missing' % what)
        self.i += 1
        return self.tokens[self.i - 1].text

    def expect(self, sign):
        if not self.at(sign):
            self.fail('%s is missing' % sign)
        self.i += 1

    def comma(self):
        self.expect(',')

    def end(self):
        if not self.at_end():
            self.fail('%s is too much' % self.tokens[self.i].text)

    def label(self):
        name = self.name()
        self.skip()
        return name

    def name(self):
        return self.take(NAME, 'a name')

    def string(self):
        return self.take(STRING, 'a string')

    def number(self):
        negative = self.at('-')
        if negative:
            self.skip()
        text = self.take(NUMBER, 'a number')
        n = 0
        try:
            n = parse_number(text)
        except ValueError:
            self.fail('%s is no number of 32 bits' % text)
        return -n if negative else n

    def register(self):
        name = self.take(NAME, 'a register')
        if name not in isa.REGISTERS:
            self.fail('no register %s' % name)
        return isa.REGISTERS[name]

    def next_register(self):
        self.comma()
        return self.register()

    def register_in_brackets(self):
        self.expect('(')
        register = self.register()
        self.expect(')')
        return register

    def replaced(self, pattern):
        """A reader of another instruction, with the operands of this one in place of $0, $1, ..."""
        operands = self.rest_by_commas()
        tokens = []
        wanted = 0
        for token in tokenize(pattern, self.place):
            if token.text.startswith('$'):
                index = ord(token.text[1]) - ord('0')
                if index >= len(operands):
                    self.fail('an operand is missing')
                wanted = max(wanted, index + 1)
                tokens.extend(operands[index])
            else:
                tokens.append(token)
        if wanted < len(operands):
            self.fail('there are too many operands')
        return Reader(Line(self.place, tokens))

    def rest_by_commas(self):
        operands = []
        if not self.at_end():
            operands.append([])
        while not self.at_end():
            if self.at(','):
                operands.append([])
            else:
                operands[-1].append(self.tokens[self.i])
            self.skip()
        return operands
