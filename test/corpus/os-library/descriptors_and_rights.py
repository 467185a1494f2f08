# Descriptors, rights, times and owners of files; rposix has the functions of os.
# expect:
#  == modes
#  644 600 666
#  True False
#  == times
#  12.5 1000000000 12
#  True
#  == truncate and seek
#  10 3 0 10
#  5000000000
#  22 9
#  == names of any bytes
#  True 4
#  True
#  == who
#  True True True
#  == rposix
#  3 abc True
#  True False
#  2
#  True
#  == path objects
#  True

import os
import stat
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import r_longlong, intmask


class Path(object):
    def __init__(self, bytes):
        self.bytes = bytes

    def as_bytes(self):
        return self.bytes


def octal(n):
    s = ''
    while n:
        s = str(n & 7) + s
        n >>= 3
    return s


def mode(path):
    return octal(os.stat(path).st_mode & 0777)


def seek_fault(fd, offset, how):
    try:
        os.lseek(fd, offset, how)
    except OSError as e:
        return e.errno
    return 0


def fault(path):
    try:
        os.unlink(path)
    except OSError as e:
        return e.errno
    return 0


def entry_point(argv):
    path = '/tmp/corpus-fd-%d' % os.getpid()
    before = os.umask(022)
    fd = os.open(path, os.O_CREAT | os.O_RDWR, 0666)
    print '== modes'
    print mode(path),
    os.chmod(path, 0600)
    print mode(path),
    os.fchmod(fd, 0666)
    print mode(path)
    os.umask(before)
    print os.access(path, os.R_OK | os.W_OK), os.access(path + 'x', os.F_OK)
    print '== times'
    os.utime(path, (12.5, 1000000000))
    st = os.stat(path)
    print st.st_atime, int(st.st_mtime), int(st[7])
    os.utime(path, None)
    print os.stat(path).st_mtime > 1000000000.0
    print '== truncate and seek'
    os.write(fd, '0123456789')
    print intmask(os.lseek(fd, 0, 1)), intmask(os.lseek(fd, 3, 0)), intmask(os.lseek(fd, -3, 1)), intmask(os.lseek(fd, 0, 2))
    os.ftruncate(fd, r_longlong(5000000000))
    print os.fstat(fd).st_size
    os.ftruncate(fd, 4)
    print seek_fault(fd, -1, 0),
    print seek_fault(9999, 0, 0)
    os.fsync(fd)
    os.close(fd)
    print '== names of any bytes'
    odd = path + '\xff\xe9 \x01'
    os.rename(path, odd)
    print os.path.exists(odd), intmask(os.path.getsize(odd))
    found = False
    for name in os.listdir('/tmp'):
        if '/tmp/' + name == odd:
            found = True
    print found
    os.rename(odd, path)
    print '== who'
    print os.getuid() == os.geteuid(), os.getgid() == os.getegid(), os.getppid() > 0
    print '== rposix'
    fd = rposix.open(path, os.O_RDWR | os.O_TRUNC, 0)
    print rposix.write(fd, 'abc'),
    rposix.lseek(fd, 0, 0)
    print rposix.read(fd, 10), rposix.is_valid_fd(fd)
    rposix.close(fd)
    print rposix.access(path, os.R_OK), rposix.is_valid_fd(fd)
    try:
        rposix.open(path + 'x', os.O_RDONLY, 0)
    except OSError as e:
        print e.errno
    print rposix.stat(path).st_size == 3
    print '== path objects'
    rposix.unlink(Path(path))
    print not os.path.exists(path)
    return 0


def target(driver, args):
    return entry_point, None
