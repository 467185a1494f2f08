"""Writes mandelbrot.b and mandelbrot.expected, next to this file.

    python2.7 make_mandelbrot.py

SOURCE below is a program in a tiny language of unsigned bytes, made for
fixed-point arithmetic; Compiler translates it to Brainfuck.  picture() computes
the same picture with Python's integers, and shares nothing with the compiler.

The language: every variable is a byte, one statement stands on a line; A, B,
V, W, Q, S and T are variables, N is a constant.

    let V N              V = N
    copy V W             V = W
    move V W             V += W, W = 0
    dec V                V -= 1
    cancel V W           take the smaller of both off both
    product Q A B N      Q = A * B / N, rounded to the nearest
    quotient Q A B N     Q = (A + B) / N, rounded down; A + B may exceed a byte;
                         B may be 0, for none
    accumulate S V T W   add the signed W (T: its sign, 1 is minus) to V (S);
                         uses up T and W
    while V ... end      as long as V is not 0
    if V ... else ... end
    select V TEXT        print TEXT[V]; no blanks in TEXT
    newline
"""

import os

SCALE = 40          # 1.0 in fixed point
TWO = 2 * SCALE
FAR = 114           # 2.85
COLUMNS = 63
ROWS = 25
LEFT = 84           # the first column is at x = -84 / 40
COLUMN_STEP = 2
TOP = 48            # the first row is at y = 48 / 40
ROW_STEP = 4
STEPS = 12
PALETTE = "@%#*+==--::.."

# A point is z = x + iy, kept as signs and absolute values.  z has left the
# circle of radius 2 for certain when |x| >= 2, |y| >= 2 or |x| + |y| >= 2.85;
# before that, everything below fits in a byte.  x*x - y*y is computed as
# (x + y) * (x - y), which needs fewer steps than two squares.
#
# The first variables get the nearest cells: the busiest come first.
SOURCE = """
let x 0
let y 0
let sum 0
let difference 0
let square 0
let value 0
let row_sign 0
let row_value {TOP}
let rows {ROWS}
while rows
    dec rows
    let column_sign 1
    let column_value {LEFT}
    let columns {COLUMNS}
    while columns
        dec columns
        let x_sign 0
        let x 0
        let y_sign 0
        let y 0
        let left {STEPS}
        let going {STEPS}
        while going
            quotient big x 0 {TWO}
            quotient more y 0 {TWO}
            move big more
            quotient more x y {FAR}
            move big more
            if big
                let going 0
            else
                dec left
                copy going left
                copy sum x
                copy value y
                move sum value
                copy difference x
                copy value y
                cancel difference value
                let square_sign 0
                if value
                    let square_sign 1
                    move difference value
                end
                product square sum difference {SCALE}
                product y x y {HALF}
                if x_sign
                    if y_sign
                        let y_sign 0
                    else
                        let y_sign 1
                    end
                end
                let x_sign 0
                if square_sign
                    let x_sign 1
                end
                copy x square
                copy sign column_sign
                copy value column_value
                accumulate x_sign x sign value
                copy sign row_sign
                copy value row_value
                accumulate y_sign y sign value
            end
        end
        select left {PALETTE}
        let sign 0
        let value {COLUMN_STEP}
        accumulate column_sign column_value sign value
    end
    newline
    let sign 1
    let value {ROW_STEP}
    accumulate row_sign row_value sign value
end
"""

# Adding to a signed number, in the language itself.  0 counts as positive.
ACCUMULATE = """
if {s}
    if {t}
        let {t} 0
    else
        let {t} 1
    end
end
if {t}
    let {t} 0
    cancel {v} {w}
    if {w}
        if {s}
            let {s} 0
        else
            let {s} 1
        end
        move {v} {w}
    else
        if {v}
        else
            let {s} 0
        end
    end
else
    move {v} {w}
end
"""

# The cells at the left end of the tape are the compiler's own.
OUTER = 0           # counts in products
INNER = 1           # counts the ticks
SPARE = 2           # keeps a value while it is copied
CLOCK = 3           # counts down at each tick, ...
ONE = 4             # ... and needs a 1 and two zeros beside it
TURNS = 7           # how many times the clock came to its end
FIRST_FREE = 8


class Compiler(object):
    def __init__(self):
        self.output = []
        self.position = 0
        self.variables = {}
        self.free_cells = []
        self.next_cell = FIRST_FREE
        self.blocks = []

    # ---- cells

    def fresh_cell(self):
        self.next_cell += 1
        return self.next_cell - 1

    def new_cell(self):
        """A cell for a while; it holds 0, and is given back holding 0."""
        if self.free_cells:
            return self.free_cells.pop()
        return self.fresh_cell()

    def cell(self, name):
        """The cell of a variable: its own, as loops come back to it."""
        if name not in self.variables:
            self.variables[name] = self.fresh_cell()
        return self.variables[name]

    # ---- single steps

    def emit(self, code):
        self.output.append(code)

    def go(self, cell):
        distance = cell - self.position
        self.emit('>' * distance + '<' * -distance)
        self.position = cell

    def add(self, cell, amount):
        self.go(cell)
        self.emit('+' * amount + '-' * -amount)

    def open(self, cell):
        self.go(cell)
        self.emit('[')

    def close(self, cell):
        self.go(cell)
        self.emit(']')

    def clear(self, cell):
        self.go(cell)
        self.emit('[-]')

    def pour(self, source, targets):
        """Add `source` to each target, and leave 0 in it."""
        self.open(source)
        self.add(source, -1)
        for target in targets:
            self.add(target, 1)
        self.close(source)

    def load(self, target, source):
        """Add `source` to an empty cell; `source` keeps its value."""
        self.pour(source, [target, SPARE])
        self.pour(SPARE, [source])

    def tick(self, length):
        """CLOCK -= 1; when that gives 0, CLOCK = length and TURNS += 1.

        `[>]` stops at the second of the two zeros if CLOCK is not 0, and
        where it is otherwise: one further '>' finds a 0 or the 1.
        """
        self.add(CLOCK, -1)
        self.emit('[>]>[<' + '+' * length + '>>>>+<]')
        self.position = ONE + 2

    def ticks(self, length):
        """As many ticks as INNER says; each unit is saved in SPARE."""
        self.open(INNER)
        self.add(INNER, -1)
        self.add(SPARE, 1)
        self.tick(length)
        self.close(INNER)

    def store_turns(self, name):
        self.clear(CLOCK)
        self.add(ONE, -1)
        self.clear(self.cell(name))
        self.pour(TURNS, [self.cell(name)])

    # ---- statements

    def do_let(self, name, value):
        self.clear(self.cell(name))
        self.add(self.cell(name), int(value))

    def do_copy(self, name, source):
        self.clear(self.cell(name))
        self.load(self.cell(name), self.cell(source))

    def do_move(self, name, source):
        self.pour(self.cell(source), [self.cell(name)])

    def do_dec(self, name):
        self.add(self.cell(name), -1)

    def do_cancel(self, name, other):
        # The clock is one ahead, so that it turns at each unit that is
        # missing in the first variable.
        self.add(CLOCK, 1)
        self.pour(self.cell(name), [CLOCK])
        self.pour(self.cell(other), [INNER])
        self.add(ONE, 1)
        self.ticks(1)
        self.clear(SPARE)
        self.add(CLOCK, -1)
        self.pour(CLOCK, [self.cell(name)])
        self.store_turns(other)

    def do_product(self, name, left, right, length):
        length = int(length)
        self.load(OUTER, self.cell(left))
        self.load(INNER, self.cell(right))
        self.add(CLOCK, length - length // 2)
        self.add(ONE, 1)
        self.open(OUTER)
        self.add(OUTER, -1)
        self.ticks(length)
        self.pour(SPARE, [INNER])
        self.close(OUTER)
        self.clear(INNER)
        self.store_turns(name)

    def do_quotient(self, name, first, second, length):
        self.add(CLOCK, int(length))
        self.add(ONE, 1)
        for operand in (first, second):
            if operand != '0':
                self.load(INNER, self.cell(operand))
                self.ticks(int(length))
                self.clear(SPARE)
        self.store_turns(name)

    def do_accumulate(self, sign, value, other_sign, other):
        self.compile(ACCUMULATE.format(s=sign, v=value, t=other_sign, w=other))

    def do_select(self, name, text):
        count = self.new_cell()
        char = self.new_cell()
        self.load(count, self.cell(name))
        self.add(char, ord(text[0]))
        for i in range(1, len(text)):
            self.open(count)
            self.add(count, -1)
            self.add(char, ord(text[i]) - ord(text[i - 1]))
        for i in range(1, len(text)):
            self.close(count)
        self.go(char)
        self.emit('.')
        self.clear(char)
        self.free_cells += [count, char]

    def do_newline(self):
        cell = self.new_cell()
        self.add(cell, 10)
        self.emit('.')
        self.clear(cell)
        self.free_cells.append(cell)

    # ---- blocks

    def do_while(self, name):
        self.open(self.cell(name))
        self.blocks.append((None, self.cell(name)))

    def do_if(self, name):
        condition = self.new_cell()
        otherwise = self.new_cell()
        self.load(condition, self.cell(name))
        self.add(otherwise, 1)
        self.open(condition)
        self.clear(condition)
        self.add(otherwise, -1)
        self.blocks.append((condition, otherwise))

    def do_else(self):
        condition, otherwise = self.blocks[-1]
        self.close(condition)
        self.open(otherwise)
        self.add(otherwise, -1)
        self.blocks[-1] = (None, otherwise)
        self.free_cells.append(condition)

    def do_end(self):
        if self.blocks[-1][0] is not None:
            self.do_else()
            self.close(self.position)
            self.free_cells.append(self.blocks.pop()[1])
            return
        cell = self.blocks.pop()[1]
        self.close(cell)
        if cell not in self.variables.values():
            self.free_cells.append(cell)        # of an if, not of a while

    def compile(self, source):
        outer_blocks = self.blocks
        self.blocks = []
        for line in source.splitlines():
            words = line.split()
            if words:
                getattr(self, 'do_' + words[0])(*words[1:])
        assert not self.blocks, "a block without its end"
        self.blocks = outer_blocks


def source_text():
    values = dict(SCALE=SCALE, HALF=SCALE // 2, TWO=TWO, FAR=FAR,
                  COLUMNS=COLUMNS, ROWS=ROWS, LEFT=LEFT, TOP=TOP,
                  COLUMN_STEP=COLUMN_STEP, ROW_STEP=ROW_STEP,
                  STEPS=STEPS, PALETTE=PALETTE)
    return SOURCE.format(**values)


def brainfuck():
    compiler = Compiler()
    compiler.compile(source_text())
    code = ''.join(compiler.output)
    lines = [code[i:i + 72] for i in range(0, len(code), 72)]
    return '\n'.join(lines) + '\n'


# ____________________________________________________________
# The same picture without Brainfuck

def rounded(product, divisor):
    """product / divisor to the nearest, halves away from zero."""
    if product < 0:
        return -rounded(-product, divisor)
    return (product + divisor // 2) // divisor


def steps_left(cx, cy):
    """How many of STEPS remain when the point escapes; 0 if it does not."""
    x = y = 0
    for left in range(STEPS, 0, -1):
        if abs(x) >= TWO or abs(y) >= TWO or abs(x) + abs(y) >= FAR:
            return left
        x, y = (rounded(x * x - y * y, SCALE) + cx,
                rounded(x * y, SCALE // 2) + cy)
    return 0


def picture():
    lines = []
    for row in range(ROWS):
        cy = TOP - ROW_STEP * row
        line = [PALETTE[steps_left(COLUMN_STEP * column - LEFT, cy)]
                for column in range(COLUMNS)]
        lines.append(''.join(line) + '\n')
    return ''.join(lines)


def write(name, text):
    folder = os.path.dirname(os.path.abspath(__file__))
    f = open(os.path.join(folder, name), 'w')
    f.write(text)
    f.close()


if __name__ == '__main__':
    write('mandelbrot.b', brainfuck())
    write('mandelbrot.expected', picture())
