# A bytearray is changed in place: items are numbers, slices are copies, and it mixes with strings.
# expect:
#  hello jello 5
#  106 111
#  jel llo jell
#  jello!? ?jello
#  0 0 0
#  True False True
#  534
#  no no
#  cab abc 3

CONSTANT = bytearray('abc')


def item(b, i):
    try:
        return str(b[i])
    except IndexError:
        return 'no'


def entry_point(argv):
    n = len(argv)
    s = 'hello' * n
    b = bytearray(s)
    b[0] = 105 + n
    print s, str(b), len(b)
    print b[0], b[-1]
    print str(b[:3]), str(b[2:]), str(b[:-1])
    print str(b + '!?'), str('?' + b)
    zeros = bytearray(n * 3)
    print zeros[0], zeros[2], len(bytearray())
    print b == bytearray('jello'), b == bytearray('jell'), b != zeros
    total = 0
    for x in b:
        total += x
    print total
    print item(b, 5), item(b, -6)
    first = CONSTANT[n + 1]
    CONSTANT[2] = CONSTANT[1]
    CONSTANT[1] = CONSTANT[0]
    CONSTANT[0] = first
    print str(CONSTANT), str(bytearray('abc')), len(CONSTANT)
    return 0


def target(driver, args):
    return entry_point, None
