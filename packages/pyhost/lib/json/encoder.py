# Objects as JSON text.
import re

_ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
_ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
_SHORT = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
INFINITY = float('inf')


def encode_basestring(s):
    def replace(match):
        c = match.group(0)
        return _SHORT.get(c) or '\\u%04x' % ord(c)
    return '"' + _ESCAPE.sub(replace, s) + '"'


def encode_basestring_ascii(s):
    if isinstance(s, str) and _has_high(s):
        s = s.decode('utf-8')

    def replace(match):
        c = match.group(0)
        if c in _SHORT:
            return _SHORT[c]
        n = ord(c)
        if n < 0x10000:
            return '\\u%04x' % n
        n -= 0x10000
        return '\\u%04x\\u%04x' % (0xd800 | (n >> 10), 0xdc00 | (n & 0x3ff))
    return '"' + str(_ESCAPE_ASCII.sub(replace, s)) + '"'


def _has_high(s):
    for c in s:
        if c > '\x7f':
            return True
    return False


class JSONEncoder(object):
    item_separator = ', '
    key_separator = ': '

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None,
                 encoding='utf-8', default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default
        self.encoding = encoding

    def default(self, o):
        raise TypeError(repr(o) + ' is not JSON serializable')

    def encode(self, o):
        if isinstance(o, basestring):
            return self._string(o)
        return ''.join(list(self.iterencode(o)))

    def _string(self, s):
        if isinstance(s, str) and self.encoding not in (None, 'utf-8'):
            s = s.decode(self.encoding)
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, {}, 0)
        return iter(out)

    def _scalar(self, o):
        if isinstance(o, basestring):
            return self._string(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, (int, long)):
            return str(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _write(self, o, out, markers, level):
        text = self._scalar(o)
        if text is not None:
            out.append(text)
            return
        if self.check_circular:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers[id(o)] = o
        if isinstance(o, (list, tuple)):
            self._list(o, out, markers, level)
        elif isinstance(o, dict):
            self._dict(o, out, markers, level)
        else:
            self._write(self.default(o), out, markers, level)
        if self.check_circular:
            del markers[id(o)]

    def _break(self, level):
        return '' if self.indent is None else '\n' + ' ' * (self.indent * level)

    def _list(self, items, out, markers, level):
        if not items:
            out.append('[]')
            return
        out.append('[' + self._break(level + 1))
        first = True
        for item in items:
            if not first:
                out.append(self.item_separator + self._break(level + 1))
            first = False
            self._write(item, out, markers, level + 1)
        out.append(self._break(level) + ']')

    def _key(self, key):
        if isinstance(key, basestring):
            return key
        if isinstance(key, float) or key is True or key is False or key is None or isinstance(key, (int, long)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be a string')

    def _dict(self, dct, out, markers, level):
        if not dct:
            out.append('{}')
            return
        out.append('{' + self._break(level + 1))
        items = sorted(dct.items(), key=lambda item: item[0]) if self.sort_keys else dct.iteritems()
        first = True
        for key, value in items:
            key = self._key(key)
            if key is None:
                continue
            if not first:
                out.append(self.item_separator + self._break(level + 1))
            first = False
            out.append(self._string(key) + self.key_separator)
            self._write(value, out, markers, level + 1)
        out.append(self._break(level) + '}')
