# Unicode constants: length, equality, concatenation and encoding for printing.
# expect:
#  4 103 114 252 223 6
#  10 103 114 252 223 32 97 115 99 105 105
#  True True True
#  ascii ascii!
#  0 False 8364 10

GREETING = u'gr\xfc\xdf'


def codes(u):
    return ' '.join([str(ord(c)) for c in u])


def entry_point(argv):
    print len(GREETING), codes(GREETING), len(GREETING.encode('utf-8'))
    name = u'ascii'
    both = GREETING + u' ' + name
    print len(both), codes(both)
    print name == u'ascii', name != GREETING, name < GREETING
    print name.encode('ascii'), (name + u'!').encode('utf-8')
    print len(u''), u'' == name, codes(u'\u20ac\n')
    return 0


def target(driver, args):
    return entry_point, None
