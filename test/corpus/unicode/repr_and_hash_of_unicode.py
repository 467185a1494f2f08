# repr() of unicode, unicode characters as values, keys of dictionaries, hashes.
# expect:
#  == repr()
#  u'plain' u"\xe9\u20ac\n\t\\'" u'\'"' u'"' u'\x00\x1f\x7f' u'\u3001' u''
#  == keys
#  euro nothing long False
#  == characters as keys
#  2 2 2 5 False
#  == codes and characters
#  8364 65 u'\xe9' u'\x00' 97
#  == comparison of characters
#  euro letter ascii other ascii
#  == hashes
#  True True True
#  == in lists and tuples
#  True 2 u'\xe9b' True u'b+\xe9+a+c'
#  == unichr() out of range
#  ValueError ValueError u'a'

from rpython.rlib.objectmodel import compute_hash

NAMES = {u'\u20ac': 'euro', u'\xa3': 'pound', u'': 'nothing', u'long name': 'long'}


def count(u):
    d = {}
    for c in u:
        d[c] = d.get(c, 0) + 1
    return d


def code(c):
    return ord(c)


def classify(c):
    if c == u'\u20ac':
        return 'euro'
    elif u'a' <= c <= u'z':
        return 'letter'
    elif c < u'\x80':
        return 'ascii'
    return 'other'


def entry_point(argv):
    one = len(argv)
    print '== repr()'
    print repr(u'plain' * one), repr(u'\xe9\u20ac\n\t\\\'' * one), repr(u'\'"' * one), repr(u'"' * one), repr(u'\x00\x1f\x7f' * one), repr(unichr(0x3000 + one)), repr(u'')
    print '== keys'
    print NAMES[u'\u20ac' * one], NAMES[u'' * one], NAMES.get(u'long ' + u'name' * one, '?'), u'x' in NAMES
    print '== characters as keys'
    d = count(u'h\xe9ll\xf6 h\xe9' * one)
    print d[u'h'], d[u'\xe9'], d[u'l'], len(d), u'z' in d
    print '== codes and characters'
    print code(u'\u20ac'), code(unichr(65 * one)), repr(unichr(0xe9 * one)), repr(unichr(0)), ord(u'a'[0])
    print '== comparison of characters'
    for c in u'\u20aca1\xe9~':
        print classify(c),
    print
    print '== hashes'
    print compute_hash(u'\u20acx' * one) == compute_hash(u'\u20ac' + u'x' * one), compute_hash(u'a'[0]) == compute_hash(u'a' * one), compute_hash(u'abc') != compute_hash(u'abd' * one)
    print '== in lists and tuples'
    l = [u'b', u'\xe9', u'a' * one]
    l.append(u'c')
    print u'\xe9' in l, l.index(u'a'), repr(l[1] + l[0]), (u'x', 1) == (u'x' * one, one), repr(u'+'.join(l))
    print '== unichr() out of range'
    print bad_code(-one), bad_code(0x110000 * one), bad_code(97)
    return 0


def bad_code(n):
    try:
        return repr(unichr(n))
    except ValueError:
        return 'ValueError'


def target(driver, args):
    return entry_point, None
