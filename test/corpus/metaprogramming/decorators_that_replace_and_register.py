# Decorators run at import time: they register, wrap and annotate functions.
# expect:
#  double 14
#  square 49
#  cube unknown
#  4 -9 2
#  3
#  1

COMMANDS = {}


def command(name):
    def register(f):
        COMMANDS[name] = f
        return f
    return register


def counted(f):
    calls = Calls()

    def wrapper(x):
        calls.n += 1
        return f(x)
    COUNTERS.append(calls)
    return wrapper


class Calls(object):
    def __init__(self):
        self.n = 0


COUNTERS = []


@command('double')
def double(x):
    return x * 2


@command('square')
@counted
def square(x):
    return x * x


@counted
def negate(x):
    return -x


def entry_point(argv):
    for name in ['double', 'square', 'cube']:
        if name in COMMANDS:
            print name, COMMANDS[name](7)
        else:
            print name, 'unknown'
    print square(2), negate(square(3)), double(1)
    for c in COUNTERS:
        print c.n
    return 0


def target(driver, args):
    return entry_point, None
