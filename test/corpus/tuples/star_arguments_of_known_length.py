# *args with lengths known at each call, and calls that spread a tuple.
# expect:
#  0 1 2 3
#  9 4 4
#  123 789 456
#  123

def count(*args):
    return len(args)


def first_or(default, *args):
    if len(args) > 0:
        return args[0]
    return default


def add3(a, b, c):
    return a * 100 + b * 10 + c


def pass_on(*args):
    return add3(*args)


def entry_point(argv):
    print count(), count(1), count(1, 'two'), count(1, 2, 3)
    print first_or(9), first_or(9, 4), first_or(9, 4, 5)
    t = (1, 2, 3)
    print add3(*t), add3(7, *(8, 9)), pass_on(4, 5, 6)
    pair = (2, 3)
    print add3(1, *pair)
    return 0


def target(driver, args):
    return entry_point, None
