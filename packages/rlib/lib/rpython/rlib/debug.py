"""Assertions about annotations, and debugging output."""
import os
import time

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, r_longlong


def ll_assert(condition, message):
    """An assertion that is checked only in debug builds of the translated program."""
    assert condition, message


def ll_assert_not_none(x):
    assert x is not None, "ll_assert_not_none(): got None"
    return x


def fatalerror(message):
    """Ends the program with a message."""
    import sys
    sys.stderr.write("Fatal RPython error: %s\n" % message)
    raise SystemExit(1)


fatalerror_notb = fatalerror


# ---- the log

# PYPYLOG=file: only where sections begin and end; PYPYLOG=name,name:file: those with such names, with all that is printed in them; PYPYLOG=:file: all of them.
# The file '-' is standard error. What is printed outside of sections goes there too, where nothing else is said.

_STDERR = 2


class _Log(object):
    """Where prints go, and whether they do."""

    def __init__(self):
        self.opened = False
        self.fd = _STDERR
        self.profiling = False
        self.prefixes = []
        self.printing = True
        # Whether the sections around the present one print.
        self.outer = []
        self.offset = 0

    def open(self):
        self.opened = True
        setting = os.getenv('PYPYLOG')
        if not setting:
            return
        colon = setting.find(':')
        if colon < 0:
            self.profiling = True
            name = setting
        else:
            self.prefixes = setting[:colon].split(',')
            name = setting[colon + 1:]
        if name != '-':
            try:
                self.fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
            except OSError:
                self.fd = _STDERR

    def wants(self, category):
        """Whether sections with such a name print."""
        for prefix in self.prefixes:
            if category.startswith(prefix):
                return True
        return False

    def write(self, text):
        at = 0
        while at < len(text):
            try:
                at += os.write(self.fd, text[at:])
            except OSError:
                return
            assert at >= 0
        self.offset += len(text)


_log = _Log()


def _now():
    """The time in millionths of a second."""
    return r_longlong(time.time() * 1000000.0)


def _hex(n):
    digits = ''
    while n > 0:
        digits = '0123456789abcdef'[intmask(n & 15)] + digits
        n >>= 4
    return digits


def debug_start(category, timestamp=False):
    """Begins a section of the log; the time, where it is asked for."""
    if not _log.opened:
        _log.open()
    _log.outer.append(_log.printing)
    _log.printing = not _log.profiling and _log.wants(category)
    now = _now()
    if _log.printing or _log.profiling:
        _log.write('[%s] {%s\n' % (_hex(now), category))
    return now if timestamp else r_longlong(-42)


def debug_stop(category, timestamp=False):
    """Ends a section of the log; the time, where it is asked for."""
    now = _now()
    if _log.printing or _log.profiling:
        _log.write('[%s] %s}\n' % (_hex(now), category))
    if len(_log.outer) > 0:
        _log.printing = _log.outer.pop()
    return now if timestamp else r_longlong(-42)


class _Missing(object):
    pass


_MISSING = _Missing()


@specialize.argtype(0)
def _item(x):
    """The text of an argument with the blank in front; '' for one that is not there."""
    if isinstance(x, _Missing):
        return ''
    return ' ' + _text(x)


@specialize.argtype(0)
def _text(x):
    if isinstance(x, str):
        return 'None' if x is None else x
    elif isinstance(x, unicode):
        return 'None' if x is None else x.encode('utf-8')
    return str(x)


@specialize.argtype(*range(12))
def debug_print(a=_MISSING, b=_MISSING, c=_MISSING, d=_MISSING, e=_MISSING, f=_MISSING, g=_MISSING, h=_MISSING, i=_MISSING, j=_MISSING, k=_MISSING, l=_MISSING):
    """Prints to the log, where it is on: up to twelve values with blanks between them."""
    if _log.printing:
        if not _log.opened:
            _log.open()
        line = _item(a) + _item(b) + _item(c) + _item(d) + _item(e) + _item(f) + _item(g) + _item(h) + _item(i) + _item(j) + _item(k) + _item(l)
        _log.write((line[1:] if len(line) > 0 else '') + '\n')


def have_debug_prints():
    """Whether debug_print() prints here."""
    return _log.printing


def have_debug_prints_for(category_prefix):
    """Whether sections with such a name print."""
    if not _log.opened:
        _log.open()
    return _log.wants(category_prefix)


def debug_offset():
    """The number of bytes in the log, -1 when it is no file."""
    return _log.offset if _log.fd != _STDERR else -1


def debug_flush():
    """Everything is written at once: nothing to do."""


def debug_forked(original_offset):
    """Says to the process that a fork made where the log of the other ended."""
    _log.offset = original_offset


def debug_print_traceback():
    """Prints where the last exception came from; translated programs record nothing of it, and say so."""
    _log.write('RPython traceback: not recorded\n')


def llinterpcall(RESTYPE, pythonfunction, *args):
    """Calls a function: that of the host, where the low-level interpreter runs the program."""
    return pythonfunction(*args)


class NotAListOfChars(Exception):
    """What check_list_of_chars() is given holds something else."""


class IntegerCanBeNegative(Exception):
    """What check_nonneg() is given may be negative."""


class NotRegularInt(Exception):
    """What check_regular_int() is given is another kind of integer."""


class DebugLog(list):
    """What was logged, in memory: (category, time begun, time ended, what is in it), or ('debug_print', values...)."""

    def debug_print(self, *args):
        self.append(('debug_print',) + args)

    def debug_start(self, category, time=None):
        self.append((category, time, None, DebugLog()))

    def debug_stop(self, category, time=None):
        for i in range(len(self) - 1, -1, -1):
            if self[i][0] == category and len(self[i]) == 4 and self[i][2] is None:
                self[i] = (category, self[i][1], time, DebugLog(self[i + 1:]))
                del self[i + 1:]
                return
        raise AssertionError("nothing to stop: %r" % category)


def check_annotation(value, checker):
    """The annotator calls the checker; on the host nothing happens."""
    return value


def check_nonneg(x):
    """Tells the annotator, and asserts on the host, that x is not negative."""
    assert x >= 0
    return x


def check_regular_int(x):
    """Asserts that x is a plain int."""
    return x


def check_list_of_chars(lst):
    return lst


def make_sure_not_resized(lst):
    """The list keeps its length: anything in the program that resizes it is an error of the program."""
    return lst


def make_sure_not_modified(lst):
    return lst


def mark_dict_non_null(d):
    return d


def list_get_physical_size(lst):
    return len(lst)


def attach_gdb():
    """Stops for a debugger: there is none to start here, which is said on standard error."""
    _log.write('attach_gdb: no debugger is attached to this process\n')
