# Attributes, methods, classes, iteration over user classes, generators, print, unrolling, special functions.

class Point(object):
    dims = 2
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def __len__(self):
        return self.dims
    def __nonzero__(self):
        return self.x != 0
    def __getitem__(self, i):
        if i == 0:
            return self.x
        if i == 1:
            return self.y
        raise IndexError

class Point3(Point):
    def __init__(self, x, y, z):
        Point.__init__(self, x, y)
        self.z = z
    def add(self, other):
        p = Point.add(self, other)
        p.z = self.z
        return p

class Old:
    tag = 'old'
    def method(self, x):
        return x, self.tag

class Counter(object):
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __iter__(self):
        return self
    def next(self):
        if self.i >= self.n:
            raise StopIteration
        if self.i == 5:
            raise ValueError('five')
        self.i += 1
        return self.i

class Frozen(object):
    def _freeze_(self):
        return True

frozen = Frozen()
frozen.value = 42
frozen.name = 'f'
prebuilt = Point(3, 4)
table = [10, 20, 30]
mapping = {'a': 1}

def attributes(x):
    p = Point(x, 2)
    p.x += 5
    p.extra = p.x * 2
    del p.y
    return p.x, p.extra, p.dims, Point.dims

def methods(a):
    p = Point(a, 1).add(Point(1, 1))
    m = p.add
    q = m(p)
    return q.x, q.y

def inherited(a):
    r = Point3(a, 1, 9).add(Point(1, 1))
    return r.x, r.y, r.z, isinstance(r, Point3), isinstance(r, Point)

def oldstyle(x):
    o = Old()
    o.tag = 'own'
    return o.method(x), Old().method(1), isinstance(o, Old)

def user_truth(x):
    p = Point(x, 1)
    if p:
        return 'yes', len(p)
    return 'no', not p

def user_getitem(i):
    p = Point(5, 6)
    try:
        return p[i]
    except IndexError:
        return 'out'

def user_iter(n):
    s = 0
    for i in Counter(n):
        s += i
    return s

def user_iter_raises(n):
    s = 0
    try:
        for i in Counter(n):
            s += i
    except ValueError, e:
        return s, str(e)
    return s

def constants_of_frozen():
    return frozen.value + 1, frozen.name

def prebuilt_state(d):
    prebuilt.x = d
    return prebuilt.x + prebuilt.y

def mutable_globals(x):
    table[0] = x
    mapping['b'] = x
    return table[0] + len(table), 'b' in mapping, mapping['a']

def no_fold_of_mutable():
    table.append(1)
    n = len(table)
    table.pop()
    return n - len(table)

def recursion(n):
    if n < 2:
        return n
    return recursion(n - 1) + recursion(n - 2)

def mutual_even(n):
    if n == 0:
        return True
    return mutual_odd(n - 1)

def mutual_odd(n):
    if n == 0:
        return False
    return mutual_even(n - 1)

def function_values(n):
    if n > 0:
        f = mutual_even
    else:
        f = recursion
    return f(abs(n))

def getattr_constant(p):
    q = Point(p, 1)
    setattr(q, 'w', 3)
    return getattr(q, 'x') + q.w, hasattr(Point, 'dims'), hasattr(Point, 'nothing')

def gen_simple(n):
    i = 0
    while i < n:
        yield i
        i += 1

def gen_several(a):
    yield a
    if a > 2:
        yield a * 2
        return
    for k in (1, 2):
        yield k + a

def gen_try(n):
    try:
        yield 1
        if n:
            raise ValueError
        yield 2
    except ValueError:
        yield 3

def gen_finally(log):
    try:
        yield 1
        yield 2
    finally:
        log.append('done')

def use_gen_simple(n):
    return [x for x in gen_simple(n)]

def use_gen_several(a):
    out = []
    for x in gen_several(a):
        out.append(x)
    return out

def use_gen_try(n):
    return list(gen_try(n))

def use_gen_finally(log):
    for x in gen_finally(log):
        log.append(x)
    return log

def drain(it):
    out = []
    while 1:
        try:
            out.append(it.next())
        except StopIteration:
            break
    try:
        it.next()
    except StopIteration:
        out.append('still at the end')
    return out

def tuple_param(a, (b, c)):
    return a + b * c

def keyword_call(p):
    return Point(y=p, x=1).y + Point(1, y=p).x

def bool_values(a, b):
    r = a == b
    s = a < b
    if r == s:
        return 0
    return r or s

def string_building(n):
    parts = []
    for i in range(n):
        parts.append(str(i))
    return ','.join(parts)

def sorting(l):
    for i in range(1, len(l)):
        j = i
        while j > 0 and l[j - 1] > l[j]:
            l[j - 1], l[j] = l[j], l[j - 1]
            j -= 1
    return l

def sieve(n):
    flags = [True] * (n + 1)
    primes = []
    for i in range(2, n + 1):
        if flags[i]:
            primes.append(i)
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return primes

def matrix(n):
    rows = []
    for i in range(n):
        row = [0] * n
        row[i] = i + 1
        rows.append(row)
    return [sum(r) for r in rows], rows[0][0]

def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps

CASES = [
    ('attributes', (1,)), ('methods', (2,)), ('inherited', (3,)), ('oldstyle', (1,)), ('user_truth', (0,)), ('user_truth', (1,)), ('user_getitem', (0,)), ('user_getitem', (1,)),
    ('user_getitem', (2,)), ('user_iter', (3,)), ('user_iter', (9,)), ('user_iter_raises', (4,)), ('user_iter_raises', (9,)), ('constants_of_frozen', ()), ('prebuilt_state', (7,)),
    ('mutable_globals', (5,)), ('no_fold_of_mutable', ()), ('recursion', (9,)), ('mutual_even', (7,)), ('function_values', (4,)), ('function_values', (-6,)), ('getattr_constant', (2,)),
    ('use_gen_simple', (4,)), ('use_gen_several', (1,)), ('use_gen_several', (5,)), ('use_gen_try', (0,)), ('use_gen_try', (1,)), ('use_gen_finally', ([],)),
    ('tuple_param', (1, (2, 3))), ('keyword_call', (4,)), ('bool_values', (1, 1)), ('bool_values', (1, 2)), ('bool_values', (2, 1)), ('string_building', (4,)),
    ('sorting', ([3, 1, 2],)), ('sorting', ([],)), ('sieve', (30,)), ('matrix', (3,)), ('ackermann', (2, 3)), ('collatz', (27,)),
]
# Generator functions: the iterator that the graph makes is drained.
GENERATORS = [('gen_simple', (3,)), ('gen_simple', (0,)), ('gen_several', (1,)), ('gen_several', (5,)), ('gen_try', (0,)), ('gen_try', (1,)), ('gen_finally', ([],))]
