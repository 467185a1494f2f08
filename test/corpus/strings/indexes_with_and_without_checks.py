# s[i]: constant negative indexes, variable ones, IndexError where a handler stands, plain access elsewhere.
# expect:
#  == from the front and from the back
#  h o o h o l o e
#  == checked
#  h o ? o h ? ? ? ?
#  == two in one handler
#  he lo short lo
#  == a search that ends in IndexError
#  2 -1 -1
#  == raised by hand
#  e ! !
#  == characters of constants
#  b f x z
#  == characters behave as strings
#  ee eee True True 1 True extra xtrae

def checked(s, i):
    try:
        return s[i]
    except IndexError:
        return '?'


def last(s):
    return s[-1]


def before(s, n):
    return s[-n]


def get(s, i):
    assert i >= 0
    return s[i]


def both(s, i):
    try:
        return s[i] + s[i + 1]
    except IndexError:
        return 'short'


def find_char(s, c):
    i = 0
    try:
        while s[i] != c:
            i += 1
    except IndexError:
        return -1
    return i


def outer(s, i):
    try:
        return inner(s, i)
    except IndexError:
        return '!'


def inner(s, i):
    if i >= len(s):
        raise IndexError
    return s[i]


def entry_point(argv):
    one = len(argv)
    s = 'hello' * one
    print '== from the front and from the back'
    print s[0], s[4], s[-1], s[-5], last(s), before(s, 2), before(s, one), get(s, one)
    print '== checked'
    print checked(s, 0), checked(s, 4), checked(s, 5), checked(s, -1), checked(s, -5), checked(s, -6), checked('', 0), checked('', -1), checked(s, 1 << 30)
    print '== two in one handler'
    print both(s, 0), both(s, 3), both(s, 4), both(s, -2)
    print '== a search that ends in IndexError'
    print find_char(s, 'l'), find_char(s, 'z'), find_char('', 'a')
    print '== raised by hand'
    print outer(s, 1), outer(s, 7), outer('', 0)
    print '== characters of constants'
    print 'abcdef'[one], 'abcdef'[-one], 'x'[0], 'xyz'[2 * one]
    print '== characters behave as strings'
    c = s[1]
    print c + c, c * 3, c == 'e', c in s, len(c), c < 'f', c + 'xtra', 'xtra' + c
    return 0


def target(driver, args):
    return entry_point, None
