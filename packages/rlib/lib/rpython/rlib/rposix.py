"""The operating system: what os.write() and its relatives are in a translated program. Failures are OSErrors with the system's errno."""
import errno

from rpython.rlib import _external
from rpython.rlib.rstring import assert_str0


def get_saved_errno():
    """The errno of the last call that failed."""
    return _external.os_errno()


def _failed(function):
    return OSError(_external.os_errno(), function + " failed")


def _check(result, function):
    if result < 0:
        raise _failed(function)
    return result


def _text(length):
    """The result of a call that left a text behind."""
    chars = []
    for i in range(length):
        chars.append(_external.os_result_char(i))
    return ''.join(chars)


def write(fd, data):
    n = _check(_external.os_write(fd, data), "write")
    assert n >= 0
    return n


def read(fd, count):
    if count < 0:
        raise OSError(errno.EINVAL, "read failed")
    return _text(_check(_external.os_read(fd, count), "read"))


def open(path, flags, mode=0777):
    return _check(_external.os_open(assert_str0(path), flags, mode), "open")


def close(fd):
    _check(_external.os_close(fd), "close")


def lseek(fd, offset, whence):
    return _check(_external.os_lseek(fd, offset, whence), "lseek")


def isatty(fd):
    return _external.os_isatty(fd) > 0


def getpid():
    return _external.os_getpid()


def getcwd():
    return assert_str0(_text(_check(_external.os_getcwd(), "getcwd")))


def unlink(path):
    _check(_external.os_unlink(assert_str0(path)), "unlink")


def rmdir(path):
    _check(_external.os_rmdir(assert_str0(path)), "rmdir")


def mkdir(path, mode=0777):
    _check(_external.os_mkdir(assert_str0(path), mode), "mkdir")


def rename(old, new):
    _check(_external.os_rename(assert_str0(old), assert_str0(new)), "rename")


def chdir(path):
    _check(_external.os_chdir(assert_str0(path)), "chdir")


def access(path, mode):
    return _external.os_access(assert_str0(path), mode) >= 0


def getenv(name, default=None):
    n = _external.os_getenv(assert_str0(name))
    if n < 0:
        return default
    return assert_str0(_text(n))


def strerror(code):
    return _text(_external.os_strerror(code))


def _exit(status):
    _external.os__exit(status)


class _Kind(object):
    """What stat() says of the kind of a file: bits of st_mode."""
    DIRECTORY = 0040000
    REGULAR = 0100000
    MASK = 0170000


def path_exists(path):
    return _external.os_file_mode(assert_str0(path)) >= 0


def path_isdir(path):
    mode = _external.os_file_mode(assert_str0(path))
    return mode >= 0 and mode & _Kind.MASK == _Kind.DIRECTORY


def path_isfile(path):
    mode = _external.os_file_mode(assert_str0(path))
    return mode >= 0 and mode & _Kind.MASK == _Kind.REGULAR
