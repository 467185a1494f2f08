"""The virtual machine of Plum: `plum-c PROGRAM.plum [ARGUMENT...]`, `plum-c --code PROGRAM.plum` prints the bytecode."""

import os
import sys
from plum.bytecode import disassemble
from plum.compiler import compile_program
from plum.errors import PlumError, PlumSyntaxError
from plum.library import install
from plum.lists import W_List
from plum.machine import Frame, Machine
from plum.objects import W_String
from plum.parser import parse
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.streamio import open_file_as_stream

BUFFER = 8192


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


def complain(text):
    os.write(2, text + '\n')
    return 1


def run(path, args):
    output = Output()
    machine = Machine(output.write)
    install(machine)
    machine.globals['args'] = W_List([W_String(arg) for arg in args])
    code = compile_program(parse(read_file(path)))
    try:
        machine.run(Frame(code, []))
    except PlumError, e:
        output.flush()
        lines = ['error: ' + machine.to_string(e.w_value)]
        for place in e.trace:
            lines.append('    in ' + place)
        return complain('\n'.join(lines))
    output.flush()
    return 0


def entry_point(argv):
    if len(argv) < 2:
        return complain('usage: plum PROGRAM.plum [ARGUMENT...]')
    try:
        if argv[1] == '--code' and len(argv) == 3:
            os.write(1, disassemble(compile_program(parse(read_file(argv[2])))) + '\n')
            return 0
        return run(argv[1], argv[2:])
    except PlumSyntaxError, e:
        return complain('%s:%d: %s' % (argv[len(argv) - 1], e.line, e.message))
    except OSError, e:
        return complain('cannot read the program: ' + os.strerror(e.errno))


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()


def target(driver, args):
    driver.exe_name = 'plum-%(backend)s'
    return entry_point, None


if __name__ == '__main__':
    sys.exit(entry_point(sys.argv))
