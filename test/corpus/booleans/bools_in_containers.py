# Bools as items, keys, values, fields, defaults, results of calls and loops over them.
# expect:
#  == lists
#  4 True False False True False False True True 1
#  == a truth table
#  00:00101 01:01111 10:01011 11:11000
#  == keys and values
#  yes no 2 no
#  True False True False
#  == fields and defaults
#  True False False True True False True
#  == arrays of flags
#  7 True False
#  == conditions in comprehensions
#  2 3 5 7 11 13 17 19
#  == tuples
#  True True True False

class Options(object):
    verbose = False

    def __init__(self, strict=True):
        self.strict = strict
        self.seen = {}

    def see(self, name):
        was = name in self.seen
        self.seen[name] = True
        return not was


def parity(values):
    odd = False
    for v in values:
        odd ^= v
    return odd


def any_true(values):
    for v in values:
        if v:
            return True
    return False


def all_true(values):
    for v in values:
        if not v:
            return False
    return True


def table():
    result = []
    for a in [False, True]:
        for b in [False, True]:
            result.append((a, b, a and b, a or b, not a, a != b, not (a and b)))
    return result


def is_prime(n):
    return n > 1 and all_true([n % d != 0 for d in range(2, n)])


def entry_point(argv):
    one = len(argv)
    t = one == 1
    print '== lists'
    l = [t, not t, True]
    l.append(one > 5)
    print len(l), l[0], l[3], parity(l), any_true(l), all_true(l), any_true([]), all_true([]), False in l, l.index(False)
    print '== a truth table'
    for a, b, both, either, nota, differ, nand in table():
        print '%d%d:%d%d%d%d%d' % (a, b, both, either, nota, differ, nand),
    print
    print '== keys and values'
    d = {True: 'yes', False: 'no'}
    print d[t], d[not t], len(d), d[one == 3]
    e = {'a': t, 'b': False}
    e['c'] = e['a'] and not e['b']
    print e['a'], e['b'], e['c'], e.get('d', False)
    print '== fields and defaults'
    o = Options()
    p = Options(False)
    p.verbose = True
    print o.strict, p.strict, o.verbose, p.verbose, o.see('x'), o.see('x'), o.see('y')
    print '== arrays of flags'
    flags = [False] * 20
    for i in range(0, 20, 3):
        flags[i] = not flags[i]
    n = 0
    for f in flags:
        if f:
            n += 1
    print n, flags[3], flags[4]
    print '== conditions in comprehensions'
    print ' '.join([str(n) for n in range(20) if is_prime(n)])
    print '== tuples'
    u = (t, one)
    print u[0], u == (True, 1), (t, not t) == (True, False), (t, 'x') == (False, 'x')
    return 0


def target(driver, args):
    return entry_point, None
