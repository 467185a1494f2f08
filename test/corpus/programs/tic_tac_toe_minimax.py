# Perfect play by minimax with alpha-beta pruning.
# expect:
#  O|X|X
#  X|X|O
#  O|O|X
#  winner: [ ]
#  X|O|O
#  X|X|O
#  X|.|.
#  winner: [X]
#  X|O|X
#  X|O|O
#  O|X|X
#  winner: [ ]

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class Game(object):
    def __init__(self):
        self.board = [' '] * 9
        self.positions = 0

    def winner(self):
        b = self.board
        for i, j, k in LINES:
            if b[i] != ' ' and b[i] == b[j] == b[k]:
                return b[i]
        return ' '

    def free(self):
        return [i for i in range(9) if self.board[i] == ' ']

    def score(self, player, alpha, beta):
        self.positions += 1
        w = self.winner()
        if w != ' ':
            return 10 if w == 'X' else -10
        moves = self.free()
        if not moves:
            return 0
        for m in moves:
            self.board[m] = player
            try:
                if player == 'X':
                    alpha = max(alpha, self.score('O', alpha, beta))
                else:
                    beta = min(beta, self.score('X', alpha, beta))
            finally:
                self.board[m] = ' '
            if alpha >= beta:
                break
        return alpha if player == 'X' else beta

    def best_move(self, player):
        best = -1
        value = -100
        for m in self.free():
            self.board[m] = player
            if player == 'X':
                s = self.score('O', -100, 100)
            else:
                s = -self.score('X', -100, 100)
            self.board[m] = ' '
            if s > value:
                value = s
                best = m
        return best

    def show(self):
        for row in range(3):
            print '|'.join([c if c != ' ' else '.' for c in self.board[row * 3:row * 3 + 3]])


def play(moves):
    g = Game()
    player = 'X'
    for m in moves:
        g.board[m] = player
        player = 'O' if player == 'X' else 'X'
    while g.winner() == ' ' and g.free():
        g.board[g.best_move(player)] = player
        player = 'O' if player == 'X' else 'X'
    g.show()
    return g.winner()


def entry_point(argv):
    for moves in [[4, 0], [0, 1, 4], [0, 4, 8, 1, 7]]:
        print 'winner: [%s]' % play(moves)
    return 0


def target(driver, args):
    return entry_point, None
