# String slices whose bounds are constants, lengths or checked values.
# expect:
#  ello world hello ll hello worl hello world 0 0
#  True hell hello world
#  world hello world 0
#  12 12 True
#  h d l True

def head(s, n):
    assert n >= 0
    return s[:n]


def tail(s, n):
    start = len(s) - n
    if start < 0:
        start = 0
    return s[start:]


def between(s, left, right):
    i = s.find(left)
    if i < 0:
        return ''
    i += 1
    j = s.find(right, i)
    if j < 0:
        return s[i:]
    return s[i:j]


def entry_point(argv):
    s = 'hello world'
    print s[1:], s[:5], s[2:4], s[:-1], s[:], len(s[11:]), len(s[3:3])
    print head(s, 0) == '', head(s, 4), head(s, 100)
    print tail(s, 5), tail(s, 100), len(tail(s, 0))
    print between('x=(12)', '(', ')'), between('x=(12', '(', ')'), between('x', '(', ')') == ''
    print s[0], s[-1], s[len(s) - 2], s[4:5] == 'o'
    return 0


def target(driver, args):
    return entry_point, None
