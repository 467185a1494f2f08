# unicode() of an ASCII byte string, and integers in unicode texts.
# expect:
#  item 5 9 True
#  11 True True
#  True 4

def label(n):
    return u'item ' + unicode(str(n))


def entry_point(argv):
    print label(5).encode('ascii'), len(label(1234)), label(7) == u'item 7'
    s = 'plain ' + 'bytes'
    u = unicode(s)
    print len(u), u.encode('utf-8') == s, u[0] == u'p'
    print unicode('') == u'', len(unicode('abc') + u'\u20ac')
    return 0


def target(driver, args):
    return entry_point, None
