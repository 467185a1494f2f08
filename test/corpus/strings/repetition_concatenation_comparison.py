# *, +, += and the six comparisons and cmp() of strings, with None and empty ones among them.
# expect:
#  == repetition
#  ababab [] [] [] xxxxx yyy 3000
#  == chains of concatenations
#  abcd [] abc1d
#  == growing
#  abcdefghijklmnopqrstuvwxyzabcd 1000 []
#  == order
#  110100 011001 000111 110100 110100 000111 000111
#  == cmp()
#  -1 1 0 -1 0
#  == None is no string
#  True False True False False True True
#  == minimum, maximum and sorting by hand
#  ,Apple,apple,fig,pear apple b abc
#  == equal texts made in two ways
#  True False True 1
#  == characters and strings compare
#  True False True True False True

def compare(a, b):
    return '%d%d%d%d%d%d' % (a < b, a <= b, a == b, a != b, a > b, a >= b)


def maybe(flag):
    if flag:
        return 'value'
    return None


def times(s, n):
    return s * n


def build(n):
    s = ''
    for i in range(n):
        s += chr(ord('a') + i % 26)
    return s


def join4(a, b, c, d):
    return a + b + c + d


def entry_point(argv):
    one = len(argv)
    print '== repetition'
    print times('ab', 3), '[' + times('ab', 0) + ']', '[' + times('ab', -5) + ']', '[' + times('', 1000) + ']', 'x' * 5 * one, 3 * 'y' * one, len(times('abc', 1000))
    print '== chains of concatenations'
    print join4('a', '', 'bc', 'd'), '[' + join4('', '', '', '' * one) + ']', 'a' + 'b' * one + 'c' + str(one) + 'd'
    print '== growing'
    print build(30), len(build(1000)), '[' + build(0) + ']'
    print '== order'
    print compare('a' * one, 'b'), compare('a', 'a' * one), compare('ab', 'a' * one), compare('', 'a' * one), compare('Z' * one, 'a'), compare('\xff', 'a' * one), compare('a\x00', 'a' * one)
    print '== cmp()'
    print cmp('a' * one, 'b'), cmp('b', 'a' * one), cmp('x' * one, 'x'), cmp('ab' * one, 'abc'), cmp('' * one, '')
    print '== None is no string'
    m = maybe(one == 1)
    n = maybe(one == 2)
    print m == 'value', n == 'value', n is None, m is None, m == n, m != n, n == maybe(one > 5)
    print '== minimum, maximum and sorting by hand'
    words = ['pear', 'apple', 'fig', 'Apple', '']
    for i in range(len(words)):
        for j in range(i + 1, len(words)):
            if words[j] < words[i]:
                words[i], words[j] = words[j], words[i]
    print ','.join(words), min('pear' * one, 'apple'), max('a', 'b' * one), max('ab' * one, 'abc')
    print '== equal texts made in two ways'
    a = 'con' + 'cat' * one
    b = 'c' + 'oncat' * one
    print a == b, a != b, a is a, {a: 1}[b]
    print '== characters and strings compare'
    c = a[0]
    print c == 'c', c == 'co' * one, 'co' * one > c, c != '' * one, c < 'b' * one, c >= 'c'
    return 0


def target(driver, args):
    return entry_point, None
