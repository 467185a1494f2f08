# The module os for the object-oriented type system: ll_os.py with strings in place of the runtime's buffers. Functions of the platform give a negative
# number, or null for a string, when they fail, and leave the errno.

from rpython.rtyper.ootypesystem.ootype import external

c_errno = external('oo_errno')
c_write = external('oo_os_write')
c_read = external('oo_os_read')
c_open = external('oo_os_open')
c_close = external('oo_os_close')
c_isatty = external('oo_os_isatty')
c_getpid = external('oo_os_getpid')
c_getcwd = external('oo_os_getcwd')
c_chdir = external('oo_os_chdir')
c_mkdir = external('oo_os_mkdir')
c_rmdir = external('oo_os_rmdir')
c_unlink = external('oo_os_unlink')
c_rename = external('oo_os_rename')
c_access = external('oo_os_access')
c_getenv = external('oo_os_getenv')
c_strerror = external('oo_os_strerror')
c_file_mode = external('oo_os_file_mode')
c_exit = external('oo_os_exit')
c_text = external('oo_os_text')
c_fraction = external('oo_os_fraction')

KIND = 0170000
FOLDER = 0040000
FILE = 0100000


def fail():
    code = c_errno()
    raise OSError(code, c_strerror(code))


def checked(result):
    if result < 0:
        fail()
    return result


def done(result):
    if result < 0:
        fail()


def text_result(s):
    if not s:
        fail()
    return s


def ll_os_write(fd, s):
    return checked(c_write(fd, s))


def ll_os_read(fd, count):
    if count < 0:
        raise OSError(22, "Invalid argument")
    return text_result(c_read(fd, count))


def ll_os_open(path, flags, mode):
    return checked(c_open(path, flags, mode))


def ll_os_close(fd):
    done(c_close(fd))


def ll_os_isatty(fd):
    return c_isatty(fd)


def ll_os_getpid():
    return c_getpid()


def ll_os_getcwd():
    return text_result(c_getcwd())


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


def ll_os_getenv(name):
    """The value of an environment variable, or None."""
    return c_getenv(name)


def ll_os_strerror(errno):
    return c_strerror(errno)


def ll_os__exit(status):
    c_exit(status)


def ll_path_exists(path):
    return c_file_mode(path) >= 0


def ll_path_isdir(path):
    mode = c_file_mode(path)
    return mode >= 0 and mode & KIND == FOLDER


def ll_path_isfile(path):
    mode = c_file_mode(path)
    return mode >= 0 and mode & KIND == FILE


def ll_os_text():
    return c_text()


def ll_os_fraction(i):
    return c_fraction(i)


def ll_os_errno():
    return c_errno()
