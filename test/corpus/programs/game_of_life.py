# Conway's game of life on a torus.
# expect:
#  .....
#  .....
#  .***.
#  .....
#  .....
#  ........
#  ........
#  ........
#  ....*...
#  .....*..
#  ...***..
#  5 3
#  5 False False

class Board(object):
    def __init__(self, rows):
        self.cells = [[c == '*' for c in row] for row in rows]
        self.height = len(rows)
        self.width = len(rows[0])

    def alive(self, x, y):
        return self.cells[y % self.height][x % self.width]

    def neighbours(self, x, y):
        n = 0
        for dy in range(-1, 2):
            for dx in range(-1, 2):
                if (dx or dy) and self.alive(x + dx, y + dy):
                    n += 1
        return n

    def step(self):
        new = []
        for y in range(self.height):
            row = []
            for x in range(self.width):
                n = self.neighbours(x, y)
                row.append(n == 3 or n == 2 and self.alive(x, y))
            new.append(row)
        self.cells = new

    def population(self):
        n = 0
        for row in self.cells:
            for cell in row:
                if cell:
                    n += 1
        return n

    def show(self):
        for row in self.cells:
            print ''.join(['*' if cell else '.' for cell in row])


GLIDER = ['.*......',
          '..*.....',
          '***.....',
          '........',
          '........',
          '........']
BLINKER = ['.....', '..*..', '..*..', '..*..', '.....']


def entry_point(argv):
    b = Board(BLINKER)
    b.step()
    b.show()
    g = Board(GLIDER)
    for i in range(12):
        g.step()
    g.show()
    print g.population(), b.population()
    for i in range(12):
        g.step()
    print g.population(), g.alive(1, 0), g.alive(-1, -1)
    return 0


def target(driver, args):
    return entry_point, None
