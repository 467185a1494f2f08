# The module os at run time. Answers to upstream's rtyper/module/ll_os.py. The functions of the runtime give a negative number when they fail, and
# leave the errno; a text they leave in a buffer, and give its length.

from rpython.rtyper.lltypesystem.lltype import Float, Signed, Void, Ptr, malloc, nullptr
from rpython.rtyper.annlowlevel import hlstr
from rpython.rtyper.ll.external import external
from rpython.rtyper.ll.strtypes import STR

P = Ptr(STR)

c_errno = external("ll_os.errno", [], Signed)
c_text_length = external("ll_os.text_length", [], Signed)
c_take_text = external("ll_os.take_text", [P], Void)
c_fraction = external("ll_os.fraction", [Signed], Float)
c_write = external("ll_os.write", [Signed, P], Signed)
c_read = external("ll_os.read", [Signed, Signed], Signed)
c_open = external("ll_os.open", [P, Signed, Signed], Signed)
c_close = external("ll_os.close", [Signed], Signed)
c_isatty = external("ll_os.isatty", [Signed], Signed)
c_getpid = external("ll_os.getpid", [], Signed)
c_getcwd = external("ll_os.getcwd", [], Signed)
c_chdir = external("ll_os.chdir", [P], Signed)
c_mkdir = external("ll_os.mkdir", [P, Signed], Signed)
c_rmdir = external("ll_os.rmdir", [P], Signed)
c_unlink = external("ll_os.unlink", [P], Signed)
c_rename = external("ll_os.rename", [P, P], Signed)
c_access = external("ll_os.access", [P, Signed], Signed)
c_getenv = external("ll_os.getenv", [P], Signed)
c_strerror = external("ll_os.strerror", [Signed], Signed)
c_file_mode = external("ll_os.file_mode", [P], Signed)
c_exit = external("ll_os._exit", [Signed], Void)

KIND = 0170000
FOLDER = 0040000
FILE = 0100000


def fail():
    code = c_errno()
    raise OSError(code, hlstr(text_of_error(code)))


def text_of_error(code):
    length = c_strerror(code)
    s = malloc(STR, length)
    s.hash = 0
    c_take_text(s)
    return s


def checked(result):
    if result < 0:
        fail()
    return result


def done(result):
    if result < 0:
        fail()


def text_result(length):
    """The text of that length which the runtime has left."""
    if length < 0:
        fail()
    s = malloc(STR, length)
    s.hash = 0
    c_take_text(s)
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
    return c_isatty(fd) > 0


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
    return c_access(path, mode) >= 0


def ll_os_getenv(name):
    """The value of an environment variable, or None."""
    length = c_getenv(name)
    if length < 0:
        return nullptr(STR)
    return text_result(length)


def ll_os_strerror(errno):
    return text_of_error(errno)


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
    return text_result(c_text_length())


def ll_os_fraction(i):
    return c_fraction(i)


def ll_os_errno():
    return c_errno()
