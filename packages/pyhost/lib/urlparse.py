"""The parts of URLs."""
from collections import namedtuple
import re

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'parse_qs', 'parse_qsl', 'ParseResult', 'SplitResult']

uses_relative = ['ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtspu', '', 'sftp', 'svn', 'svn+ssh']
uses_netloc = ['ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews', 'prospero', 'rtsp', 'rtspu', 'rsync', '',
               'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh']
uses_params = ['ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms', '', 'sftp', 'tel']
_SCHEME = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]*\Z')


class _Place(object):
    """What the network location says."""

    @property
    def username(self):
        before, at, rest = self.netloc.rpartition('@')
        return before.split(':', 1)[0] if at else None

    @property
    def password(self):
        before = self.netloc.rpartition('@')[0]
        return before.split(':', 1)[1] if ':' in before else None

    @property
    def hostname(self):
        place = self.netloc.rpartition('@')[2]
        if '[' in place and ']' in place:
            return place.split(']')[0][1:].lower()
        place = place.split(':')[0]
        return place.lower() if place else None

    @property
    def port(self):
        place = self.netloc.rpartition('@')[2].rpartition(']')[2]
        if ':' in place and place.split(':')[1]:
            port = int(place.split(':')[1], 10)
            if 0 <= port <= 65535:
                return port
        return None


class SplitResult(namedtuple('SplitResult', 'scheme netloc path query fragment'), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple('ParseResult', 'scheme netloc path params query fragment'), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    """Scheme, place, path, query, fragment."""
    netloc = query = fragment = ''
    before, colon, rest = url.partition(':')
    if colon and _SCHEME.match(before) and not (rest.isdigit() and before not in ('http', 'https')):
        scheme, url = before.lower(), rest
    if url[:2] == '//':
        end = min([i for i in [url.find(c, 2) for c in '/?#'] if i >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    """The same with the parameters of the last part of the path apart."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        slash = path.rfind('/')
        i = path.find(';', max(slash, 0))
        if i >= 0:
            path, params = path[:i], path[i + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(data):
    """The URL of such parts."""
    scheme, netloc, url, query, fragment = data
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    return url + '#' + fragment if fragment else url


def urlunparse(data):
    """The URL of such parts."""
    scheme, netloc, url, params, query, fragment = data
    return urlunsplit((scheme, netloc, '%s;%s' % (url, params) if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """Where a URL leads from a page."""
    if not base or not url:
        return url or base
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    if u.scheme in uses_netloc and u.netloc:
        return urlunparse(u)
    netloc = b.netloc if u.scheme in uses_netloc else u.netloc
    if u.path[:1] == '/':
        return urlunparse((u.scheme, netloc) + u[2:])
    if not u.path and not u.params:
        return urlunparse((u.scheme, netloc, b.path, b.params, u.query or b.query, u.fragment))
    path = _resolved(b.path.split('/')[:-1] + u.path.split('/'))
    return urlunparse((u.scheme, netloc, path) + u[3:])


def _resolved(segments):
    if segments[-1] == '.':
        segments[-1] = ''
    while '.' in segments:
        segments.remove('.')
    while True:
        for i in range(1, len(segments) - 1):
            if segments[i] == '..' and segments[i - 1] not in ('', '..'):
                del segments[i - 1:i + 1]
                break
        else:
            break
    if segments == ['', '..']:
        segments[-1] = ''
    elif len(segments) >= 2 and segments[-1] == '..':
        segments[-2:] = ['']
    return '/'.join(segments)


def urldefrag(url):
    """The URL without its fragment, and that."""
    if '#' not in url:
        return url, ''
    parts = urlparse(url)
    return urlunparse(parts[:5] + ('',)), parts.fragment


def parse_qsl(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """Names and values of a query."""
    from urllib import unquote
    result = []
    for pair in [part for group in qs.split('&') for part in group.split(';')]:
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append((unquote(name.replace('+', ' ')), unquote(value.replace('+', ' '))))
    return result


def parse_qs(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """The same as a dictionary of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing):
        result.setdefault(name, []).append(value)
    return result
