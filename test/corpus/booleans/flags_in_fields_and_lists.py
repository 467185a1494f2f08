# Boolean fields, lists of booleans and functions that return them.
# expect:
#  False 0
#  True 3
#  1001000010
#  True True False True

class Switchboard(object):
    def __init__(self, n):
        self.state = [False] * n
        self.touched = False

    def toggle(self, i):
        self.state[i] = not self.state[i]
        self.touched = True
        return self.state[i]

    def count(self):
        n = 0
        for s in self.state:
            if s:
                n += 1
        return n


def entry_point(argv):
    board = Switchboard(10)
    print board.touched, board.count()
    for step in range(1, 11):
        i = step - 1
        while i < 10:
            board.toggle(i)
            i += step
    print board.touched, board.count()
    text = ''
    for s in board.state:
        text += '1' if s else '0'
    print text
    print True in board.state, board.state[0], board.toggle(0), board.toggle(0)
    return 0


def target(driver, args):
    return entry_point, None
