"""Files and folders in translated programs: what stands for the functions of os with these names."""
import os

from rpython.rlib import _syscall as sys_
from rpython.rlib.rarithmetic import intmask, r_longlong
from rpython.rlib.rposix_stat import build_stat_result, build_statvfs_result


def stat(path):
    sys_.done(sys_.call('stat', path))
    return build_stat_result()


def lstat(path):
    sys_.done(sys_.call('lstat', path))
    return build_stat_result()


def fstat(fd):
    sys_.done(sys_.call('fstat', fd))
    return build_stat_result()


def statvfs(path):
    sys_.done(sys_.call('statvfs', path))
    return build_statvfs_result()


def fstatvfs(fd):
    sys_.done(sys_.call('fstatvfs', fd))
    return build_statvfs_result()


def listdir(path):
    sys_.done(sys_.call('listdir', path))
    return sys_.texts()


def readlink(path):
    sys_.done(sys_.call('readlink', path))
    return sys_.text()


def link(src, dst):
    sys_.done(sys_.call('link', src, dst))


def symlink(src, dst):
    sys_.done(sys_.call('symlink', src, dst))


def chmod(path, mode):
    sys_.done(sys_.call('chmod', path, mode))


def fchmod(fd, mode):
    sys_.done(sys_.call('fchmod', fd, mode))


def chown(path, uid, gid):
    sys_.done(sys_.call('chown', path, uid, gid))


def lchown(path, uid, gid):
    sys_.done(sys_.call('lchown', path, uid, gid))


def fchown(fd, uid, gid):
    sys_.done(sys_.call('fchown', fd, uid, gid))


def utime(path, times):
    """Sets the times of access and change: a pair of numbers, or None for now."""
    if times is None:
        sys_.done(sys_.call('utime_now', path))
    else:
        actime, modtime = times
        sys_.done(sys_.call('utime', path, float(actime), float(modtime)))
utime._annspecialcase_ = 'specialize:argtype(1)'


def umask(mask):
    return sys_.call('umask', mask)


def mkfifo(path, mode=0666):
    sys_.done(sys_.call('mkfifo', path, mode))


def mknod(path, mode=0600, device=0):
    sys_.done(sys_.call('mknod', path, mode, device))


def chroot(path):
    sys_.done(sys_.call('chroot', path))


def fchdir(fd):
    sys_.done(sys_.call('fchdir', fd))


def lseek(fd, position, how):
    sys_.done(sys_.call('lseek', fd, r_longlong(position), how))
    return sys_.number(0)


def ftruncate(fd, length):
    sys_.done(sys_.call('ftruncate', fd, r_longlong(length)))


def fsync(fd):
    sys_.done(sys_.call('fsync', fd))


def fdatasync(fd):
    sys_.done(sys_.call('fdatasync', fd))


def dup(fd):
    return sys_.checked(sys_.call('dup', fd))


def dup2(fd, fd2):
    sys_.done(sys_.call('dup2', fd, fd2))


def pipe():
    """A pair of descriptors: to read from, to write to."""
    sys_.done(sys_.call('pipe'))
    return intmask(sys_.number(0)), intmask(sys_.number(1))


def openpty():
    """A pair of descriptors: the master's, the slave's."""
    sys_.done(sys_.call('openpty'))
    return intmask(sys_.number(0)), intmask(sys_.number(1))


def ttyname(fd):
    sys_.done(sys_.call('ttyname', fd))
    return sys_.text()


def urandom(n):
    """So many bytes of the system's random numbers."""
    if n < 0:
        raise ValueError('negative argument not allowed')
    sys_.done(sys_.call('urandom', n))
    return sys_.text()


def ctermid():
    return '/dev/tty'


def makedev(major, minor):
    return ((major & 0xfff) << 8) | (minor & 0xff) | ((minor & ~0xff) << 12)


def major(device):
    return (device >> 8) & 0xfff


def minor(device):
    return (device & 0xff) | ((device >> 12) & ~0xff)


def lexists(path):
    return sys_.call('lstat', path) >= 0


def islink(path):
    return sys_.call('lstat', path) >= 0 and intmask(sys_.number(0)) & 0170000 == 0120000


def getsize(path):
    return stat(path).st_size


def getmtime(path):
    return stat(path).st_mtime


def getatime(path):
    return stat(path).st_atime


def getctime(path):
    return stat(path).st_ctime


def ismount(path):
    try:
        here = lstat(path)
        above = lstat(path + '/..')
    except OSError:
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino
