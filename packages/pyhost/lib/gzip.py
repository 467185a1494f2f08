"""Files in gzip's format."""
import __builtin__
import os
import struct
import time
import zlib
from cStringIO import StringIO

__all__ = ['GzipFile', 'open']


def open(filename, mode='rb', compresslevel=9):
    """A compressed file."""
    return GzipFile(filename, mode, compresslevel)


class GzipFile(object):
    """Read whole at the first use; written when it is closed."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        mode = mode or getattr(fileobj, 'mode', None) or 'rb'
        self.fileobj = fileobj or __builtin__.open(filename, mode[0] + 'b')
        self._own = fileobj is None
        self.name = filename or getattr(fileobj, 'name', '') or ''
        self.mode = 1 if mode[0] == 'r' else 2
        self._level, self.mtime, self.closed = compresslevel, mtime, False
        self._content = None if mode[0] == 'r' else StringIO()

    def _ready(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if self._content is None:
            self._content = StringIO(_restored(self.fileobj.read()))
        return self._content

    def read(self, size=-1):
        return self._ready().read(size)

    def readline(self, size=-1):
        return self._ready().readline(size)

    def readlines(self, hint=0):
        return self._ready().readlines()

    def __iter__(self):
        return iter(self._ready().readline, '')

    def seek(self, offset, whence=0):
        self._ready().seek(offset, whence)

    def tell(self):
        return self._ready().tell()

    def rewind(self):
        self.seek(0)

    def write(self, data):
        if self.mode != 2:
            raise IOError(9, 'write() on read-only GzipFile object')
        self._ready().write(data)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def readable(self):
        return self.mode == 1

    def writable(self):
        return self.mode == 2

    def close(self):
        if self.closed:
            return
        if self.mode == 2:
            self._finish(self._content.getvalue())
        self.closed = True
        if self._own:
            self.fileobj.close()

    def _finish(self, data):
        name = os.path.basename(self.name)
        name = name[:-3] if name.endswith('.gz') else name
        stamp = long(time.time() if self.mtime is None else self.mtime)
        head = '\037\213\010' + chr(8 if name else 0) + struct.pack('<L', stamp) + '\002\377' + (name + '\0' if name else '')
        body = zlib.compressobj(self._level, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = body.compress(data) + body.flush()
        self.fileobj.write(head + packed + struct.pack('<LL', zlib.crc32(data) & 0xffffffff, len(data) & 0xffffffff))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _restored(data):
    """The content of all members of a file."""
    parts = []
    while data:
        if data[:2] != '\037\213':
            raise IOError('Not a gzipped file')
        member = zlib.decompressobj(31)
        try:
            parts.append(member.decompress(data))
        except zlib.error, e:
            raise IOError('CRC check failed or bad data: %s' % e)
        if not member._ended:
            raise IOError('CRC check failed: the file ends too early')
        data = member.unused_data.lstrip('\0')
    return ''.join(parts)
