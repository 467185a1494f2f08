# Coders by name, and files that code what they read and write.
import __builtin__
import sys
import _codecs
from _codecs import register, register_error

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32',
           'BOM_UTF32_LE', 'BOM_UTF32_BE', 'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'register_error', 'lookup_error', 'encode', 'decode', 'getencoder', 'getdecoder', 'getreader', 'getwriter', 'CodecInfo', 'Codec',
           'StreamReader', 'StreamWriter', 'StreamReaderWriter']

BOM_UTF8 = '\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = '\xff\xfe'
BOM_BE = BOM_UTF16_BE = '\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = '\xff\xfe\x00\x00'
BOM_UTF32_BE = '\x00\x00\xfe\xff'


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        return self


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


def encode(obj, encoding=None, errors='strict'):
    return obj.encode(encoding or sys.getdefaultencoding(), errors)


def decode(obj, encoding=None, errors='strict'):
    return obj.decode(encoding or sys.getdefaultencoding(), errors)

_NAMES = {'utf8': 'utf-8', 'utf_8': 'utf-8', 'u8': 'utf-8', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1',
          'iso8859_1': 'iso8859-1', 'us_ascii': 'ascii', 'utf16': 'utf-16', 'utf_16': 'utf-16', 'utf_16_le': 'utf-16-le', 'utf_16_be': 'utf-16-be'}
_known = {}


def lookup(encoding):
    key = encoding.lower().replace(' ', '-')
    if key in _known:
        return _known[key]
    info = _builtin_info(encoding) if _codecs.is_builtin(encoding) else _codecs.search(encoding)
    _known[key] = info
    return info


def _builtin_info(encoding):
    def encode(input, errors='strict'):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors='strict'):
        return str(input).decode(encoding, errors), len(input)

    class Reader(StreamReader):
        pass

    class Writer(StreamWriter):
        pass
    Reader.decode = Writer.decode = staticmethod(decode)
    Reader.encode = Writer.encode = staticmethod(encode)
    plain = encoding.lower().replace('-', '_')
    return CodecInfo(encode, decode, Reader, Writer, name=_NAMES.get(plain, encoding.lower()))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _text(exc):
    return exc.object[exc.start:exc.end]


def strict_errors(exc):
    raise exc


def ignore_errors(exc):
    return u'', exc.end


def replace_errors(exc):
    if isinstance(exc, UnicodeEncodeError):
        return u'?' * (exc.end - exc.start), exc.end
    return u'\ufffd', exc.end


def xmlcharrefreplace_errors(exc):
    return u''.join([u'&#%d;' % ord(c) for c in _text(exc)]), exc.end


def backslashreplace_errors(exc):
    return unicode(_text(exc).encode('ascii', 'backslashreplace')), exc.end

_HANDLERS = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors}


def lookup_error(name):
    handler = _codecs.registered_error(name) or _HANDLERS.get(name)
    if handler is None:
        raise LookupError("unknown error handler name '%s'" % name)
    return handler


class StreamWriter(Codec):
    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Decodes all of the stream when it is first read: the coders here know no partial input."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._text = None
        self._at = 0

    def _fill(self):
        if self._text is None:
            self._text = self.decode(self.stream.read(), self.errors)[0]

    def read(self, size=-1, chars=-1, firstline=False):
        self._fill()
        count = chars if chars >= 0 else size
        end = len(self._text) if count < 0 else self._at + count
        result = self._text[self._at:end]
        self._at += len(result)
        return result

    def readline(self, size=None, keepends=True):
        self._fill()
        rest = self._text[self._at:]
        lines = rest.splitlines(True)
        if not lines:
            return rest
        self._at += len(lines[0])
        return lines[0] if keepends else lines[0].splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __iter__(self):
        return self

    def reset(self):
        self._text = None
        self._at = 0

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def next(self):
        return self.reader.next()

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode='rb', encoding=None, errors='strict', buffering=1):
    if encoding is not None:
        mode = mode.strip('U') or 'r'
        if 'b' not in mode:
            mode += 'b'
    file = __builtin__.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    result = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    result.encoding = encoding
    return result


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    raise NotImplementedError('codecs.EncodedFile() is not available here')


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for chunk in iterator:
        yield encode(chunk, encoding, errors)


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    yield decode(''.join(iterator), encoding, errors)
