# Quoting of URLs; nothing is fetched.

__all__ = ['quote', 'quote_plus', 'unquote', 'unquote_plus', 'urlencode', 'pathname2url', 'url2pathname', 'urlopen', 'urlretrieve']

_ALWAYS_SAFE = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-')


def quote(s, safe='/'):
    if not s:
        if s is None:
            raise TypeError('None object cannot be quoted')
        return s
    return ''.join([c if c in _ALWAYS_SAFE or c in safe else '%%%02X' % ord(c) for c in s])


def quote_plus(s, safe=''):
    return quote(s, safe + ' ').replace(' ', '+')


def unquote(s):
    parts = s.split('%')
    out = [parts[0]]
    for part in parts[1:]:
        try:
            out.append(chr(int(part[:2], 16)) + part[2:] if len(part) >= 2 else '%' + part)
        except ValueError:
            out.append('%' + part)
    return ''.join(out)


def unquote_plus(s):
    return unquote(s.replace('+', ' '))


def urlencode(query, doseq=0):
    items = query.items() if hasattr(query, 'items') else query
    pairs = []
    for key, value in items:
        values = value if doseq and not isinstance(value, basestring) and hasattr(value, '__len__') else [value]
        for v in values:
            pairs.append(quote_plus(str(key)) + '=' + quote_plus(str(v)))
    return '&'.join(pairs)

pathname2url = quote
url2pathname = unquote


def _missing(*args, **kwargs):
    raise IOError(38, 'there is no network here')

urlopen = urlretrieve = _missing
