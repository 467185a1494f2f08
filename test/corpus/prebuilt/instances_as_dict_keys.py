# A prebuilt dict whose keys are prebuilt instances and characters.
# expect:
#  ann bob b True
#  False True
#  3 cy ann
#  2 False south False

class Key(object):
    def __init__(self, name):
        self.name = name


A = Key('a')
B = Key('b')
OWNERS = {A: 'ann', B: 'bob'}
NEXT = {A: B, B: A}
CODES = {'x': 1, 'y': 2}
CELLS = {(0, 1): 'east', (1, 0): 'south'}


def entry_point(argv):
    print OWNERS[A], OWNERS[B], NEXT[A].name, NEXT[NEXT[A]] is A
    c = Key('a')
    print c in OWNERS, A in OWNERS
    OWNERS[c] = 'cy'
    print len(OWNERS), OWNERS[c], OWNERS[A]
    print CODES['xyz'[1]], 'z' in CODES, CELLS[1, 0], (1, 1) in CELLS
    return 0


def target(driver, args):
    return entry_point, None
