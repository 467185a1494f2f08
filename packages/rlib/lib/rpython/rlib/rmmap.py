"""Files and anonymous memory as arrays of characters: mmap().

Untranslated, the functions of C see the file behind a descriptor of os.open() too.
"""

import errno
import os
import sys

from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_POSIX = os.name == 'posix'
_MS_WINDOWS = os.name == 'nt'


class RMMapError(Exception):
    """What the mmap module makes Python's exceptions of."""

    def __init__(self, message):
        self.message = message

    def __str__(self):
        return self.message


class RValueError(RMMapError):
    pass


class RTypeError(RMMapError):
    pass


class RSystemError(RMMapError):
    pass


eci = ExternalCompilationInfo(includes=['sys/types.h', 'sys/mman.h', 'unistd.h'])

MAP_SHARED, MAP_PRIVATE, MAP_FIXED = 1, 2, 0x10
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MS_ASYNC, MS_INVALIDATE = 1, 2
if sys.platform == 'darwin':
    MAP_ANON, MS_SYNC, _SC_PAGESIZE = 0x1000, 0x10, 29
    MAP_NORESERVE = 0x40
else:
    MAP_ANON, MS_SYNC, _SC_PAGESIZE = 0x20, 4, 30
    MAP_NORESERVE = 0x4000
    MAP_DENYWRITE, MAP_EXECUTABLE = 0x800, 0x1000
MAP_ANONYMOUS = MAP_ANON
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)
MADV_FREE = 8

has_madvise = True
_ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)

PTR = rffi.CCHARP
INVALID_INT_VALUE = -1


def external(name, args, result, **kwargs):
    return rffi.llexternal(name, args, result, compilation_info=eci, **kwargs)

c_mmap = external('mmap', [PTR, rffi.SIZE_T, rffi.INT, rffi.INT, rffi.INT, rffi.LONG], PTR, save_err=rffi.RFFI_SAVE_ERRNO)
c_munmap = external('munmap', [PTR, rffi.SIZE_T], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO, releasegil=False)
c_msync = external('msync', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_madvise = external('madvise', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_sysconf = external('sysconf', [rffi.INT], rffi.LONG)
c_mprotect = external('mprotect', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)

PAGESIZE = ALLOCATIONGRANULARITY = 4096 if not sys.platform == 'darwin' else 16384


def _get_page_size():
    return intmask(c_sysconf(rffi.cast(rffi.INT, _SC_PAGESIZE)))


def _failure():
    code = rposix.get_saved_errno()
    return OSError(code, os.strerror(code))


def _map(size, prot, flags, fd, offset):
    """Fresh pages. OSError where there are none."""
    p = c_mmap(lltype.nullptr(PTR.TO), size, prot, flags, fd, offset)
    if rffi.cast(lltype.Signed, p) == -1:
        raise _failure()
    return p


class MMap(object):
    """An array of characters that is a file, or the memory of nobody else. `pos` is where read() and write() go on."""

    def __init__(self, access, offset):
        self.size = 0
        self.pos = 0
        self.access = access
        self.offset = offset
        self.fd = -1
        self.owns_fd = False
        self.closed = False
        self.data = lltype.nullptr(PTR.TO)

    def check_valid(self):
        if self.closed:
            raise RValueError("map closed or invalid")

    def check_writeable(self):
        if not (self.access != ACCESS_READ):
            raise RTypeError("mmap can't modify a readonly memory map.")

    def check_resizeable(self):
        if not (self.access == ACCESS_WRITE or self.access == _ACCESS_DEFAULT):
            raise RTypeError("mmap can't resize a readonly or copy-on-write memory map.")

    def setdata(self, data, size):
        assert size >= 0
        self.data = data
        self.size = size

    def keep_descriptor(self, fileno):
        """The file, for what needs it later: the program may close its own descriptor."""
        try:
            self.fd = os.dup(fileno)
            self.owns_fd = True
        except OSError, e:
            if e.errno != errno.ENOSYS:
                raise
            self.fd = fileno

    def unmap(self):
        c_munmap(self.data, self.size)

    def close(self):
        """Gives the memory back; nothing can be done with it after that."""
        if self.size > 0:
            self.unmap()
            self.setdata(lltype.nullptr(PTR.TO), 0)
        if self.fd != -1:
            fd, self.fd = self.fd, -1
            if self.owns_fd:
                os.close(fd)
        self.closed = True

    def __del__(self):
        if not self.closed:
            self.close()

    # ---- single characters and parts

    def getptr(self, offset):
        """The raw place at a distance."""
        return rffi.ptradd(self.data, offset)

    def getitem(self, index):
        return self.data[index]

    def setitem(self, index, value):
        self.data[index] = value

    def getslice(self, start, length):
        """A string of `length` characters; ends where the map ends."""
        if length <= 0:
            return ''
        return rffi.charpsize2str(self.getptr(start), length)

    def setslice(self, start, newdata):
        p = self.getptr(start)
        for i in range(len(newdata)):
            p[i] = newdata[i]

    def len(self):
        return self.size

    # ---- as a file

    def read_byte(self):
        self.check_valid()
        if self.pos < self.size:
            value = self.data[self.pos]
            self.pos += 1
            return value
        raise RValueError("read byte out of range")

    def readline(self):
        """Up to the next newline, with it."""
        self.check_valid()
        start, end = self.pos, self.pos
        while end < self.size:
            end += 1
            if self.data[end - 1] == '\n':
                break
        self.pos = end
        return self.getslice(start, end - start)

    def read(self, num=-1):
        """At most `num` characters; all that are left where it is negative."""
        self.check_valid()
        left = self.size - self.pos
        if num < 0 or num > left:
            num = left
        result = self.getslice(self.pos, num)
        self.pos += max(num, 0)
        return result

    def find(self, tofind, start, end, reverse=False):
        """Where a string is first (or last) between two places; -1 where it is not."""
        self.check_valid()
        start, end = self._place(start), self._place(end)
        last = end - len(tofind)
        if reverse:
            at = last
            while at >= start:
                if self._matches(at, tofind):
                    return at
                at -= 1
        else:
            at = start
            while at <= last:
                if self._matches(at, tofind):
                    return at
                at += 1
        return -1

    def _place(self, index):
        if index < 0:
            index += self.size
        return min(max(index, 0), self.size)

    def _matches(self, at, tofind):
        for i in range(len(tofind)):
            if self.data[at + i] != tofind[i]:
                return False
        return True

    def seek(self, pos, whence=0):
        self.check_valid()
        if whence == 1:
            pos += self.pos
        elif whence == 2:
            pos += self.size
        elif whence != 0:
            raise RValueError("unknown seek type")
        if not (0 <= pos <= self.size):
            raise RValueError("seek out of range")
        self.pos = pos

    def tell(self):
        self.check_valid()
        return self.pos

    def file_size(self):
        """The size of the file, which may be larger than the map."""
        self.check_valid()
        if self.fd == -1:
            return self.size
        return intmask(os.fstat(self.fd).st_size)

    def write(self, data):
        self.check_valid()
        self.check_writeable()
        if self.pos + len(data) > self.size:
            raise RValueError("data out of range")
        self.setslice(self.pos, data)
        self.pos += len(data)
        return len(data)

    def write_byte(self, byte):
        self.check_valid()
        if len(byte) != 1:
            raise RTypeError("write_byte() argument must be char")
        self.check_writeable()
        if self.pos >= self.size:
            raise RValueError("write byte out of range")
        self.data[self.pos] = byte[0]
        self.pos += 1

    def flush(self, offset=0, size=0):
        """Sends changes to the file. Gives 0."""
        self.check_valid()
        if size == 0:
            size = self.size
        if offset < 0 or size < 0 or offset + size > self.size:
            raise RValueError("flush values out of range")
        if size > 0 and intmask(c_msync(self.getptr(offset), size, rffi.cast(rffi.INT, MS_SYNC))) != 0:
            raise _failure()
        return 0

    def move(self, dest, src, count):
        """Copies characters within the map; the two places may overlap."""
        self.check_valid()
        self.check_writeable()
        if src < 0 or dest < 0 or count < 0 or src + count > self.size or dest + count > self.size:
            raise RValueError("source or destination out of range")
        self.setslice(dest, self.getslice(src, count))

    def resize(self, newsize):
        """Changes the size of the file and of the map."""
        self.check_valid()
        self.check_resizeable()
        if self.fd != -1:
            os.ftruncate(self.fd, self.offset + newsize)
        flags = MAP_SHARED if self.fd != -1 else MAP_PRIVATE | MAP_ANON
        fresh = _map(newsize, PROT_READ | PROT_WRITE, flags, self.fd, self.offset)
        if self.fd == -1:
            for i in range(min(self.size, newsize)):
                fresh[i] = self.data[i]
        self.unmap()
        self.setdata(fresh, newsize)

    def advise(self, madv, start, length):
        """Says how the memory will be used."""
        if intmask(c_madvise(self.getptr(start), length, madv)) != 0:
            raise _failure()


def _check_map_size(size):
    if size < 0:
        raise RTypeError("memory mapped size must be positive")


def mmap(fileno, length, flags=MAP_SHARED, prot=PROT_WRITE | PROT_READ, access=_ACCESS_DEFAULT, offset=0):
    """A map of a file, or with descriptor -1 of fresh memory. A length of 0 is all of the file."""
    if access != _ACCESS_DEFAULT and (flags != MAP_SHARED or prot != (PROT_WRITE | PROT_READ)):
        raise RValueError("mmap can't specify both access and flags, prot.")
    if access == ACCESS_READ:
        flags, prot = MAP_SHARED, PROT_READ
    elif access == ACCESS_WRITE:
        flags, prot = MAP_SHARED, PROT_READ | PROT_WRITE
    elif access == ACCESS_COPY:
        flags, prot = MAP_PRIVATE, PROT_READ | PROT_WRITE
    elif access != _ACCESS_DEFAULT:
        raise RValueError("mmap invalid access parameter.")
    elif prot & PROT_WRITE == 0:
        access = ACCESS_READ
    _check_map_size(length)
    if offset < 0:
        raise RValueError("negative offset")
    if fileno != -1:
        length = _length_of_file(fileno, length, offset)
    m = MMap(access, offset)
    if fileno == -1:
        flags |= MAP_ANON
    else:
        m.keep_descriptor(fileno)
    p = _map(length, prot, flags, fileno, offset)
    m.setdata(p, length)
    return m


def _length_of_file(fileno, length, offset):
    st = os.fstat(fileno)
    size = intmask(st.st_size)
    if (st.st_mode & 0o170000) != 0o100000:
        return length
    if length == 0:
        if offset > size:
            raise RValueError("mmap offset is greater than file size")
        length = size - offset
        if length == 0:
            raise RValueError("cannot mmap an empty file")
    elif offset + length > size:
        raise RValueError("mmap length is greater than file size")
    return length


# ---- memory for code

def alloc_hinted(hintp, map_size):
    return c_mmap(hintp, map_size, PROT_EXEC | PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)


def alloc(map_size):
    """Fresh memory that may be executed. MemoryError where there is none."""
    p = alloc_hinted(lltype.nullptr(PTR.TO), map_size)
    if rffi.cast(lltype.Signed, p) == -1:
        raise MemoryError
    return p


def free(ptr, map_size):
    """Gives back what alloc() gave."""
    c_munmap(ptr, map_size)


def allocate_memory_chunk(map_size):
    return alloc(map_size)


def free_memory_chunk(addr, map_size):
    free(addr, map_size)


def set_pages_executable(addr, size):
    c_mprotect(addr, size, PROT_EXEC | PROT_READ | PROT_WRITE)


def clear_large_memory_chunk_aligned(addr, map_size):
    """Zeroes."""
    p = rffi.cast(PTR, addr)
    for i in range(map_size):
        p[i] = '\x00'
