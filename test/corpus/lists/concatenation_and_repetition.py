# + and * give new lists; += and *= change the list in place.
# expect:
#  1 2 3
#  1 2 1 2 3
#  0 0 0 0 0
#  1 2 1 2 1 2
#  0 0 0
#  True 4
#  1 2 3 4 1 2 3 4
#  3 100 2 3

def show(l):
    print ' '.join([str(x) for x in l])


def entry_point(argv):
    a = [1, 2]
    b = [3]
    c = a + b
    show(c)
    show(a + a + b)
    show([0] * 5)
    show([1, 2] * 3)
    print len([7] * 0), len(a * 0), len(a * -1)
    alias = a
    a += b
    a += [4]
    print alias is a, len(alias)
    a *= 2
    show(alias)
    c[0] = 100
    show(b + c)
    return 0


def target(driver, args):
    return entry_point, None
