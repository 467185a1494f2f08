# JSON text as objects.
import re
import sys

_SPACE = re.compile(r'[ \t\n\r]*')
_NUMBER = re.compile(r'(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?')
_CHUNK = re.compile(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f])')
_CHUNK_LOOSE = re.compile(r'([^"\\]*)(["\\])')
_SIMPLE = {'"': u'"', '\\': u'\\', '/': u'/', 'b': u'\b', 'f': u'\f', 'n': u'\n', 'r': u'\r', 't': u'\t'}
_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


def linecol(doc, pos):
    lineno = doc.count('\n', 0, pos) + 1
    colno = pos + 1 if lineno == 1 else pos - doc.rindex('\n', 0, pos)
    return lineno, colno


def errmsg(msg, doc, pos, end=None):
    lineno, colno = linecol(doc, pos)
    if end is None:
        return '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos)
    endlineno, endcolno = linecol(doc, end)
    return '%s: line %d column %d - line %d column %d (char %d - %d)' % (msg, lineno, colno, endlineno, endcolno, pos, end)


def _more(s, i):
    """Something must follow within a list or an object."""
    if i >= len(s):
        raise ValueError(errmsg('Expecting object', s, len(s) - 1))


def _shown(s, delimiter):
    # Byte strings and unicode strings have messages of their own.
    return "'%s'" % delimiter if isinstance(s, unicode) else delimiter


class JSONDecoder(object):
    def __init__(self, encoding=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.encoding = encoding
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict

    def decode(self, s):
        obj, end = self.raw_decode(s, _SPACE.match(s, 0).end())
        end = _SPACE.match(s, end).end()
        if end != len(s):
            raise ValueError(errmsg('Extra data', s, end, len(s)))
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except StopIteration:
            raise ValueError('No JSON object could be decoded')

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, i):
                return value, i + len(word)
        m = _NUMBER.match(s, i)
        if m is not None:
            whole, frac, exp = m.groups()
            if frac or exp:
                return self.parse_float(whole + (frac or '') + (exp or '')), m.end()
            return self.parse_int(whole), m.end()
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise StopIteration

    def _array(self, s, i):
        values = []
        i = _SPACE.match(s, i).end()
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            _more(s, i)
            value, i = self._value(s, i)
            values.append(value)
            i = _SPACE.match(s, i).end()
            _more(s, i)
            c = s[i]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise ValueError(errmsg('Expecting %s delimiter' % _shown(s, ','), s, i))
            i = _SPACE.match(s, i + 1).end()

    def _object(self, s, i):
        pairs = []
        i = _SPACE.match(s, i).end()
        if s[i:i + 1] == '}':
            return self._finish(pairs), i + 1
        while True:
            _more(s, i)
            if s[i] != '"':
                name = 'property name enclosed in double quotes' if isinstance(s, unicode) else 'property name'
                raise ValueError(errmsg('Expecting ' + name, s, i))
            key, i = self._string(s, i + 1)
            i = _SPACE.match(s, i).end()
            if s[i:i + 1] != ':':
                raise ValueError(errmsg('Expecting %s delimiter' % _shown(s, ':'), s, i))
            i = _SPACE.match(s, i + 1).end()
            value, i = self._value(s, i)
            pairs.append((key, value))
            i = _SPACE.match(s, i).end()
            _more(s, i)
            c = s[i]
            if c == '}':
                return self._finish(pairs), i + 1
            if c != ',':
                raise ValueError(errmsg('Expecting %s delimiter' % _shown(s, ','), s, i))
            i = _SPACE.match(s, i + 1).end()

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return self.object_hook(result) if self.object_hook is not None else result

    def _string(self, s, i):
        begin = i - 1
        chunks = []
        pattern = _CHUNK if self.strict else _CHUNK_LOOSE
        while True:
            m = pattern.match(s, i)
            if m is None:
                raise ValueError(errmsg('Unterminated string starting at', s, begin))
            content, end = m.groups()
            i = m.end()
            if content:
                chunks.append(content if isinstance(content, unicode) else unicode(content, self.encoding or 'utf-8'))
            if end == '"':
                return u''.join(chunks), i
            if end != '\\':
                raise ValueError(errmsg('Invalid control character at', s, i - 1))
            esc = s[i:i + 1]
            if not esc:
                raise ValueError(errmsg('Unterminated string starting at', s, begin))
            if esc != 'u':
                if esc not in _SIMPLE:
                    raise ValueError(errmsg('Invalid \\escape', s, i - 1))
                chunks.append(_SIMPLE[esc])
                i += 1
                continue
            code = self._hex(s, i)
            i += 5
            # Where characters have 16 bits, the two halves stay as they are.
            if sys.maxunicode > 0xffff and 0xd800 <= code <= 0xdbff and s[i:i + 2] == '\\u':
                low = self._hex(s, i + 1)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00))
                    i += 6
            chunks.append(unichr(code))

    def _hex(self, s, i):
        digits = s[i + 1:i + 5]
        if len(digits) != 4 or digits[1] in 'xX':
            raise ValueError(errmsg('Invalid \\uXXXX escape', s, i))
        try:
            return int(digits, 16)
        except ValueError:
            raise ValueError(errmsg('Invalid \\uXXXX escape', s, i))
