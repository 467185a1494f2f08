# Sudoku by bit sets and backtracking, choosing the cell with the fewest candidates.
# expect:
#  534678912
#  672195348
#  198342567
#  859761423
#  426853791
#  713924856
#  961537284
#  287419635
#  345286179
#  tries: 51
#  contradiction or too hard
#  contradiction or too hard

PUZZLES = ['53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79',
           '..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9',
           '11.......' + '.' * 72]


class Unsolvable(Exception):
    pass


def count_bits(x):
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


class Sudoku(object):
    def __init__(self, text):
        self.cells = [0] * 81
        self.rows = [0] * 9
        self.columns = [0] * 9
        self.boxes = [0] * 9
        self.tries = 0
        for i in range(81):
            c = text[i]
            if c != '.':
                self.place(i, ord(c) - ord('0'))

    def place(self, i, digit):
        bit = 1 << digit
        row = i // 9
        column = i % 9
        box = row // 3 * 3 + column // 3
        if (self.rows[row] | self.columns[column] | self.boxes[box]) & bit:
            raise Unsolvable
        self.cells[i] = digit
        self.rows[row] |= bit
        self.columns[column] |= bit
        self.boxes[box] |= bit

    def remove(self, i):
        mask = ~(1 << self.cells[i])
        row = i // 9
        column = i % 9
        self.cells[i] = 0
        self.rows[row] &= mask
        self.columns[column] &= mask
        self.boxes[row // 3 * 3 + column // 3] &= mask

    def candidates(self, i):
        row = i // 9
        column = i % 9
        return 0x3fe & ~(self.rows[row] | self.columns[column] | self.boxes[row // 3 * 3 + column // 3])

    def solve(self):
        best = -1
        fewest = 10
        for i in range(81):
            if self.cells[i] == 0:
                n = count_bits(self.candidates(i))
                if n < fewest:
                    fewest = n
                    best = i
        if best < 0:
            return True
        options = self.candidates(best)
        for digit in range(1, 10):
            if options & (1 << digit):
                self.tries += 1
                if self.tries > 3000:
                    raise Unsolvable
                self.place(best, digit)
                if self.solve():
                    return True
                self.remove(best)
        return False

    def show(self):
        for row in range(9):
            print ''.join([str(self.cells[row * 9 + column]) for column in range(9)])


def entry_point(argv):
    for puzzle in PUZZLES:
        try:
            s = Sudoku(puzzle)
            if s.solve():
                s.show()
                print 'tries:', s.tries
            else:
                print 'no solution'
        except Unsolvable:
            print 'contradiction or too hard'
    return 0


def target(driver, args):
    return entry_point, None
