"""A Python prompt inside of a program."""
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter(object):
    """Runs what is typed, in a namespace."""

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Runs complete source; true when more lines are needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Runs a code object; exceptions are shown."""
        try:
            exec code in self.locals
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None):
        """Shows the syntax error just met."""
        kind, value, tb = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        if filename and kind is SyntaxError:
            value.filename = filename
        self.write(''.join(traceback.format_exception_only(kind, value)))

    def showtraceback(self):
        """Shows the exception just met, without our own frames."""
        kind, value, tb = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        entries = traceback.extract_tb(tb)[1:]
        lines = traceback.format_list(entries)
        if lines:
            lines.insert(0, 'Traceback (most recent call last):\n')
        self.write(''.join(lines + traceback.format_exception_only(kind, value)))

    def write(self, data):
        """Where errors are shown."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """A prompt with a memory of unfinished lines."""

    def __init__(self, locals=None, filename='<console>'):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets unfinished lines."""
        self.buffer = []

    def interact(self, banner=None):
        """Reads and runs until the input ends."""
        prompts = getattr(sys, 'ps1', '>>> '), getattr(sys, 'ps2', '... ')
        if banner is None:
            banner = 'Python %s on %s\n(%s)' % (sys.version, sys.platform, self.__class__.__name__)
        self.write('%s\n' % str(banner))
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(prompts[bool(more)])
                except EOFError:
                    self.write('\n')
                    break
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False

    def push(self, line):
        """Takes a line; true when more lines are needed."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        """Asks for a line."""
        return raw_input(prompt)


def interact(banner=None, readfunc=None, local=None):
    """A prompt until the input ends."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline
        except ImportError:
            pass
    console.interact(banner)
