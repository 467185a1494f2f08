# error: annotator/union-error at 13:5
# A module-level list filled from two places.
class State(object):
    def __init__(self):
        self.stack = []

state = State()

def push_number(n):
    state.stack.append(n)

def push_word(w):
    state.stack.append(w)

def entry_point(argv):
    push_number(len(argv))
    push_word(argv[0])
    print len(state.stack)
    return 0

def target(driver, args):
    return entry_point, None
