# split, rsplit, join, strip, replace on unicode strings.
# expect:
#  == at a character
#  u'\xe9' 5 1 True
#  == at a string, with limits
#  one|two|-three 3 one|two-|three 3 one|two---three 2 one--two-|three 2 one--two---three 1
#  == at blanks
#  one|two|three 3  0 0
#  == strip
#  u'x y' u'x' u'x' u'a' u'a' u''
#  == blanks of unicode
#  u'a' 2
#  == replace
#  u'a;b;;\xe9;' u'a,b,,eee,' u'ab\xe9' u'one\u2014two\u2014-three' True
#  == join
#  u'a\u20ac' u'x' u'a-b-c' u'\xe9\xe9'

def show(parts):
    return u'|'.join(parts).encode('utf-8') + ' %d' % len(parts)


def entry_point(argv):
    one = len(argv)
    u = u'a,b,,\xe9,' * one
    print '== at a character'
    print repr(u.split(u',')[3]), len(u.split(u',')), len(u''.split(u',')), repr(u','.join(u.split(u',')) == u)
    print '== at a string, with limits'
    t = u'one--two---three' * one
    print show(t.split(u'--')), show(t.rsplit(u'--')), show(t.split(u'--', 1)), show(t.rsplit(u'--', 1)), show(t.split(u'-', 0))
    print '== at blanks'
    b = u'  one two\t three\n' * one
    print show(b.split()), show(u''.split()), len(u' '.split())
    print '== strip'
    print repr(u'  x y \t'.strip()), repr((u'  x' * one).lstrip()), repr((u'x  ' * one).rstrip()), repr((u'xxaxx' * one).strip(u'x')), repr((u'\u20aca\u20ac' * one).strip(u'\u20ac')), repr(u''.strip())
    print '== blanks of unicode'
    print repr((u'\xa0\u2003a\u3000' * one).strip()), len((u'a\u2028b' * one).split())
    print '== replace'
    print repr(u.replace(u',', u';')), repr(u.replace(u'\xe9', u'eee')), repr(u.replace(u',', u'')), repr(t.replace(u'--', u'\u2014')), repr(t.replace(u'x', u'y') == t)
    print '== join'
    print repr(u''.join([u'a', u'\u20ac'])), repr(u', '.join([u'x'])), repr(u'-'.join([c for c in u'abc' * one])), repr(u'\xe9'.join([u'', u'', u'' * one]))
    return 0


def target(driver, args):
    return entry_point, None
