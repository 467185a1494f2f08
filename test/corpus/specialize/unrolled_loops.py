# unrolling_iterable: the loop body is repeated for each constant item.
# expect:
#  6 4 -5 -1000
#  1 2 4 4 8 8 8 8 16 16
#  1 2 8 end text 3

from rpython.rlib.unroll import unrolling_iterable


def inc(x):
    return x + 1


def dec(x):
    return x - 1


def text(x):
    return 'text %d' % x


UNARY = unrolling_iterable([('inc', inc), ('dec', dec), ('neg', lambda x: -x)])
SIZES = unrolling_iterable([1, 2, 4, 8])


def dispatch(name, x):
    for key, function in UNARY:
        if name == key:
            return function(x)
    return -1000


def round_up(n):
    for size in SIZES:
        if n <= size:
            return size
    return 16


def collect():
    out = []
    for size in SIZES:
        if size == 4:
            continue
        out.append(str(size))
    else:
        out.append('end')
    return ' '.join(out)


def entry_point(argv):
    print dispatch('inc', 5), dispatch('dec', 5), dispatch('neg', 5), dispatch('?', 5)
    print ' '.join([str(round_up(n)) for n in range(1, 11)])
    print collect(), text(3)
    return 0


def target(driver, args):
    return entry_point, None
