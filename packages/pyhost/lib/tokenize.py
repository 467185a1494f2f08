"""The tokens of source text, with comments and line ends."""
import re
from token import *
import token

__all__ = [name for name in dir(token) if not name.startswith('_')] + ['COMMENT', 'tokenize', 'generate_tokens', 'NL', 'untokenize', 'TokenError']

COMMENT = N_TOKENS
NL = N_TOKENS + 1
N_TOKENS += 2
tok_name[COMMENT] = 'COMMENT'
tok_name[NL] = 'NL'
tabsize = 8

_PREFIX = r'(?:[uUbB]?[rR]?)'
_NUMBER = (r'(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?[jJ]?|\d+(?:[eE][-+]?\d+)[jJ]?|\d+[jJ]|0[xX][\da-fA-F]+[lL]?|0[bB][01]+[lL]?|0[oO]?[0-7]*[lL]?(?![\d])|'
           r'\d+[lL]?')
_STRING = (_PREFIX + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*'|" + _PREFIX + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*"')
_OPEN = _PREFIX + r"(?:'[^\n'\\]*(?:\\.[^\n'\\]*)*|" + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*)\\\r?\n'
_TRIPLE = _PREFIX + r"(?:'''|" + r'""")'
_OPERATOR = r'\*\*=?|>>=?|<<=?|<>|!=|//=?|[+\-*/%&|^=<>]=?|~|[\[\](){}]|[:;.,`@]'
_TOKEN = re.compile(r'[ \f\t]*(?:(?P<comment>#[^\r\n]*)|(?P<join>\\\r?\n)|(?P<newline>\r?\n)|(?P<triple>%s)|(?P<number>%s)|(?P<open>%s)|(?P<string>%s)|'
                    r'(?P<name>[a-zA-Z_]\w*)|(?P<op>%s))' % (_TRIPLE, _NUMBER, _OPEN, _STRING, _OPERATOR), re.DOTALL)
_ENDS = {"'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.DOTALL), '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.DOTALL),
         "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL), '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)}


class TokenError(Exception):
    """A string or a bracket without end."""


class StopTokenizing(Exception):
    """What a function may raise to end tokenize()."""


def printtoken(type, token, srow_scol, erow_ecol, line):
    """Prints a token."""
    print '%d,%d-%d,%d:\t%s\t%s' % (srow_scol + erow_ecol + (tok_name[type], repr(token)))


def tokenize(readline, tokeneater=printtoken):
    """Calls a function with each token."""
    try:
        for item in generate_tokens(readline):
            tokeneater(*item)
    except StopTokenizing:
        pass


def _column(line, start):
    """Column and index of the first character that is no blank."""
    column = pos = start
    while pos < len(line):
        if line[pos] == ' ':
            column += 1
        elif line[pos] == '\t':
            column = (column // tabsize + 1) * tabsize
        elif line[pos] == '\f':
            column = 0
        else:
            break
        pos += 1
    return column, pos


def _nextline(readline):
    try:
        return readline()
    except StopIteration:
        return ''


def generate_tokens(readline):
    """(type, text, (row, column) of its start and end, line) of each token."""
    number = depth = 0
    continued = False
    indents = [0]
    string = None
    while True:
        line = _nextline(readline)
        number += 1
        pos, end = 0, len(line)
        if string is not None:
            if not line:
                raise TokenError('EOF in multi-line string', string[1])
            match = string[2].match(line)
            if match is None:
                if string[4] and line[-2:] != '\\\n' and line[-3:] != '\\\r\n':
                    yield ERRORTOKEN, string[0] + line, string[1], (number, len(line)), string[3]
                    string = None
                else:
                    string = string[0] + line, string[1], string[2], string[3] + line, string[4]
                continue
            pos = match.end()
            yield STRING, string[0] + line[:pos], string[1], (number, pos), string[3] + line
            string = None
        elif depth == 0 and not continued:
            if not line:
                break
            column, pos = _column(line, 0)
            if pos == end:
                break
            if line[pos] in '#\r\n':
                if line[pos] == '#':
                    text = line[pos:].rstrip('\r\n')
                    yield COMMENT, text, (number, pos), (number, pos + len(text)), line
                    pos += len(text)
                yield NL, line[pos:], (number, pos), (number, len(line)), line
                continue
            if column > indents[-1]:
                indents.append(column)
                yield INDENT, line[:pos], (number, 0), (number, pos), line
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError('unindent does not match any outer indentation level', ('<tokenize>', number, pos, line))
                indents.pop()
                yield DEDENT, '', (number, pos), (number, pos), line
        else:
            if not line:
                raise TokenError('EOF in multi-line statement', (number, 0))
            continued = False
        while pos < end:
            match = _TOKEN.match(line, pos)
            if match is None:
                yield ERRORTOKEN, line[pos], (number, pos), (number, pos + 1), line
                pos += 1
                continue
            kind = match.lastgroup
            start, pos = match.span(kind)
            text = line[start:pos]
            place = (number, start), (number, pos), line
            if kind == 'number':
                yield (NUMBER, text) + place
            elif kind == 'newline':
                yield (NL if depth > 0 else NEWLINE, text) + place
            elif kind == 'comment':
                yield (COMMENT, text) + place
            elif kind == 'triple':
                ending = _ENDS[text[-3:]]
                match = ending.match(line, pos)
                if match is None:
                    string = line[start:], (number, start), ending, line, False
                    break
                pos = match.end()
                yield STRING, line[start:pos], (number, start), (number, pos), line
            elif kind == 'open':
                string = line[start:], (number, start), _ENDS[text.lstrip('uUbBrR')[0]], line, True
                break
            elif kind == 'string':
                yield (STRING, text) + place
            elif kind == 'name':
                yield (NAME, text) + place
            elif kind == 'join':
                continued = True
            else:
                if text in '([{':
                    depth += 1
                elif text in ')]}':
                    depth -= 1
                yield (OP, text) + place
    for indent in indents[1:]:
        yield DEDENT, '', (number, 0), (number, 0), ''
    yield ENDMARKER, '', (number, 0), (number, 0), ''


def untokenize(iterable):
    """Source text of tokens: at their places where these are given, else with blanks between them."""
    tokens = list(iterable)
    if tokens and len(tokens[0]) == 2:
        return _joined(tokens)
    parts = []
    row, column = 1, 0
    for kind, text, start, end, line in tokens:
        if start < (row, column):
            raise ValueError('start (%s,%s) precedes previous end (%s,%s)' % (start + (row, column)))
        if start[0] > row:
            parts.append('\\\n' * (start[0] - row))
            column = 0
        parts.append(' ' * (start[1] - column) + text)
        row, column = end
        if kind in (NEWLINE, NL):
            row += 1
            column = 0
    return ''.join(parts)


def _joined(tokens):
    parts = []
    indents = []
    newline = was_string = False
    for kind, text in tokens:
        if kind in (NAME, NUMBER):
            text += ' '
        if kind == STRING:
            text = (' ' if was_string else '') + text
        was_string = kind == STRING
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            newline = True
        elif newline and indents:
            parts.append(indents[-1])
            newline = False
        parts.append(text)
    return ''.join(parts)
