"""Compression by deflate."""
import _zlib
from _zlib import crc32, adler32

__version__ = '1.0'
ZLIB_VERSION = '1.2'
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY = 0, 1, 2
Z_NO_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH = 0, 2, 3, 4
DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE = 8, 15, 8, 16384


class error(Exception):
    """Data that cannot be restored."""

error.__module__ = 'zlib'


def compress(string, level=-1):
    """Data made smaller."""
    if not -1 <= level <= 9:
        raise error('Bad compression level')
    return _zlib.deflate(string, level, MAX_WBITS)


def decompress(string, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """The data as it was."""
    result = _zlib.inflate(string, wbits)
    if result is None:
        raise error('Error -3 while decompressing data: %s' % ('incorrect header check' if wbits >= 0 else 'invalid stored block lengths'))
    if not result[2]:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return result[0]


class _Compress(object):
    """Takes data in pieces; all comes out at the end."""

    def __init__(self, level, wbits):
        self._level, self._wbits, self._parts = level, wbits, []

    def compress(self, string):
        self._parts.append(str(string))
        return ''

    def flush(self, mode=Z_FINISH):
        if mode != Z_FINISH:
            return ''
        parts, self._parts = self._parts, []
        return _zlib.deflate(''.join(parts), self._level, self._wbits)

    def copy(self):
        result = _Compress(self._level, self._wbits)
        result._parts = list(self._parts)
        return result


class _Decompress(object):
    """Takes data in pieces, and gives as much as can be restored."""

    def __init__(self, wbits):
        self._wbits, self._data, self._given, self._ended = wbits, '', 0, False
        self._waiting = ''
        self.unused_data = self.unconsumed_tail = ''

    def decompress(self, data, max_length=0):
        if self._ended:
            self.unused_data += data
            return self._give(max_length)
        # What was held back by max_length is given to us again.
        self._data += data[len(self.unconsumed_tail):] if self.unconsumed_tail and data.startswith(self.unconsumed_tail) else data
        result = _zlib.inflate(self._data, self._wbits)
        if result is None:
            raise error('Error -3 while decompressing data: incorrect header check')
        text, read, self._ended = result
        self._waiting += text[self._given:]
        self._given = len(text)
        if self._ended:
            self.unused_data += self._data[read:]
        return self._give(max_length)

    def _give(self, max_length):
        count = max_length or len(self._waiting)
        result, self._waiting = self._waiting[:count], self._waiting[count:]
        self.unconsumed_tail = self._data[-1:] if self._waiting else ''
        return result

    def flush(self, length=DEF_BUF_SIZE):
        return self._give(0)


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memlevel=DEF_MEM_LEVEL, strategy=0):
    """An object that compresses data in pieces."""
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS):
    """An object that restores data in pieces."""
    return _Decompress(wbits)
