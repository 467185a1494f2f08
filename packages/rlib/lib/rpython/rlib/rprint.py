"""What the print statement becomes: items gather in a buffer, a line is written in one go. Items have been converted to strings before."""
import os


class _Line(object):
    """The line being printed, and whether the next item is parted from it by a blank."""

    def __init__(self):
        self.parts = []
        self.softspace = False


_line = _Line()


def print_item(text):
    line = _line
    if line.softspace:
        line.parts.append(' ')
    line.parts.append(text)
    last = len(text) - 1
    line.softspace = last < 0 or not (text[last] == '\n' or text[last] == '\t' or text[last] == '\r')


def print_newline():
    _line.parts.append('\n')
    flush()


def flush():
    """Writes out what has been printed."""
    line = _line
    if len(line.parts) == 0:
        return
    text = ''.join(line.parts)
    line.parts = []
    line.softspace = False
    start = 0
    while start < len(text):
        start += os.write(1, text[start:])
