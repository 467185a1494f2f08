# A character joins a string: in lists, in variables and in comparisons.
# expect:
#  a|bc||b|d|e
#  True False False
#  xlong 1 o
#  True False el False eee

def pick(flag):
    if flag:
        return 'x'
    return 'long'


def entry_point(argv):
    pieces = ['a', 'bc', '']
    pieces.append(pieces[1][0])
    for c in 'de':
        pieces.append(c)
    print '|'.join(pieces)
    print pick(True) == 'x', pick(False) == 'l', pick(True)[0] == pick(False)[0]
    print pick(True) + pick(False), len(pick(True)), pick(False)[1]
    s = 'hello'
    print s[0] == 'h', s[0] == 'hello', s[1] + s[2], s[0] < s[1], s[1] * 3
    return 0


def target(driver, args):
    return entry_point, None
