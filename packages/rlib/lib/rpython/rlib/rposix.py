"""The functions of os as RPython has them: rposix.X is os.X. Paths may be strings of bytes, or objects with as_bytes().

get_saved_errno() and its kin tell what functions of C left (rffi.llexternal's save_err); the functions here raise OSError by themselves.
"""
import os

from rpython.rlib import _syscall
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.lltypesystem._errno import get_saved_alterrno, get_saved_errno, set_saved_alterrno, set_saved_errno

AT_FDCWD = -100
AT_SYMLINK_NOFOLLOW = 0x100
AT_EACCESS = 0x200
AT_REMOVEDIR = 0x200
AT_SYMLINK_FOLLOW = 0x400
O_CLOEXEC = 02000000
WNOHANG = os.WNOHANG
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
HAVE_FSTATAT = HAVE_OPENAT = HAVE_FDOPENDIR = False
MAX_PATH_LENGTH = 4096

# The same functions under the same names: those that take no path.
from os import close, fsync, fdatasync, ftruncate, dup, dup2, pipe, isatty, ttyname, fork, waitpid, wait, kill, killpg, nice, getpid, getppid, getcwd
from os import getpgrp, getpgid, setpgid, setpgrp, getsid, setsid, tcgetpgrp, tcsetpgrp, getuid, geteuid, getgid, getegid, setuid, setgid, seteuid, setegid
from os import setreuid, setregid, getgroups, getlogin, uname, times, getloadavg, sysconf, umask, strerror, abort, _exit, openpty, forkpty, fchmod, fchown
from os import WIFEXITED, WEXITSTATUS, WIFSIGNALED, WTERMSIG, WIFSTOPPED, WSTOPSIG, WIFCONTINUED, WCOREDUMP, makedev, major, minor
from os import fstat, fstatvfs, fchdir, ctermid, urandom
from os import read, write, lseek, putenv, unsetenv, getenv


def get_errno():
    """C's errno itself, for a function of C called just before; get_saved_errno() is what nothing comes between."""
    if not we_are_translated():
        return get_saved_errno()
    return _syscall.call('get_errno')


def set_errno(errno):
    """Sets C's errno itself."""
    if not we_are_translated():
        set_saved_errno(errno)
    else:
        _syscall.call('set_errno', errno)


@specialize.argtype(0)
def _as_bytes(path):
    """A path as a string."""
    if isinstance(path, str):
        return path
    return path.as_bytes()


@specialize.argtype(0)
def _as_bytes0(path):
    """The same; the system refuses a zero byte in it."""
    if isinstance(path, str):
        return path
    return path.as_bytes()


@specialize.argtype(0)
def open(path, flags, mode):
    return os.open(_as_bytes0(path), flags, mode)


@specialize.argtype(0)
def stat(path):
    return os.stat(_as_bytes0(path))


@specialize.argtype(0)
def lstat(path):
    return os.lstat(_as_bytes0(path))


@specialize.argtype(0)
def statvfs(path):
    return os.statvfs(_as_bytes0(path))


@specialize.argtype(0)
def listdir(path):
    return os.listdir(_as_bytes0(path))


def fdlistdir(fd):
    """The names in an open folder; closes it."""
    names = os.listdir('/proc/self/fd/' + str(fd))
    os.close(fd)
    return names


@specialize.argtype(0)
def access(path, mode):
    return os.access(_as_bytes0(path), mode)


@specialize.argtype(0)
def chdir(path):
    os.chdir(_as_bytes0(path))


@specialize.argtype(0)
def mkdir(path, mode=0777):
    os.mkdir(_as_bytes0(path), mode)


@specialize.argtype(0)
def rmdir(path):
    os.rmdir(_as_bytes0(path))


@specialize.argtype(0)
def unlink(path):
    os.unlink(_as_bytes0(path))


@specialize.argtype(0)
def remove(path):
    os.unlink(_as_bytes0(path))


@specialize.argtype(0, 1)
def rename(path1, path2):
    os.rename(_as_bytes0(path1), _as_bytes0(path2))


@specialize.argtype(0, 1)
def replace(path1, path2):
    os.rename(_as_bytes0(path1), _as_bytes0(path2))


@specialize.argtype(0, 1)
def link(oldpath, newpath):
    os.link(_as_bytes0(oldpath), _as_bytes0(newpath))


@specialize.argtype(0, 1)
def symlink(oldpath, newpath):
    os.symlink(_as_bytes0(oldpath), _as_bytes0(newpath))


@specialize.argtype(0)
def readlink(path):
    return os.readlink(_as_bytes0(path))


@specialize.argtype(0)
def chmod(path, mode):
    os.chmod(_as_bytes0(path), mode)


@specialize.argtype(0)
def chown(path, uid, gid):
    os.chown(_as_bytes0(path), uid, gid)


@specialize.argtype(0)
def lchown(path, uid, gid):
    os.lchown(_as_bytes0(path), uid, gid)


@specialize.argtype(0, 1)
def utime(path, times):
    os.utime(_as_bytes0(path), times)


@specialize.argtype(0)
def mkfifo(path, mode):
    os.mkfifo(_as_bytes0(path), mode)


@specialize.argtype(0)
def mknod(path, mode, dev):
    os.mknod(_as_bytes0(path), mode, dev)


@specialize.argtype(0)
def chroot(path):
    os.chroot(_as_bytes0(path))


@specialize.argtype(0)
def system(command):
    return os.system(_as_bytes0(command))


@specialize.argtype(0)
def execv(path, args):
    os.execv(_as_bytes0(path), args)


@specialize.argtype(0)
def execve(path, args, env):
    os.execve(_as_bytes0(path), args, env)


def spawnv(mode, path, args):
    """Runs a program: its exit status, or its number when `mode` is os.P_NOWAIT."""
    pid = os.fork()
    if pid == 0:
        try:
            os.execv(path, args)
        except OSError:
            os._exit(127)
    if mode != os.P_WAIT:
        return pid
    return _exit_status(pid)


def _exit_status(pid):
    pid, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return -os.WTERMSIG(status)
    return os.WEXITSTATUS(status)


def getfullpathname(path):
    """From the root."""
    return os.path.abspath(path)


def is_valid_fd(fd):
    """Whether a descriptor is open."""
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def validate_fd(fd):
    """OSError unless a descriptor is open."""
    os.fstat(fd)


class FdValidator(object):
    """`with FdValidator(fd):` begins with validate_fd(fd)."""

    def __init__(self, fd):
        validate_fd(fd)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class SuppressIPH(object):
    """Nothing, where there is no handler of invalid parameters."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def closerange(fd_low, fd_high):
    """Closes descriptors, whether they are open or not."""
    for fd in xrange(fd_low, fd_high):
        try:
            os.close(fd)
        except OSError:
            pass


@specialize.arg(0)
def handle_posix_error(name, result):
    """The result of a function of C that leaves errno when it is negative."""
    if result < 0:
        raise OSError(get_saved_errno(), os.strerror(get_saved_errno()))
    return int(result)


def cpu_count():
    """How many processors there are."""
    try:
        return os.sysconf(84)
    except (OSError, ValueError):
        return 0
