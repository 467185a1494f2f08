# Functions as values: in variables, lists, tuples and as arguments.
# expect:
#  10 4 21
#  10 24 7
#  True True False
#  2 0

def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


OPS = [add, sub, mul]


def fold(f, items, start):
    for x in items:
        start = f(start, x)
    return start


def choose(name):
    if name == 'add':
        return add
    elif name == 'mul':
        return mul
    return sub


def entry_point(argv):
    for f in OPS:
        print f(7, 3),
    print
    print fold(add, [1, 2, 3, 4], 0), fold(mul, [1, 2, 3, 4], 1), fold(choose('?'), [1, 2], 10)
    print choose('add') is add, choose('mul') is OPS[2], choose('x') is add
    pair = (add, sub)
    print pair[0](1, 1), pair[1](1, 1)
    return 0


def target(driver, args):
    return entry_point, None
