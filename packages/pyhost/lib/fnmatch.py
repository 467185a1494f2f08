# File names matched by shell patterns.
import re
import posixpath

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

_cache = {}


def _matcher(pat):
    if pat not in _cache:
        if len(_cache) >= 100:
            _cache.clear()
        _cache[pat] = re.compile(translate(pat)).match
    return _cache[pat]


def fnmatch(name, pat):
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(name)]


def translate(pat):
    out = ''
    i = 0
    n = len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            out += '.*'
        elif c == '?':
            out += '.'
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            j = pat.find(']', j)
            if j < 0:
                out += '\\['
                continue
            inside = pat[i:j].replace('\\', '\\\\')
            i = j + 1
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] == '^':
                inside = '\\' + inside
            out += '[%s]' % inside
        else:
            out += re.escape(c)
    return out + r'\Z(?ms)'
