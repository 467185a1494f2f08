# elidable, promote, unroll_safe and dont_look_inside leave results as they are.
# expect:
#  144 9 1001
#  6 12 0

from rpython.rlib.jit import elidable, promote, unroll_safe, dont_look_inside, JitDriver

driver = JitDriver(greens=['i'], reds=['total', 'items'])


@elidable
def square(x):
    return x * x


@unroll_safe
def add_all(items):
    total = 0
    for x in items:
        total += x
    return total


@dont_look_inside
def opaque(n):
    return n + 1000


def loop(items):
    i = 0
    total = 0
    while i < len(items):
        driver.jit_merge_point(i=i, total=total, items=items)
        total += promote(items[i]) * 2
        i += 1
        driver.can_enter_jit(i=i, total=total, items=items)
    return total


def entry_point(argv):
    print square(12), promote(square(3)), opaque(1)
    print add_all([1, 2, 3]), loop([1, 2, 3]), loop([])
    return 0


def target(driver, args):
    return entry_point, None
