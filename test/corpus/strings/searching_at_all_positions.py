# find, rfind, count and "in": empty patterns, bounds, overlaps, long and repetitive texts.
# expect:
#  == strings
#  0 7 2 0 10 5 2 9 2 -1 -1 0 0 0 1 -1 -1 0
#  == the empty pattern
#  0 11 12 0 0 1 -1 -1 0 3 5 3 11 11 1 -1 -1 0 -1 -1 0
#  == bounds
#  7 7 1 0 0 1 -1 -1 0 5 5 1 -1 -1 0 -1 -1 0
#  == characters with bounds
#  3 1 1 -1 -1 10
#  == matches do not overlap in counts
#  2 2 2 2
#  == every position
#  0 3 5 7 10 / 0 1 2 / 0
#  == membership
#  True False True True False True False True
#  == patterns with repetitions
#  40 40 1 50 50 1 50 50 1 48 48 1 -1 -1 0
#  == the same as by hand
#  0
#  == zero bytes and high bytes
#  1 3 2 1 1 1 4 4 1 True False

def finds(s, p):
    return '%d %d %d' % (s.find(p), s.rfind(p), s.count(p))


def bounded(s, p, a, b):
    assert a >= 0
    assert b >= 0
    return '%d %d %d' % (s.find(p, a, b), s.rfind(p, a, b), s.count(p, a, b))


def every(s, p):
    result = []
    i = s.find(p)
    while i >= 0:
        result.append(str(i))
        i = s.find(p, i + 1)
    return ' '.join(result)


def by_hand(s, p):
    for i in range(len(s) - len(p) + 1):
        j = 0
        while j < len(p) and s[i + j] == p[j]:
            j += 1
        if j == len(p):
            return i
    return -1


def entry_point(argv):
    one = len(argv)
    s = 'abracadabra' * one
    print '== strings'
    print finds(s, 'abra'), finds(s, 'a'), finds(s, 'ra'), finds(s, 'x'), finds(s, s), finds(s, s + 'x')
    print '== the empty pattern'
    print finds(s, ''), finds('', ''), finds('' * one, 'a'), bounded(s, '', 3, 5), bounded(s, '', 11, 11), bounded(s, '', 12, 20), bounded(s, '', 5, 3)
    print '== bounds'
    print bounded(s, 'abra', 1, 11), bounded(s, 'abra', 0, 4), bounded(s, 'abra', 0, 3), bounded(s, 'a', 4, 7), bounded(s, 'a', 20, 30), bounded(s, 'a', 5, 5)
    print '== characters with bounds'
    print s.find('a', one), s.rfind('b', 0, 8), s.count('r', 3), s.find('z', one), s.find('a', 11), s.find('a', 10)
    print '== matches do not overlap in counts'
    print ('aaaa' * one).count('aa'), ('aaaaa' * one).count('aa'), ('abababa' * one).count('aba'), ('aaaa' * one).rfind('aa')
    print '== every position'
    print every(s, 'a'), '/', every('aaaa' * one, 'aa'), '/', len(every(s, 'q'))
    print '== membership'
    print 'cad' in s, 'dac' in s, '' in s, 'a' in s, s in 'a' * one, 'x' not in s, s[0] in 'xyz', s[1] in 'abc'
    print '== patterns with repetitions'
    t = 'a' * 50 + 'b' + 'a' * 50
    print finds(t, 'a' * 10 + 'b'), finds(t, 'b' + 'a' * 10), finds(t, 'ba'), finds(t, 'aab' + 'aa'), finds(t, 'a' * 51)
    print '== the same as by hand'
    bad = 0
    u = 'abaababaabaababaababa' * one
    for i in range(len(u)):
        for j in range(i, min(i + 7, len(u))):
            if u.find(u[i:j]) != by_hand(u, u[i:j]):
                bad += 1
    print bad
    print '== zero bytes and high bytes'
    z = 'a\x00b\x00\xff' * one
    print finds(z, '\x00'), finds(z, '\x00b'), finds(z, '\xff'), '\x00' in z, '\xfe' in z
    return 0


def target(driver, args):
    return entry_point, None
