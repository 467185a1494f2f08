"""What os.stat() and os.statvfs() give in translated programs: attributes, and the items 0 to 9 by constant index. Items are whole seconds where the
attributes have fractions, as in CPython. Numbers are r_longlong where files need it: st_size, st_ino, st_dev, seconds and blocks."""
import os

from rpython.rlib import _syscall
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.unroll import unrolling_iterable

S_IFMT = 0170000
S_IFDIR = 0040000
S_IFCHR = 0020000
S_IFBLK = 0060000
S_IFREG = 0100000
S_IFIFO = 0010000
S_IFLNK = 0120000
S_IFSOCK = 0140000

PORTABLE_STAT_FIELDS = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime']
N_INDEXABLE_FIELDS = 10
STAT_FIELDS = [(name, float if name[3:] in ('atime', 'mtime', 'ctime') else int) for name in PORTABLE_STAT_FIELDS + ['st_blksize', 'st_blocks', 'st_rdev']]
STAT_FIELD_TYPES = dict(STAT_FIELDS)
STAT_FIELD_NAMES = PORTABLE_STAT_FIELDS + ['st_blksize', 'st_blocks', 'st_rdev']

_items = unrolling_iterable(enumerate(PORTABLE_STAT_FIELDS[:7] + ['int_atime', 'int_mtime', 'int_ctime']))


class stat_result(object):
    """The status of a file."""

    def __init__(self, mode, ino, dev, nlink, uid, gid, size):
        self.st_mode = mode
        self.st_ino = ino
        self.st_dev = dev
        self.st_nlink = nlink
        self.st_uid = uid
        self.st_gid = gid
        self.st_size = size

    def set_times(self, atime, mtime, ctime):
        self.int_atime = atime
        self.int_mtime = mtime
        self.int_ctime = ctime

    def set_fractions(self, atime, mtime, ctime):
        """Nanoseconds beyond the whole seconds."""
        self.nsec_atime = atime
        self.nsec_mtime = mtime
        self.nsec_ctime = ctime
        self.st_atime = float(self.int_atime) + 1e-9 * atime
        self.st_mtime = float(self.int_mtime) + 1e-9 * mtime
        self.st_ctime = float(self.int_ctime) + 1e-9 * ctime

    def set_device(self, blksize, blocks, rdev):
        self.st_blksize = blksize
        self.st_blocks = blocks
        self.st_rdev = rdev

    def __getitem__(self, index):
        """The item at a constant index."""
        for i, name in _items:
            if index == i or index == i - N_INDEXABLE_FIELDS:
                return getattr(self, name)
        raise IndexError
    __getitem__._annspecialcase_ = 'specialize:arg(1)'

    def __len__(self):
        return N_INDEXABLE_FIELDS


def _word(i):
    return intmask(_syscall.number(i))


def build_stat_result():
    """The result from what a system call has left."""
    n = _syscall.number
    st = stat_result(_word(0), n(1), n(2), _word(3), _word(4), _word(5), n(6))
    st.set_times(n(7), n(8), n(9))
    st.set_fractions(_word(10), _word(11), _word(12))
    st.set_device(_word(13), n(14), n(15))
    return st


class statvfs_result(object):
    """The status of a file system."""

    def __init__(self, bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax):
        self.f_bsize = bsize
        self.f_frsize = frsize
        self.f_blocks = blocks
        self.f_bfree = bfree
        self.f_bavail = bavail
        self.f_files = files
        self.f_ffree = ffree
        self.f_favail = favail
        self.f_flag = flag
        self.f_namemax = namemax


def build_statvfs_result():
    n = _syscall.number
    return statvfs_result(_word(0), _word(1), n(2), n(3), n(4), n(5), n(6), n(7), _word(8), _word(9))




def stat(path):
    """os.stat()."""
    return os.stat(path)


def lstat(path):
    """os.lstat()."""
    return os.lstat(path)


def fstat(fd):
    """os.fstat()."""
    return os.fstat(fd)


def stat3(path):
    """os.stat(), for a path that is a str."""
    return os.stat(path)


def lstat3(path):
    """os.lstat(), for a path that is a str."""
    return os.lstat(path)
