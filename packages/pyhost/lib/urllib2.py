"""Requests to servers. There is no network here: opening one ends in URLError."""
from urllib import quote, unquote
from urlparse import urlsplit

__version__ = '2.7'


class URLError(IOError):
    """A request that did not succeed."""

    def __init__(self, reason):
        self.args = reason,
        self.reason = reason

    def __str__(self):
        return '<urlopen error %s>' % self.reason


class HTTPError(URLError):
    """An answer that is an error."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.code, self.msg, self.hdrs, self.fp, self.filename = code, msg, hdrs, fp, url
        self.reason = msg

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)


class Request(object):
    """What is asked for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False):
        self._url = url
        self.data = data
        self.headers = dict([(key.capitalize(), headers[key]) for key in headers])

    def get_method(self):
        return 'GET' if self.data is None else 'POST'

    def get_full_url(self):
        return self._url

    def get_type(self):
        return urlsplit(self._url).scheme

    def get_host(self):
        return urlsplit(self._url).netloc

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, name):
        return name in self.headers

    def get_header(self, name, default=None):
        return self.headers.get(name, default)

    def add_data(self, data):
        self.data = data

    def get_data(self):
        return self.data


class BaseHandler(object):
    """Base of handlers."""


class HTTPHandler(BaseHandler):
    pass


class HTTPSHandler(BaseHandler):
    pass


class ProxyHandler(BaseHandler):
    def __init__(self, proxies=None):
        self.proxies = proxies


class OpenerDirector(object):
    """What opens requests."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/2.7')]

    def open(self, fullurl, data=None, timeout=None):
        url = fullurl.get_full_url() if isinstance(fullurl, Request) else fullurl
        if url.startswith('file://'):
            try:
                return open(unquote(urlsplit(url).path), 'rb')
            except IOError, e:
                raise URLError(e)
        raise URLError('there is no network here')


def build_opener(*handlers):
    """What opens requests."""
    return OpenerDirector()


def install_opener(opener):
    """The network stays closed."""


def urlopen(url, data=None, timeout=None, cafile=None, capath=None, cadefault=False, context=None):
    """Opens a URL: files only."""
    return OpenerDirector().open(url, data, timeout)
