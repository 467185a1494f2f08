# Unicode strings: indexes, slices, find, count, "in", comparison, repetition, as byte strings have them.
# expect:
#  == length and items
#  16 u'\xef' u'e' 8364 u'n' none u'e' none
#  == slices
#  u'\xefve \u20acu' u'' u' na\xefve' u'na\xefve \u20acuro na\xefv' u'uro na\xefve' u'na'
#  == search
#  0 11 2 6 6 1 0 16 17 -1 -1 0 11 0 1
#  == membership
#  True False True True False
#  == order
#  110100 110100 110100 011001 000111
#  == repetition and concatenation
#  u'\xe9\xe9\xe9' u'abab' u'x\u20acy' 1600 u'' u''
#  == prefixes and suffixes
#  True False True True True
#  == None or unicode
#  True True False True True
#  == iteration
#  10100 nave uro nave
#  == cmp()
#  -1 1 0


def checked(u, i):
    try:
        return repr(u[i])
    except IndexError:
        return 'none'


def piece(u, a, b):
    assert a >= 0
    assert b >= 0
    return repr(u[a:b])


def compare(a, b):
    return '%d%d%d%d%d%d' % (a < b, a <= b, a == b, a != b, a > b, a >= b)


def finds(u, p):
    return '%d %d %d' % (u.find(p), u.rfind(p), u.count(p))


def maybe(n):
    if n:
        return u'text'
    return None


def entry_point(argv):
    one = len(argv)
    u = u'na\xefve \u20acuro na\xefve' * one
    print '== length and items'
    print len(u), repr(u[2]), repr(u[-1]), ord(u[6]), checked(u, 0), checked(u, 100), checked(u, -1), checked(u, -100)
    print '== slices'
    print piece(u, 2, 8), piece(u, 5, 5), piece(u, 10, 100), repr(u[:-1]), repr(u[7:]), repr(u[:2])
    print '== search'
    print finds(u, u'na\xefve'), finds(u, u'\u20ac'), finds(u, u''), finds(u, u'x'), u.find(u'n', one), u.rfind(u'n', 0, 5), u.count(u'v', 0, 4)
    print '== membership'
    print u'\u20ac' in u, u'\u20ad' in u, u'' in u, u'uro' in u, u[0] in u'abc'
    print '== order'
    print compare(u'a' * one, u'b'), compare(u'\xe9', u'\u20ac' * one), compare(u'', u'a' * one), compare(u'ab' * one, u'ab'), compare(u'a\x00' * one, u'a')
    print '== repetition and concatenation'
    print repr(u'\xe9' * 3 * one), repr(2 * u'ab'), repr(u'x' + u'\u20ac' * one + u'y'), len(u * 100), repr(u'ab' * (one - 1)), repr(u'a' * -one)
    print '== prefixes and suffixes'
    print u.startswith(u'na'), u.startswith(u'\u20ac'), u.endswith(u'\xefve'), u.endswith(u''), u.startswith(u[0])
    print '== None or unicode'
    print maybe(one) == u'text', maybe(0) is None, maybe(0) == u'text', maybe(one) == maybe(2), maybe(0) == maybe(0)
    print '== iteration'
    total = 0
    for c in u:
        total += ord(c)
    print total, ''.join([chr(ord(c)) for c in u if ord(c) < 128])
    print '== cmp()'
    print cmp(u'a' * one, u'b'), cmp(u'b' * one, u'a'), cmp(u'\u20ac' * one, u'\u20ac')
    return 0


def target(driver, args):
    return entry_point, None
