# print with nothing, several values, a trailing comma and mixed types.
# expect:
#
#  one
#  a 1 True None
#  no newline after comma
#  1 2 3
#  0 1 2 end
#  ab in parentheses 9
#  3 items x

def entry_point(argv):
    print
    print 'one'
    print 'a', 1, True, None
    print 'no newline',
    print 'after comma',
    print
    print 1, 2,
    print 3
    for i in range(3):
        print i,
    print 'end'
    print 'a' + 'b', ('in parentheses'), (1 + 2) * 3
    print '%d items' % 3, 'x'
    return 0


def target(driver, args):
    return entry_point, None
