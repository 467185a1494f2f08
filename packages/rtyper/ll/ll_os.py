# The module os at run time. Answers to upstream's rtyper/module/ll_os.py. The functions of the runtime take and give strings as they are; a negative
# number is an errno, a null string asks `ll_os.errno`.

from rpython.rtyper.lltypesystem.lltype import Signed, Bool, Void, Ptr, nullptr
from rpython.rtyper.ll.external import external
from rpython.rtyper.ll.strtypes import STR

P = Ptr(STR)

c_errno = external("ll_os.errno", [], Signed)
c_strerror = external("ll_os.strerror", [Signed], P)
c_write = external("ll_os.write", [Signed, P], Signed)
c_read = external("ll_os.read", [Signed, Signed], P)
c_open = external("ll_os.open", [P, Signed, Signed], Signed)
c_close = external("ll_os.close", [Signed], Signed)
c_lseek = external("ll_os.lseek", [Signed, Signed, Signed], Signed)
c_ftruncate = external("ll_os.ftruncate", [Signed, Signed], Signed)
c_fsync = external("ll_os.fsync", [Signed], Signed)
c_dup = external("ll_os.dup", [Signed], Signed)
c_dup2 = external("ll_os.dup2", [Signed, Signed], Signed)
c_isatty = external("ll_os.isatty", [Signed], Bool)
c_getcwd = external("ll_os.getcwd", [], P)
c_chdir = external("ll_os.chdir", [P], Signed)
c_mkdir = external("ll_os.mkdir", [P, Signed], Signed)
c_rmdir = external("ll_os.rmdir", [P], Signed)
c_unlink = external("ll_os.unlink", [P], Signed)
c_rename = external("ll_os.rename", [P, P], Signed)
c_access = external("ll_os.access", [P, Signed], Bool)
c_chmod = external("ll_os.chmod", [P, Signed], Signed)
c_getpid = external("ll_os.getpid", [], Signed)
c_getppid = external("ll_os.getppid", [], Signed)
c_getuid = external("ll_os.getuid", [], Signed)
c_geteuid = external("ll_os.geteuid", [], Signed)
c_kill = external("ll_os.kill", [Signed, Signed], Signed)
c_fork = external("ll_os.fork", [], Signed)
c_exit = external("ll_os._exit", [Signed], Void)
c_system = external("ll_os.system", [P], Signed)
c_getenv = external("ll_os.getenv", [P], P)
c_urandom = external("ll_os.urandom", [Signed], P)
c_umask = external("ll_os.umask", [Signed], Signed)
c_getlogin = external("ll_os.getlogin", [], P)
c_readlink = external("ll_os.readlink", [P], P)
c_symlink = external("ll_os.symlink", [P, P], Signed)
c_link = external("ll_os.link", [P, P], Signed)
c_isdir = external("ll_os.isdir", [P], Bool)
c_isfile = external("ll_os.isfile", [P], Bool)


def checked(result):
    """A number, or an errno as a negative number."""
    if result < 0:
        raise OSError(-result, "")
    return result


def done(result):
    if result < 0:
        raise OSError(-result, "")


def checked_string(s):
    if not s:
        raise OSError(c_errno(), "")
    return s


def ll_os_write(fd, s):
    return checked(c_write(fd, s))


def ll_os_read(fd, count):
    if count < 0:
        raise OSError(22, "")
    return checked_string(c_read(fd, count))


def ll_os_open(path, flags, mode):
    return checked(c_open(path, flags, mode))


def ll_os_close(fd):
    done(c_close(fd))


def ll_os_lseek(fd, position, how):
    return checked(c_lseek(fd, position, how))


def ll_os_ftruncate(fd, length):
    done(c_ftruncate(fd, length))


def ll_os_fsync(fd):
    done(c_fsync(fd))


def ll_os_dup(fd):
    return checked(c_dup(fd))


def ll_os_dup2(fd, fd2):
    done(c_dup2(fd, fd2))


def ll_os_isatty(fd):
    return c_isatty(fd)


def ll_os_getcwd():
    return checked_string(c_getcwd())


def ll_os_chdir(path):
    done(c_chdir(path))


def ll_os_mkdir(path, mode):
    done(c_mkdir(path, mode))


def ll_os_rmdir(path):
    done(c_rmdir(path))


def ll_os_unlink(path):
    done(c_unlink(path))


def ll_os_remove(path):
    done(c_unlink(path))


def ll_os_rename(path, path2):
    done(c_rename(path, path2))


def ll_os_access(path, mode):
    return c_access(path, mode)


def ll_os_chmod(path, mode):
    done(c_chmod(path, mode))


def ll_os_getpid():
    return c_getpid()


def ll_os_getppid():
    return c_getppid()


def ll_os_getuid():
    return c_getuid()


def ll_os_geteuid():
    return c_geteuid()


def ll_os_kill(pid, signal):
    done(c_kill(pid, signal))


def ll_os_fork():
    return checked(c_fork())


def ll_os__exit(status):
    c_exit(status)


def ll_os_system(command):
    return c_system(command)


def ll_os_strerror(errno):
    return c_strerror(errno)


def ll_os_getenv(name):
    return c_getenv(name)


def ll_os_urandom(count):
    return checked_string(c_urandom(count))


def ll_os_umask(mask):
    return c_umask(mask)


def ll_os_getlogin():
    return checked_string(c_getlogin())


def ll_os_readlink(path):
    return checked_string(c_readlink(path))


def ll_os_symlink(path, path2):
    done(c_symlink(path, path2))


def ll_os_link(path, path2):
    done(c_link(path, path2))


def ll_path_exists(path):
    return c_access(path, 0)


def ll_path_isdir(path):
    return c_isdir(path)


def ll_path_isfile(path):
    return c_isfile(path)
