"""py.io: output caught while something runs."""
import os
import sys
from StringIO import StringIO

TextIO = StringIO
BytesIO = StringIO


class DontReadFromInput(object):
    """Standard input while output is caught: there is none."""
    closed = False
    encoding = None

    def read(self, *args):
        raise IOError('reading from stdin while output is captured')

    readline = readlines = next = __iter__ = read

    def fileno(self):
        raise ValueError('redirected Stdin is pseudofile, has no fileno()')

    def isatty(self):
        return False

    def close(self):
        pass


class StdCapture(object):
    """Replaces sys.stdout and sys.stderr until reset() or done() gives what came there."""

    def __init__(self, out=True, err=True, in_=True, mixed=False, patchsys=True, now=True):
        self._options = out, err, in_, mixed
        self.out = StringIO() if out is True else out
        self.err = self.out if mixed else StringIO() if err is True else err
        if now:
            self.startall()

    def startall(self):
        """Begins to catch."""
        self._old = sys.stdout, sys.stderr, sys.stdin
        if self.out:
            sys.stdout = self.out
        if self.err:
            sys.stderr = self.err
        if self._options[2]:
            sys.stdin = DontReadFromInput()

    def readouterr(self):
        """What came since the last time."""
        texts = []
        for stream in (self.out, None if self._options[3] else self.err):
            texts.append(stream.getvalue() if stream else '')
            if stream:
                stream.truncate(0)
        return tuple(texts)

    def suspend(self):
        """Stops catching, and gives what came."""
        sys.stdout, sys.stderr, sys.stdin = self._old
        return self.readouterr()

    def resume(self):
        """Goes on catching."""
        self.startall()

    def done(self, save=True):
        """Ends; the two streams, to be read from their start."""
        sys.stdout, sys.stderr, sys.stdin = self._old
        for stream in (self.out, self.err):
            if stream:
                stream.seek(0)
        return self.out, self.err

    def reset(self):
        """Ends; the two texts."""
        out, err = self.done(save=False)
        return out.read() if out else '', err.read() if err and err is not out else ''

    @classmethod
    def call(cls, func, *args, **kwargs):
        """The result of a call, and what it wrote to both streams."""
        capture = cls()
        try:
            result = func(*args, **kwargs)
        finally:
            out, err = capture.reset()
        return result, out, err

StdCaptureFD = StdCapture


class TerminalWriter(object):
    """Writes lines, with colours where the file is a terminal."""
    _codes = dict(black=30, red=31, green=32, yellow=33, blue=34, purple=35, cyan=36, white=37, bold=1, light=2, blink=5, invert=7)

    def __init__(self, file=None, stringio=False, encoding=None):
        if file is None:
            file = StringIO() if stringio else sys.stdout
        self._file = self.stringio = file
        self.hasmarkup = hasattr(file, 'isatty') and file.isatty() and os.environ.get('TERM') != 'dumb'
        self.fullwidth = int(os.environ.get('COLUMNS', 80))

    def markup(self, text, **kw):
        """The text with the codes of its colours."""
        codes = [str(self._codes[name]) for name in kw if kw[name]]
        if not self.hasmarkup or not codes:
            return text
        return ''.join(['\x1b[%sm' % code for code in codes]) + text + '\x1b[0m'

    def write(self, msg, **kw):
        """Writes a text."""
        self._file.write(self.markup(str(msg) if not isinstance(msg, unicode) else msg, **kw))

    def line(self, s='', **kw):
        """Writes a line."""
        self.write(s, **kw)
        self.write('\n')

    def sep(self, sepchar, title=None, fullwidth=None, **kw):
        """Writes a line of one character, with a title in its middle."""
        width = fullwidth or self.fullwidth
        if title is None:
            line = sepchar * (width // len(sepchar))
        else:
            side = sepchar * ((width - len(title) - 2) // (2 * len(sepchar)))
            line = '%s %s %s' % (side, title, side)
            if len(line) + len(sepchar.rstrip()) <= width:
                line += sepchar.rstrip()
        self.line(line, **kw)


def ansi_print(text, esc, file=None, newline=True, flush=False):
    """Prints a text, coloured on a terminal."""
    file = file or sys.stderr
    codes = esc if isinstance(esc, tuple) else (esc,)
    if esc and file.isatty():
        text = ''.join(['\x1b[%sm' % code for code in codes]) + text + '\x1b[0m'
    file.write(text + ('\n' if newline else ''))
    if flush:
        file.flush()


def get_terminal_width():
    """Columns of the terminal."""
    return int(os.environ.get('COLUMNS', 80))


def dupfile(f, mode=None, buffering=0, raising=False, encoding=None):
    """Another file on the same descriptor."""
    return os.fdopen(os.dup(f.fileno()), mode or f.mode, buffering)


def saferepr(obj, maxsize=240):
    """repr(), short, whatever the object does."""
    try:
        text = repr(obj)
    except Exception, e:
        text = '<[%s raised in repr()] %s object>' % (e.__class__.__name__, obj.__class__.__name__)
    if len(text) > maxsize:
        half = max(0, (maxsize - 3) // 2)
        text = text[:half] + '...' + text[len(text) - (maxsize - 3 - half):]
    return text
