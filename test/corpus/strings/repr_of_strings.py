# repr() and %r of byte strings, unicode strings and characters: which quotes, which escapes.
# expect:
#  'abc' 'a'
#  "it's" 'say "no"' 'both \' and "'
#  'tab\t line\n return\r back\\slash'
#  '\x00\x1f \x7f\x80\xff'
#  u'abc' u"it's" u'\xe9\u20ac\n'
#  <'x y'> <'z'> <  'N'>
#  8 26 14

def entry_point(argv):
    n = len(argv)
    text = 'abc' * n
    print repr(text), repr(text[0])
    print repr("it's" * n), repr('say "no"' * n), repr('both \' and "' * n)
    print repr('tab\t line\n return\r back\\slash' * n)
    print repr('\x00\x1f \x7f\x80\xff' * n)
    print repr(u'abc' * n), repr(u"it's" * n), repr(u'\xe9\u20ac\n' * n)
    print '<%r> <%r> <%5r>' % ('x y' * n, 'z' * n, 'N' * n)
    print len(repr('\x01\x02'[:n])) + 2, len(repr('\xff' * (n * 6))), len(repr(u'\u1234\u5678' * n)) - 1
    return 0


def target(driver, args):
    return entry_point, None
