# str(), repr() and print of values of all types.
# expect:
#  == str()
#  1 -1 1.5 True s c text None ascii
#  == repr()
#  1 -1 1.5 True 's' 'c' u'u'
#  == print
#  1 -1 1.5 True s c text None None
#  == print without a new line, and of nothing
#  a b 1
#
#  x  y
#  == of wide numbers
#  False 1099511627776 7
#  == of what is an int or a float
#  1 2.5
#  == of results and items
#  10 20 v 1 x 2 20
#  == concatenations of texts
#  n=1, x=0.5, b=False, s='q'

from rpython.rlib.rarithmetic import r_uint, r_longlong


def maybe(n):
    if n > 0:
        return 'text'
    return None


def number(flag):
    if flag:
        return 1
    return 2.5


def entry_point(argv):
    one = len(argv)
    print '== str()'
    print str(one), str(-one), str(1.5 * one), str(one == 1), str('s' * one), str('c'[0]), str(maybe(1)), str(None), str(u'ascii' * one)
    print '== repr()'
    print repr(one), repr(-one), repr(1.5 * one), repr(one == 1), repr('s' * one), repr('c'[0]), repr(u'u' * one)
    print '== print'
    print one, -one, 1.5 * one, one == 1, 's' * one, 'c'[0], maybe(1), maybe(0), None
    print '== print without a new line, and of nothing'
    print 'a',
    print 'b', one,
    print
    print
    print 'x', '', 'y'
    print '== of wide numbers'
    print str(r_uint(-one)) == '-1', str(r_longlong(one) << 40), str(r_uint(7 * one))
    print '== of what is an int or a float'
    print '%g %g' % (number(one == 1), number(one == 2))
    print '== of results and items'
    l = [10, 20 * one]
    d = {'k': 'v' * one}
    t = (one, 'x')
    print l[0], l[1], d['k'], t[0], t[1], len(l), max(l[0], l[1])
    print '== concatenations of texts'
    print 'n=' + str(one) + ', x=' + str(0.5 * one) + ', b=' + str(one == 2) + ', s=' + repr('q' * one)
    return 0


def target(driver, args):
    return entry_point, None
