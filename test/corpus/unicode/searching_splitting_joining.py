# find, split, join, startswith, replace and "in" on unicode strings.
# expect:
#  3 1 one
#  one-two
#  4 8 -1 7
#  True True 2
#  True False
#  one,two,E
#  ababab xy

def entry_point(argv):
    u = u'one,two,\u20ac'
    parts = u.split(u',')
    print len(parts), len(parts[2]), parts[0].encode('ascii')
    print (u'-'.join(parts[:2])).encode('ascii')
    print u.find(u'two'), u.find(u'\u20ac'), u.find(u'x'), u.rfind(u',')
    print u.startswith(u'one'), u.endswith(u'\u20ac'), u.count(u',')
    print u'\u20ac' in u, u'$' in u
    print u.replace(u'\u20ac', u'E').encode('ascii')
    print (u'ab' * 3).encode('ascii'), u''.join([u'x', u'y']).encode('ascii')
    return 0


def target(driver, args):
    return entry_point, None
