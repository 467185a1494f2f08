# find, rfind and count, with and without start and end.
# expect:
#  0 1 -1 0
#  10 8 -1
#  3 8 -1 8
#  7 0
#  5 2 0 2
#  0 3 5 7 10 | 0 7 | 0
#  -1 0 -1

def positions(text, what):
    found = []
    at = text.find(what)
    while at >= 0:
        found.append(str(at))
        at = text.find(what, at + 1)
    return ' '.join(found)


def entry_point(argv):
    text = 'abracadabra'
    print text.find('a'), text.find('bra'), text.find('z'), text.find('')
    print text.rfind('a'), text.rfind('bra'), text.rfind('z')
    print text.find('a', 1), text.find('bra', 2), text.find('bra', 2, 10), text.find('bra', 2, 11)
    print text.rfind('a', 0, 10), text.rfind('abra', 0, 5)
    print text.count('a'), text.count('bra'), text.count('x'), 'aaaa'.count('aa')
    print positions(text, 'a'), '|', positions(text, 'ab'), '|', len(positions(text, 'nope'))
    print ''.find('a'), ''.count('a'), 'a'.find('abc')
    return 0


def target(driver, args):
    return entry_point, None
