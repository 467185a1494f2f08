"""Streams on mapped files, for streamio. A module of its own: few programs need mapped files and what belongs to them."""
import os

from rpython.rlib import rmmap
from rpython.rlib.rarithmetic import intmask, r_longlong
from rpython.rlib.streamio import Stream, StreamError


class MMapFile(Stream):
    """A file by its memory. Access is one of rmmap's ACCESS_...; writing at the end makes the file longer and maps it again."""

    def __init__(self, fd, mmapaccess):
        self.fd = fd
        self.access = mmapaccess
        self.pos = 0
        self.size = 0
        self.mm = None
        self._map()

    def _map(self):
        """Maps the file as it is now; an empty one cannot be mapped."""
        self._unmap()
        self.size = intmask(os.fstat(self.fd).st_size)
        if self.size > 0:
            try:
                self.mm = rmmap.mmap(self.fd, self.size, access=self.access)
            except rmmap.RMMapError as e:
                raise StreamError(e.message)

    def _unmap(self):
        mm = self.mm
        self.mm = None
        if mm is not None:
            mm.close()

    def _room(self):
        """How much is left; the file may have grown."""
        if self.pos >= self.size and intmask(os.fstat(self.fd).st_size) != self.size:
            self._map()
        return max(self.size - self.pos, 0)

    def tell(self):
        return r_longlong(self.pos)

    def seek(self, offset, whence):
        place = intmask(offset)
        if whence == 1:
            place += self.pos
        elif whence == 2:
            self._map()
            place += self.size
        elif whence != 0:
            raise StreamError('seek(): whence must be 0, 1 or 2')
        if place < 0:
            raise StreamError('seek(): negative position')
        self.pos = place

    def read(self, n):
        n = min(n, self._room())
        if n <= 0:
            return ''
        start = self.pos
        self.pos = start + n
        return self.mm.getslice(start, n)

    def readall(self):
        return self.read(self._room())

    def readline(self):
        left = self._room()
        if left == 0:
            return ''
        end = self.mm.find('\n', self.pos, self.size)
        if end < 0:
            return self.read(left)
        return self.read(end + 1 - self.pos)

    def write(self, data):
        if len(data) == 0:
            return
        if self.access == rmmap.ACCESS_READ:
            raise StreamError('write(): the file is mapped to be read')
        end = self.pos + len(data)
        if end > self.size:
            os.ftruncate(self.fd, r_longlong(end))
            self._map()
        try:
            self.mm.setslice(self.pos, data)
        except rmmap.RMMapError as e:
            raise StreamError(e.message)
        self.pos = end

    def flush(self):
        if self.mm is not None:
            self.mm.flush()

    def flushable(self):
        return self.access == rmmap.ACCESS_WRITE

    def truncate(self, size):
        if size < 0:
            size = r_longlong(self.pos)
        os.ftruncate(self.fd, r_longlong(size))
        self._map()

    def close1(self, closefileno):
        self._unmap()
        if closefileno:
            os.close(self.fd)

    def try_to_find_file_descriptor(self):
        return self.fd
