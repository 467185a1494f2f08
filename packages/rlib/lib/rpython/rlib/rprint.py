"""What the print statement becomes."""
import os

from rpython.rlib.objectmodel import specialize


class _Line(object):
    """The line being printed: what was printed to it, and whether the next item is parted from it by a blank."""

    def __init__(self):
        self.parts = []
        self.softspace = False


_line = _Line()


@specialize.argtype(0)
def print_item(x):
    _write(str(x))


def _write(s):
    line = _line
    if line.softspace:
        line.parts.append(' ')
    line.parts.append(s)
    last = len(s) - 1
    line.softspace = last < 0 or not (s[last] == '\n' or s[last] == '\t' or s[last] == '\r')


def print_newline():
    _line.parts.append('\n')
    flush()


def flush():
    """Writes out what has been printed."""
    line = _line
    text = ''.join(line.parts)
    line.parts = []
    line.softspace = False
    while len(text) > 0:
        written = os.write(1, text)
        assert written >= 0
        text = text[written:]
