# Module-level containers filled at import time are read and changed at run time.
# expect:
#  81 10 two 3 4
#  -1 0 5
#  2 1 3 a
#  zero one two three four

SQUARES = [i * i for i in range(10)]
NAMES = {}
for number, word in enumerate(['zero', 'one', 'two', 'three']):
    NAMES[number] = word
REVERSE = dict([(v, k) for k, v in NAMES.items()])
GRID = [[0] * 3 for i in range(2)]
EMPTY = []
COUNTS = {}


def note(word):
    COUNTS[word] = COUNTS.get(word, 0) + 1
    EMPTY.append(word)


def entry_point(argv):
    print SQUARES[9], len(SQUARES), NAMES[2], REVERSE['three'], len(REVERSE)
    SQUARES[0] = -1
    GRID[1][2] = 5
    print SQUARES[0], GRID[0][2], GRID[1][2]
    note('a')
    note('b')
    note('a')
    print COUNTS['a'], COUNTS['b'], len(EMPTY), EMPTY[2]
    NAMES[4] = 'four'
    for i in range(5):
        print NAMES[i],
    print
    return 0


def target(driver, args):
    return entry_point, None
