"""The Scheme: `scheme-c PROGRAM.scm...` runs programs, `scheme-c -e EXPRESSION` prints a value, `scheme-c` alone is a prompt."""

import os
import sys
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.streamio import fdopen_as_stream, open_file_as_stream
from scheme.machine import Exit, Machine
from scheme.primitives import install
from scheme.reader import read_all
from scheme.syntax import Analyser
from scheme.values import SchemeError, w_unspecified

BUFFER = 4096


class Output(object):
    """Standard output, written in large pieces."""

    def __init__(self):
        self.builder = StringBuilder(BUFFER)

    def write(self, text):
        self.builder.append(text)
        if self.builder.getlength() >= BUFFER:
            self.flush()

    def flush(self):
        text = self.builder.build()
        while text:
            text = text[os.write(1, text):]
        self.builder = StringBuilder(BUFFER)


def read_file(path):
    stream = open_file_as_stream(path)
    try:
        return stream.readall()
    finally:
        stream.close()


class Session(object):
    def __init__(self):
        self.output = Output()
        self.machine = Machine(self.output.write)
        install(self.machine)
        self.analyser = Analyser(self.machine)

    def run(self, text, show):
        """Runs all forms of a text; shows their values where asked for."""
        for w_form in read_all(text):
            w_value = self.machine.evaluate(self.analyser.analyse(w_form, None))
            if show and w_value is not w_unspecified:
                self.output.write(w_value.to_string(True) + '\n')

    def guarded(self, text, show):
        """The same; tells of errors, and gives whether there was none."""
        try:
            self.run(text, show)
            return True
        except SchemeError, e:
            self.output.flush()
            os.write(2, 'error: %s\n' % e.text())
            return False

    def prompt(self):
        stream = fdopen_as_stream(0, 'r', 1024)
        text = ''
        while True:
            if os.isatty(0):
                self.output.write('... ' if text else '> ')
                self.output.flush()
            line = stream.readline()
            text += line
            if not line or balance(text) <= 0:
                self.guarded(text, True)
                self.output.flush()
                text = ''
            if not line:
                return


def balance(text):
    """How many brackets are open, by a rough look."""
    depth = 0
    for c in text:
        if c == '(' or c == '[':
            depth += 1
        elif c == ')' or c == ']':
            depth -= 1
    return depth


def entry_point(argv):
    session = Session()
    status = 0
    try:
        if len(argv) == 1:
            session.prompt()
        elif len(argv) == 3 and argv[1] == '-e':
            status = int(not session.guarded(argv[2], True))
        else:
            for path in argv[1:]:
                if not session.guarded(read_file(path), False):
                    status = 1
                    break
    except Exit, e:
        status = e.status
    except OSError, e:
        session.output.flush()
        os.write(2, 'cannot read the program: %s\n' % os.strerror(e.errno))
        status = 1
    session.output.flush()
    return status


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()


def target(driver, args):
    driver.exe_name = 'scheme-%(backend)s'
    return entry_point, None


if __name__ == '__main__':
    sys.exit(entry_point(sys.argv))
