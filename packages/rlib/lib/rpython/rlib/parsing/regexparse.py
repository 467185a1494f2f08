"""From the text of a regular expression to an object, while the program loads."""
from rpython.rlib.parsing import regex

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '0': '\0'}
_ALL = set([chr(i) for i in range(256)])
_DIGITS = set('0123456789')
_BLANKS = set(' \t\n\r\f\v')
_WORD = set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
_CLASSES = {'d': _DIGITS, 'D': _ALL - _DIGITS, 's': _BLANKS, 'S': _ALL - _BLANKS, 'w': _WORD, 'W': _ALL - _WORD}


def unescape(s):
    """A text with escapes as the text that is meant."""
    result = []
    i = 0
    while i < len(s):
        if s[i] == '\\' and i + 1 < len(s):
            char, i = _escape(s, i + 1)
            result.append(char)
        else:
            result.append(s[i])
            i += 1
    return ''.join(result)


def _escape(s, i):
    """The escape whose letter is at i: (character, place behind it)."""
    c = s[i]
    if c == 'x':
        return chr(int(s[i + 1:i + 3], 16)), i + 3
    if c == 'c' and i + 1 < len(s):
        return chr(ord(s[i + 1].upper()) ^ 64), i + 2
    digits = i
    while digits < len(s) and digits < i + 3 and s[digits] in '01234567':
        digits += 1
    if digits - i >= 2:
        return chr(int(s[i:digits], 8) & 255), digits
    return _ESCAPES.get(c, c), i + 1


class RegexSyntaxError(ValueError):
    """A text that is no regular expression."""


class _Parser(object):
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        return self.text[self.pos:self.pos + 1]

    def accept(self, char):
        if self.peek() != char:
            return False
        self.pos += 1
        return True

    def fail(self, message):
        raise RegexSyntaxError("%s at character %d of the regular expression %r" % (message, self.pos, self.text))

    def alternatives(self):
        result = self.sequence()
        while self.accept('|'):
            result = result | self.sequence()
        return result

    def sequence(self):
        items = []
        while self.peek() not in ('', '|', ')'):
            items.append(self.repetition())
        return _sum(items)

    def repetition(self):
        result = self.primary()
        while True:
            if self.accept('*'):
                result = result.kleene()
            elif self.accept('+'):
                result = result + result.kleene()
            elif self.accept('?'):
                result = regex.StringExpression("") | result
            elif self.peek() == '{':
                result = self.counted(result)
            else:
                return result

    def counted(self, what):
        self.pos += 1
        least = self.number()
        most = least
        if self.accept(','):
            most = None if self.peek() == '}' else self.number()
        if not self.accept('}'):
            self.fail("expected }")
        if most is None:
            return what * least + what.kleene()
        if most < least:
            self.fail("a repeat whose limits are the wrong way round")
        result = what * least
        for _ in range(most - least):
            result = result + (regex.StringExpression("") | what)
        return result

    def number(self):
        start = self.pos
        while self.peek() in _DIGITS:
            self.pos += 1
        if start == self.pos:
            self.fail("expected a number")
        return int(self.text[start:self.pos])

    def primary(self):
        char = self.peek()
        if char in '*+?{':
            self.fail("nothing to repeat")
        self.pos += 1
        if char == '(':
            result = self.alternatives()
            if not self.accept(')'):
                self.fail("expected )")
            return result
        if char == '[':
            return self.charset()
        if char == '.':
            return regex.RangeExpression(chr(0), chr(255))
        if char == '\\':
            chars = self.escaped()
            return regex.StringExpression(chars) if isinstance(chars, str) else regex.CharsExpression(chars)
        return regex.StringExpression(char)

    def escaped(self):
        """Behind a backslash: a character, or the set of a class."""
        char = self.peek()
        if char == '':
            self.fail("a backslash at the end")
        if char in _CLASSES:
            self.pos += 1
            return _CLASSES[char]
        result, self.pos = _escape(self.text, self.pos)
        return result

    def charset(self):
        negated = self.accept('^')
        chars = set()
        first = True
        while first or self.peek() != ']':
            first = False
            low = self.set_item()
            if isinstance(low, str) and self.peek() == '-' and self.text[self.pos + 1:self.pos + 2] not in (']', ''):
                self.pos += 1
                high = self.set_item()
                if not isinstance(high, str) or high < low:
                    self.fail("a bad range of characters")
                chars |= set([chr(i) for i in range(ord(low), ord(high) + 1)])
            else:
                chars |= set(low)
        self.pos += 1
        if negated:
            chars = _ALL - chars
        if len(chars) == 1:
            return regex.StringExpression(list(chars)[0])
        return regex.CharsExpression(chars)

    def set_item(self):
        char = self.peek()
        if char == '':
            self.fail("expected ]")
        self.pos += 1
        if char == '\\':
            return self.escaped()
        return char


def _sum(items):
    if not items:
        return regex.StringExpression("")
    result = items[0]
    for item in items[1:]:
        if isinstance(result, regex.StringExpression) and isinstance(item, regex.StringExpression):
            result = regex.StringExpression(result.str + item.str)
        else:
            result = result + item
    return result


def parse_regex(s):
    """The expression of a text: | * + ? {n} {n,m} . [sets] \\d \\s \\w and escapes. RegexSyntaxError, a ValueError, for others."""
    parser = _Parser(s)
    result = parser.alternatives()
    if parser.pos != len(s):
        parser.fail("unbalanced )")
    return result


def make_runner(regex, view=False):
    """An object whose recognize(text) says whether the whole text is matched."""
    dfa = parse_regex(regex).make_automaton().make_deterministic()
    dfa.optimize()
    return dfa.get_runner()
