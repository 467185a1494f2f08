# The print statement: items gather in a buffer, a line is written in one go. Answers to the print functions of upstream's
# flowspace/specialcase.py.

import os


class LineBuffer(object):
    """What was printed since the last end of line. Only strings: flow space has converted the items."""

    def __init__(self):
        self.pieces = []

stdout = LineBuffer()


def write_all(text):
    start = 0
    while start < len(text):
        start += os.write(1, text[start:])


def print_item(text):
    pieces = stdout.pieces
    if len(pieces) > 0:
        pieces.append(' ')
    pieces.append(text)


def print_newline():
    pieces = stdout.pieces
    pieces.append('\n')
    text = ''.join(pieces)
    del pieces[:]
    write_all(text)


def print_flush():
    """Writes what an unfinished line holds, at the end of the program."""
    pieces = stdout.pieces
    if len(pieces) > 0:
        text = ''.join(pieces)
        del pieces[:]
        write_all(text)
