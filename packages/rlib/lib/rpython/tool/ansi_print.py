"""Coloured messages on standard error."""
import sys


def ansi_print(text, esc, file=None, newline=True, flush=False):
    """Prints a text, in colours where the output is a terminal."""
    if file is None:
        file = sys.stderr
    text = text.rstrip()
    if esc and not isinstance(esc, tuple):
        esc = (esc,)
    if esc and sys.platform != 'win32' and file.isatty():
        text = ''.join(['\x1b[%sm' % code for code in esc]) + text + '\x1b[0m'
    if newline:
        text += '\n'
    file.write(text)
    if flush:
        file.flush()


class AnsiLogger(object):
    """log(...), log.WARNING(...): a line with a label."""
    KW_TO_COLOR = {'red': ((31,), True), 'bold': ((1,), True), 'WARNING': ((31,), False), 'event': ((1,), True), 'ERROR': ((1, 31), False),
                   'Error': ((1, 31), False), 'info': ((35,), False), 'stub': ((34,), False)}

    def __init__(self, name):
        self.name = name

    def __call__(self, msg):
        self._line(self.name, msg, ())

    def __getattr__(self, name):
        if name.startswith('_') or name in self._NONE:
            raise AttributeError(name)
        colors, hidden = self.KW_TO_COLOR.get(name, ((), False))
        label = self.name if hidden else '%s:%s' % (self.name, name)

        def write(msg):
            self._line(label, msg, colors)
        return write

    _NONE = ('output_disabled',)
    output_disabled = False

    def _line(self, label, msg, colors):
        if not self.output_disabled:
            ansi_print('[%s] %s' % (label, msg), colors)

    def dot(self):
        """Shows that something goes on."""
        if not self.output_disabled:
            ansi_print('.', (), newline=False, flush=True)

    def debug(self, info):
        """Not shown."""


log = AnsiLogger('rpython')
