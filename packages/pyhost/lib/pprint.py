# Data structures printed with line breaks and sorted keys.
import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter']


def pprint(object, stream=None, indent=1, width=80, depth=None):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth).pprint(object)


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def saferepr(object):
    return _safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return _safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return _safe_repr(object, {}, None, 0)[2]


def _sorted(iterable):
    return sorted(iterable)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None):
        indent = int(indent)
        width = int(width)
        assert indent >= 0, 'indent must be >= 0'
        assert depth is None or depth > 0, 'depth must be > 0'
        assert width, 'width must be != 0'
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return _safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        level += 1
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level - 1)
        way = getattr(type(object), '__repr__', None)
        wide = len(text) > self._width - 1 - indent - allowance
        if wide and not (self._depth and level > self._depth):
            context[key] = 1
            done = self._format_wide(object, way, out, indent, allowance, context, level)
            del context[key]
            if done:
                return
        out.append(text)

    def _format_wide(self, object, way, out, indent, allowance, context, level):
        kind = type(object)
        if issubclass(kind, dict) and way is dict.__repr__:
            self._format_dict(object, out, indent, allowance, context, level)
        elif issubclass(kind, list) and way is list.__repr__:
            self._format_items(list(object), '[', ']', out, indent, allowance, context, level)
        elif issubclass(kind, tuple) and way is tuple.__repr__:
            self._format_items(list(object), '(', ',)' if len(object) == 1 else ')', out, indent, allowance, context, level)
        elif issubclass(kind, (set, frozenset)) and way in (set.__repr__, frozenset.__repr__) and object:
            name = kind.__name__
            self._format_items(_sorted(object), name + '([', '])', out, indent + len(name) + 1, allowance, context, level)
        else:
            return False
        return True

    def _pad(self, out):
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')

    def _format_dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        self._pad(out)
        indent += self._indent_per_level
        items = _sorted(object.items())
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            if i:
                out.append(',\n' + ' ' * indent)
            out.append(text + ': ')
            last = i == len(items) - 1
            self._format(value, out, indent + len(text) + 2, allowance + 1 if last else 1, context, level)
        out.append('}')

    def _format_items(self, items, opening, closing, out, indent, allowance, context, level):
        out.append(opening)
        self._pad(out)
        indent += self._indent_per_level
        for i, item in enumerate(items):
            if i:
                out.append(',\n' + ' ' * indent)
            last = i == len(items) - 1
            self._format(item, out, indent, allowance + 1 if last else 1, context, level)
        out.append(closing)


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


def _safe_repr(object, context, maxlevels, level):
    """The text on one line, whether eval() can read it back, whether it contains itself."""
    kind = type(object)
    way = getattr(kind, '__repr__', None)
    if issubclass(kind, dict) and way is dict.__repr__:
        opening, closing = '{', '}'
        entries = _sorted(object.items())
    elif issubclass(kind, list) and way is list.__repr__:
        opening, closing = '[', ']'
        entries = object
    elif issubclass(kind, tuple) and way is tuple.__repr__:
        opening, closing = '(', ',)' if len(object) == 1 else ')'
        entries = object
    else:
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False
    if not object:
        return opening + closing, True, False
    if maxlevels and level >= maxlevels:
        return opening + '...' + closing.lstrip(','), False, id(object) in context
    key = id(object)
    if key in context:
        return _recursion(object), False, True
    context[key] = 1
    readable = True
    recursive = False
    parts = []
    for entry in entries:
        pair = entry if opening == '{' else (entry,)
        texts = []
        for item in pair:
            text, can_read, loops = _safe_repr(item, context, maxlevels, level + 1)
            texts.append(text)
            readable = readable and can_read
            recursive = recursive or loops
        parts.append(': '.join(texts))
    del context[key]
    return opening + ', '.join(parts) + closing, readable, recursive
