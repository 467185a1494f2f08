# s[a:b], s[a:], s[:b], s[:], s[:-1] with bounds that are known not to be negative, beyond the end too.
# expect:
#  == two bounds
#  cde True [] []
#  == beyond the end
#  gh [] h [] abcdefgh []
#  == all but the last
#  abcdefg [] a
#  == all of it
#  abcdefgh True abcdefgh
#  == from the end by the length
#  fgh abcdefgh []
#  == in pieces
#  abc|def|gh abcdefgh 0
#  == up to what is found
#  abc abcdefgh []
#  == put together again
#  defghabc abcdefgh 0
#  == of constants and of slices
#  an  b defgh
#  == of one character
#  a [] a []

def middle(s, a, b):
    assert a >= 0
    assert b >= 0
    return s[a:b]


def tail(s, n):
    assert n >= 0
    return s[n:]


def head(s, n):
    assert n >= 0
    return s[:n]


def last(s, n):
    start = len(s) - n
    if start < 0:
        start = 0
    return s[start:]


def chunks(s, size):
    result = []
    i = 0
    while i < len(s):
        result.append(s[i:i + size])
        i += size
    return result


def without_last(s):
    return s[:-1]


def until(s, c):
    i = s.find(c)
    if i < 0:
        return s
    return s[:i]


def rotate(s, n):
    assert n >= 0
    return s[n:] + s[:n]




def entry_point(argv):
    one = len(argv)
    s = 'abcdefgh' * one
    print '== two bounds'
    print middle(s, 2, 5), middle(s, 0, 8) == s, '[' + middle(s, 5, 5) + ']', '[' + middle(s, 5, 2) + ']'
    print '== beyond the end'
    print middle(s, 6, 100), '[' + middle(s, 8, 9) + ']', tail(s, 7), '[' + tail(s, 8) + ']', head(s, 100), '[' + head(s, 0) + ']'
    print '== all but the last'
    print without_last(s), '[' + without_last('x' * one) + ']', without_last('ab' * one)
    print '== all of it'
    print s[:], s[:] == s, s[0:]
    print '== from the end by the length'
    print last(s, 3), last(s, 100), '[' + last(s, 0) + ']'
    print '== in pieces'
    print '|'.join(chunks(s, 3)), '|'.join(chunks(s, 8)), len(chunks('', 3))
    print '== up to what is found'
    print until(s, 'd'), until(s, 'x'), '[' + until(s, 'a') + ']'
    print '== put together again'
    print rotate(s, 3), rotate(s, 0), len(rotate('' * one, 2))
    print '== of constants and of slices'
    print 'constant'[3:][2:4], 'x'[one:], 'abc'[one:2 * one], s[1:][1:][1:]
    print '== of one character'
    c = s[0]
    print c[0:], '[' + c[1:] + ']', c[:1], '[' + c[:-1] + ']'
    return 0


def target(driver, args):
    return entry_point, None
