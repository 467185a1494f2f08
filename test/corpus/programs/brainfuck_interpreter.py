# A Brainfuck interpreter with precomputed jumps and a growing tape.
# expect:
#  HI!
#  9876543210
#  1 *
#  2 **
#  3 ***
#  4 ****
#  []
#  unbalanced
#  unbalanced
#  off the tape

from rpython.rlib.jit import JitDriver, elidable

HELLO = 'prints a greeting: ++++++++[>+++++++++>++++<<-]>.+.>+.'
DIGITS = '++++++++[>+++++++<-]>+<++++++++++[>.-<-]'
STARS = '++++>>>++++++[>+++++++<-]>>++++++++++<<<<<[->+[->+>+<<]>>[-<<+>>]<[->>.<<]>>>.<<<<<]'

driver = JitDriver(greens=['pc', 'program'], reds=['tape', 'out'])


class Program(object):
    def __init__(self, code, jumps):
        self.code = code
        self.jumps = jumps

    @elidable
    def jump_from(self, pc):
        return self.jumps[pc]


class Tape(object):
    def __init__(self):
        self.cells = [0]
        self.position = 0

    def get(self):
        return self.cells[self.position]

    def change(self, n):
        self.cells[self.position] = (self.cells[self.position] + n) & 255

    def right(self):
        self.position += 1
        if len(self.cells) <= self.position:
            self.cells.append(0)

    def left(self):
        if self.position == 0:
            raise IndexError
        self.position -= 1


def parse(text):
    code = []
    jumps = []
    opened = []
    for c in text:
        if c not in '<>+-.[]':
            continue
        code.append(c)
        jumps.append(0)
        here = len(code) - 1
        if c == '[':
            opened.append(here)
        elif c == ']':
            if not opened:
                raise ValueError
            start = opened.pop()
            jumps[here] = start
            jumps[start] = here
    if opened:
        raise ValueError
    return Program(''.join(code), jumps)


def run(program):
    pc = 0
    tape = Tape()
    out = []
    while pc < len(program.code):
        driver.jit_merge_point(pc=pc, program=program, tape=tape, out=out)
        c = program.code[pc]
        if c == '>':
            tape.right()
        elif c == '<':
            tape.left()
        elif c == '+':
            tape.change(1)
        elif c == '-':
            tape.change(-1)
        elif c == '.':
            out.append(chr(tape.get()))
        elif c == '[':
            if tape.get() == 0:
                pc = program.jump_from(pc)
        elif c == ']':
            if tape.get() != 0:
                pc = program.jump_from(pc)
        pc += 1
    return ''.join(out)


def entry_point(argv):
    print run(parse(HELLO))
    print run(parse(DIGITS))
    stars = run(parse(STARS)).strip().split('\n')
    for line in stars:
        print len(line), line
    print '[' + run(parse('no instructions here')) + ']'
    for text in ['[', ']', '<']:
        try:
            print run(parse(text))
        except ValueError:
            print 'unbalanced'
        except IndexError:
            print 'off the tape'
    return 0


def target(driver, args):
    return entry_point, None
