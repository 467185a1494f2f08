"""Reads the grammars of makepackrat, while the program loads.

    rule(args):
        x = other* 'text' `regular expression` return {python expression}
      | [not part of the result] <the result> !not_this (a | b)+ c?
      | do x = a if {condition}
      | choose i in {list} a;

Nodes are tuples that begin with their kind."""

_LETTERS = set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_')
_NAME_CHARS = _LETTERS | set('0123456789')
_PUNCTUATION = set(':;|=*+?()[]<>!,')


class GrammarError(ValueError):
    """A text that is no grammar."""


def tokens_of(text):
    """[(kind, value, place)]"""
    result = []
    pos = 0
    while pos < len(text):
        c = text[pos]
        start = pos
        if c.isspace():
            pos += 1
        elif c == '#':
            end = text.find('\n', pos)
            pos = len(text) if end < 0 else end
        elif c in _LETTERS:
            while pos < len(text) and text[pos] in _NAME_CHARS:
                pos += 1
            result.append(('NAME', text[start:pos], start))
        elif c in '\'`{':
            pos = _end_of_quoted(text, pos)
            result.append((c, text[start + 1:pos - 1], start))
        elif c in _PUNCTUATION:
            pos += 1
            result.append((c, c, start))
        else:
            raise GrammarError("unexpected %r in line %d of a grammar" % (c, text.count('\n', 0, pos) + 1))
    result.append(('', '', len(text)))
    return result


def _end_of_quoted(text, pos):
    opening = text[pos]
    if opening != '{':
        end = text.find(opening, pos + 1)
        while opening == '`' and end > 0 and text[end - 1] == '\\':
            end = text.find(opening, end + 1)
    else:
        depth = 0
        end = -1
        for i in range(pos, len(text)):
            if text[i] == '{':
                depth += 1
            elif text[i] == '}':
                depth -= 1
                if depth == 0:
                    end = i
                    break
    if end < 0:
        raise GrammarError("%s without an end in line %d of a grammar" % (opening, text.count('\n', 0, pos) + 1))
    return end + 1


class GrammarParser(object):
    def __init__(self, text):
        self.text = text
        self.tokens = tokens_of(text)
        self.index = 0

    def kind(self, ahead=0):
        return self.tokens[min(self.index + ahead, len(self.tokens) - 1)][0]

    def next(self):
        token = self.tokens[self.index]
        self.index += 1
        return token[1]

    def expect(self, kind):
        if self.kind() != kind:
            _, value, pos = self.tokens[self.index]
            raise GrammarError("expected %s, not %r, in line %d of a grammar" % (kind, value, self.text.count('\n', 0, pos) + 1))
        return self.next()

    def accept(self, kind):
        if self.kind() != kind:
            return False
        self.index += 1
        return True

    def is_word(self, word):
        return self.tokens[self.index][:2] == ('NAME', word)

    def accept_word(self, word):
        if not self.is_word(word):
            return False
        self.index += 1
        return True

    def rules(self):
        """[(name, arguments, node)]"""
        result = []
        while self.kind() != '':
            name = self.expect('NAME')
            args = []
            if self.accept('('):
                args.append(self.expect('NAME'))
                while self.accept(','):
                    args.append(self.expect('NAME'))
                self.expect(')')
            self.expect(':')
            result.append((name, args, self.alternatives()))
            self.expect(';')
        return result

    def alternatives(self):
        options = [self.sequence()]
        while self.accept('|'):
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ('or', options)

    def sequence(self):
        commands = []
        while self.kind() in ('NAME', "'", '`', '(', '[', '<', '!') and not self.is_word('if'):
            commands.append(self.command())
        if len(commands) == 1:
            return commands[0]
        return ('sequence', commands)

    def command(self):
        if self.accept_word('return'):
            return ('return', self.expect('{'))
        if self.accept_word('do'):
            body = self.sequence()
            if not self.accept_word('if'):
                self.expect("'if'")
            return ('if', body, self.expect('{'))
        if self.accept_word('choose'):
            name = self.expect('NAME')
            if not self.accept_word('in'):
                self.expect("'in'")
            values = self.expect('{')
            return ('choose', name, values, self.sequence())
        if self.kind() == 'NAME' and self.kind(1) == '=':
            name = self.next()
            self.next()
            return ('assign', name, self.command())
        return self.repeated()

    def repeated(self):
        if self.accept('!') or self.accept_word('not'):
            return ('not', self.repeated())
        node = self.primary()
        while self.kind() in ('*', '+', '?'):
            kind = self.next()
            node = ('maybe', node) if kind == '?' else ('repeat', kind, node)
        return node

    def primary(self):
        for first, last, kind in [('[', ']', 'ignore'), ('<', '>', 'exclusive'), ('(', ')', None)]:
            if self.accept(first):
                node = self.alternatives()
                self.expect(last)
                return node if kind is None else (kind, node)
        if self.kind() == "'":
            return ('quote', self.next())
        if self.kind() == '`':
            return ('regex', self.next().replace('\\`', '`'))
        name = self.expect('NAME')
        args = []
        if self.accept('('):
            args.append(self.argument())
            while self.accept(','):
                args.append(self.argument())
            self.expect(')')
        return ('call', name, args)

    def argument(self):
        if self.kind() == "'":
            return repr(self.next())
        if self.kind() == 'NAME':
            return self.next()
        return self.expect('{')
