# call_location: every place that calls gets its own copy, so types need not agree.
# expect:
#  3 a 0.500000
#  2 st 2

from rpython.rlib.objectmodel import specialize


@specialize.call_location()
def first(l):
    return l[0]


@specialize.call_location()
def wrap(x):
    return [x]


def entry_point(argv):
    print first([3, 4]), first(['a', 'b']), '%f' % first([0.5])
    a = wrap(1)
    b = wrap('s')
    a.append(2)
    b.append('t')
    print len(a), ''.join(b), a[1]
    return 0


def target(driver, args):
    return entry_point, None
