# reverse() in place, reversed() while iterating.
# expect:
#  4 3 2 1
#  1 2 3 4
#  0 1 2 3 4
#  5
#  0
#  ccbbaa

def show(l):
    print ' '.join([str(x) for x in l])


def entry_point(argv):
    l = [1, 2, 3, 4]
    l.reverse()
    show(l)
    for x in reversed(l):
        print x,
    print
    l.append(0)
    l.reverse()
    show(l)
    one = [5]
    one.reverse()
    show(one)
    one.pop()
    one.reverse()
    print len(one)
    for x in reversed(one):
        print 'never', x
    words = ['a', 'b', 'c']
    out = []
    for w in reversed(words):
        out.append(w + w)
    print ''.join(out)
    return 0


def target(driver, args):
    return entry_point, None
