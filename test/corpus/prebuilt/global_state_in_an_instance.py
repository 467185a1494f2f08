# A module keeps its changing state in a prebuilt instance.
# expect:
#  100 1 True
#  101 102
#  initial a b b 3 102
#  False 101

class State(object):
    def __init__(self):
        self.counter = 100
        self.names = ['initial']
        self.current = None
        self.table = {'x': 1}


state = State()


def step(name):
    state.counter += 1
    state.names.append(name)
    state.current = name
    state.table[name] = state.counter
    return state.counter


def entry_point(argv):
    print state.counter, len(state.names), state.current is None
    print step('a'), step('b')
    print ' '.join(state.names), state.current, len(state.table), state.table['b']
    del state.table['x']
    print 'x' in state.table, state.table['a']
    return 0


def target(driver, args):
    return entry_point, None
