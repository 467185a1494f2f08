# A table of functions whose signatures and defaults differ is called in one place.
# expect:
#  12 102 1023
#  405 4073
#  100 1070 2013

def plain(x, y):
    return x * 10 + y


def with_default(x, y=5):
    return x * 100 + y


def more_defaults(x, y=7, z=3):
    return x * 1000 + y * 10 + z


TWO = [plain, with_default, more_defaults]
ONE = [with_default, more_defaults]


def call_two(i, a, b):
    return TWO[i](a, b)


def call_one(i, a):
    return ONE[i](a)


def entry_point(argv):
    for i in range(3):
        print call_two(i, 1, 2),
    print
    for i in range(2):
        print call_one(i, 4),
    print
    print with_default(1, y=0), more_defaults(1, z=0), more_defaults(y=1, x=2)
    return 0


def target(driver, args):
    return entry_point, None
