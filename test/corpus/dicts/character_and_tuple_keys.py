# Dicts keyed by single characters and by tuples of two kinds.
# expect:
#  14 1994 3 0
#  X..
#  .O.
#  a1 False True

ROMAN = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}


def roman(text):
    total = 0
    previous = 0
    for c in text:
        value = ROMAN[c]
        if value > previous:
            total -= 2 * previous
        total += value
        previous = value
    return total


def entry_point(argv):
    print roman('XIV'), roman('MCMXCIV'), roman('III'), roman('')
    board = {}
    board[0, 0] = 'X'
    board[1, 1] = 'O'
    for y in range(2):
        line = ''
        for x in range(3):
            line += board.get((x, y), '.')
        print line
    table = {('a', 1): 'a1', ('b', 2): 'b2'}
    print table['a', 1], ('b', 1) in table, ('b', 2) in table
    return 0


def target(driver, args):
    return entry_point, None
