# rmmap: files as memory, shared and private, and memory without a file.
# expect:
#  == reading
#  16 hello
#  world
#  last True
#  == searching
#  0 6 -1 12 -1
#  == places
#  6 w 7
#  RValueError
#  == writing
#  hexxo
#  Hexxo
#  == moving
#  lo, Hello, world
#  == read-only
#  RTypeError
#  == a copy of its own
#  X hello
#  == longer than the file
#  RValueError
#  == closed
#  RValueError map closed or invalid
#  == memory without a file
#  True abc 4096
#  == pages for code
#  True
import os
from rpython.rlib import rmmap
from rpython.rlib.rmmap import ACCESS_COPY, ACCESS_READ, ACCESS_WRITE, MADV_SEQUENTIAL, mmap

NAME = '/tmp/rpython-corpus-mmap'


def fill(name, text):
    fd = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0600)
    os.write(fd, text)
    return fd


def content(fd):
    os.lseek(fd, 0, 0)
    return os.read(fd, 100)


def reading(fd):
    print '== reading'
    m = mmap(fd, 0, access=ACCESS_READ)
    m.advise(MADV_SEQUENTIAL, 0, m.size)
    print m.size, m.read(5)
    m.read_byte()
    print m.readline(),
    print m.read(), m.read(3) == ''
    print '== searching'
    print m.find('hello', 0, m.size), m.find('w', 0, 100), m.find('w', 0, 3), m.find('l', 10, m.size), m.find('', 5, 3)
    print '== places'
    m.seek(6)
    print m.tell(), m.read_byte(),
    m.seek(-9, 2)
    print m.tell()
    try:
        m.seek(100)
    except rmmap.RValueError:
        print 'RValueError'
    m.close()


def writing(fd, n):
    print '== writing'
    m = mmap(fd, 5, access=ACCESS_WRITE)
    m.seek(1 + n)
    m.write('xx')
    m.flush()
    print content(fd)[:5]
    m.setitem(0, 'H')
    m.flush()
    print content(fd)[:5]
    m.close()
    print '== moving'
    m = mmap(-1, 16)
    m.write('Hello, world....')
    m.move(4, 0, 12)
    m.setslice(0, 'lo, ')
    print m.getslice(0, 16)
    m.close()


def refused(fd):
    print '== read-only'
    m = mmap(fd, 0, access=ACCESS_READ)
    try:
        m.write('x')
    except rmmap.RTypeError:
        print 'RTypeError'
    m.close()
    print '== a copy of its own'
    m = mmap(fd, 5, access=ACCESS_COPY)
    m.write_byte('X')
    print m.getitem(0), content(fd)[:5]
    m.close()
    print '== longer than the file'
    try:
        mmap(fd, 1000)
    except rmmap.RValueError:
        print 'RValueError'
    print '== closed'
    try:
        m.read(1)
    except rmmap.RValueError, e:
        print 'RValueError', e.message


def entry_point(argv):
    name = NAME + str(os.getpid())
    fd = fill(name, 'hello world\nlast')
    reading(fd)
    writing(fd, len(argv))
    os.close(fd)
    fd = fill(name, 'hello world\nlast')
    refused(fd)
    os.close(fd)
    os.unlink(name)
    print '== memory without a file'
    m = mmap(-1, 4096)
    print m.getitem(4095) == '\x00',
    m.write('abc')
    print m.getslice(0, 3), m.size
    m.close()
    print '== pages for code'
    p = rmmap.alloc(4096)
    p[4095] = 'x'
    print p[4095] == 'x'
    rmmap.free(p, 4096)
    return 0


def target(driver, args):
    return entry_point, None
