# Pairs in lists: unpacking in loops, building and searching.
# expect:
#  0 30 bob
#  1 30 dee
#  2 20 cy
#  3 10 ann
#  10 ann 3
#  True False
#  80 bobdee

def insort(pairs, score, name):
    i = 0
    while i < len(pairs) and pairs[i][0] >= score:
        i += 1
    pairs.insert(i, (score, name))


def entry_point(argv):
    board = []
    for score, name in [(10, 'ann'), (30, 'bob'), (20, 'cy'), (30, 'dee')]:
        insort(board, score, name)
    for i, (score, name) in enumerate(board):
        print i, score, name
    score, name = board.pop()
    print score, name, len(board)
    print (20, 'cy') in board, (20, 'zz') in board
    total = 0
    for pair in board:
        total += pair[0]
    print total, board[0][1] + board[1][1]
    return 0


def target(driver, args):
    return entry_point, None
