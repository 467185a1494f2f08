"""A Brainfuck interpreter.

    targetbf-c PROGRAM.b

Cells are bytes which wrap around; the tape starts with one cell and grows to
the right as needed.  At the end of the input ',' stores 0.
"""

import os

# The operations of a parsed program.  ADD and MOVE carry the sum of a run of
# + - or > <, LOOP and END the position of their partner.
ADD = 0
MOVE = 1
LOOP = 2
END = 3
WRITE = 4
READ = 5


class ProgramError(Exception):
    def __init__(self, reason):
        self.reason = reason


class Program(object):
    """Parallel lists: `arguments[i]` belongs to `operations[i]`."""

    def __init__(self):
        self.operations = []
        self.arguments = []

    def append(self, operation, argument):
        self.operations.append(operation)
        self.arguments.append(argument)

    def append_run(self, operation, step):
        """Append a + - > or <, merged with others of its kind before it."""
        last = len(self.operations) - 1
        if last >= 0 and self.operations[last] == operation:
            self.arguments[last] += step
        else:
            self.append(operation, step)


class Tape(object):
    def __init__(self):
        self.cells = [0]
        self.position = 0

    def get(self):
        return self.cells[self.position]

    def set(self, value):
        self.cells[self.position] = value

    def add(self, amount):
        self.cells[self.position] = (self.get() + amount) & 255

    def move(self, distance):
        position = self.position + distance
        if position < 0:
            raise ProgramError("the tape was left on its left side")
        while position >= len(self.cells):
            self.cells.append(0)
        self.position = position


def parse(text):
    """Turn a program's text into a Program; brackets find their partners."""
    program = Program()
    open_loops = []
    for char in text:
        if char == '+':
            program.append_run(ADD, 1)
        elif char == '-':
            program.append_run(ADD, -1)
        elif char == '>':
            program.append_run(MOVE, 1)
        elif char == '<':
            program.append_run(MOVE, -1)
        elif char == '.':
            program.append(WRITE, 0)
        elif char == ',':
            program.append(READ, 0)
        elif char == '[':
            open_loops.append(len(program.operations))
            program.append(LOOP, 0)
        elif char == ']':
            if len(open_loops) == 0:
                raise ProgramError("']' without its '['")
            start = open_loops.pop()
            program.arguments[start] = len(program.operations)
            program.append(END, start)
    if len(open_loops) > 0:
        raise ProgramError("'[' without its ']'")
    return program


def mainloop(program):
    operations = program.operations
    arguments = program.arguments
    tape = Tape()
    pc = 0
    while pc < len(operations):
        operation = operations[pc]
        if operation == ADD:
            tape.add(arguments[pc])
        elif operation == MOVE:
            tape.move(arguments[pc])
        elif operation == LOOP:
            if tape.get() == 0:
                pc = arguments[pc]
        elif operation == END:
            if tape.get() != 0:
                pc = arguments[pc]
        elif operation == WRITE:
            os.write(1, chr(tape.get()))
        elif operation == READ:
            tape.set(read_byte())
        pc += 1


def read_byte():
    data = os.read(0, 1)
    if len(data) == 0:
        return 0
    return ord(data[0])


def read_file(filename):
    fd = os.open(filename, os.O_RDONLY, 0)
    chunks = []
    while True:
        chunk = os.read(fd, 4096)
        if len(chunk) == 0:
            break
        chunks.append(chunk)
    os.close(fd)
    return ''.join(chunks)


def error(message):
    os.write(2, message + '\n')
    return 1


def entry_point(argv):
    if len(argv) != 2:
        os.write(2, "usage: " + argv[0] + " PROGRAM.b\n")
        return 2
    filename = argv[1]
    try:
        text = read_file(filename)
    except OSError:
        return error(filename + ": cannot be read")
    try:
        mainloop(parse(text))
    except ProgramError, e:
        return error(filename + ": " + e.reason)
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
