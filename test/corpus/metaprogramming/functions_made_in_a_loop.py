# A loop at import time makes functions that differ in a constant.
# expect:
#  14 21 28 35
#  3333 False

def make_multiplier(n):
    def multiply(x):
        return x * n
    multiply.func_name = 'multiply_%d' % n
    return multiply


TABLE = {}
for i in range(2, 6):
    TABLE['times%d' % i] = make_multiplier(i)

LADDER = [make_multiplier(10 ** i) for i in range(4)]


def entry_point(argv):
    for i in range(2, 6):
        print TABLE['times%d' % i](7),
    print
    total = 0
    for f in LADDER:
        total += f(3)
    print total, 'times6' in TABLE
    return 0


def target(driver, args):
    return entry_point, None
