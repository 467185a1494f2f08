"""System calls of translated programs. Untranslated nothing calls them: there the host has the modules os and time themselves."""
import os


def call(name, *args):
    """Makes the system call of that (constant) name: a number, negative if it failed. The arguments are those of lltype/src/system-calls.ts."""
    raise NotImplementedError('system calls by name exist in translated programs')


def errno():
    """Why the last call failed."""
    raise NotImplementedError


def getenv(name):
    """The value of a variable of the environment, or None."""
    raise NotImplementedError


def text():
    """The text that the last call left."""
    raise NotImplementedError


def number(i):
    """One of the numbers that the last call left, as r_longlong."""
    raise NotImplementedError


def fraction(i):
    """The same, for calls that leave floats."""
    raise NotImplementedError


def failure():
    """The exception for the call that has just failed."""
    code = errno()
    return OSError(code, os.strerror(code))


def done(result):
    """For calls that give nothing: raises OSError if they failed."""
    if result < 0:
        raise failure()


def checked(result):
    """The result of a call that must not have failed."""
    if result < 0:
        raise failure()
    return result


def texts():
    """The texts that the last call left, as a list."""
    result = []
    s = text()
    start = 0
    while start < len(s):
        end = s.find('\x00', start)
        assert end >= 0
        result.append(s[start:end])
        start = end + 1
    return result


def packed(items):
    """Texts as calls take them: a zero byte after each. OSError EINVAL where one has such a byte itself."""
    for item in items:
        check_text(item)
    if len(items) == 0:
        return ''
    return '\x00'.join(items) + '\x00'


def check_text(s):
    if '\x00' in s:
        raise OSError(22, os.strerror(22))
