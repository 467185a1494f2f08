# Operators, locals, conditions, loops, calls. CASES lists calls; each must give the same as the function itself.

def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

def arith(a, b):
    return (a + b, a - b, a * b, -a, +b, ~a, a & b, a | b, a ^ b, a << 2, b >> 1)

def divisions(a, b):
    return (a / b, a // b, a % b, divmod(a, b))

def power(a, b):
    return a ** b + pow(a, b) + pow(a, b, 7)

def compare(a, b):
    return [a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b]

def chained(a, b, c):
    return a < b < c, a == b == c, a < b > c

def notnot(x):
    y = not x
    z = not y
    return y, z, not (x and y)

def andor(a, b, c):
    return (a and b or c), (a or b and c), (a and b), (b or c)

def membership(x, seq):
    a = x in seq
    b = x not in seq
    if x not in seq:
        return (a, b, 'absent')
    return (a, b, 'present')

def conditional(x):
    return 'neg' if x < 0 else ('zero' if x == 0 else 'pos')

def ifchain(x):
    if x == 1:
        r = 'one'
    elif x == 2:
        r = 'two'
    elif x == 3:
        r = 'three'
    else:
        r = 'many'
    return r + '!'

def inplace(a, b):
    a += b
    a *= 2
    a -= 1
    a <<= 1
    a |= 1
    a ^= b
    a &= 255
    a //= 2
    a %= 100
    a >>= 1
    a **= 2
    return a

def inplace_list(l):
    m = l
    m += [1]
    return l is m, l

def while_else(n):
    while n > 0:
        n -= 3
        if n == 1:
            break
    else:
        return 'else'
    return 'break'

def for_else(l, x):
    for i in l:
        if i == x:
            break
    else:
        return -1
    return i

def nested_loops(n):
    total = 0
    for i in range(n):
        for j in range(i):
            if j == 3:
                break
            if (i + j) % 2:
                continue
            total += i * j
        else:
            total += 1000
    return total

def while_true(n):
    i = 0
    while True:
        i += 1
        if i * i > n:
            return i

def while_1(n):
    while 1:
        if n < 3:
            break
        n -= 2
    return n

def swap(a, b, c):
    a, b, c = c, a, b
    a, b = b, a
    return a, b, c

def unpack(t):
    a, (b, c) = t
    return a + b + c

def unpack_list(l):
    [x, y] = l
    return y - x

def loop_unpack(d):
    s = 0
    for k, v in d:
        s += k * v
    return s

def subscripts(l, i):
    x = l[i]
    l[i] = x + 1
    l[-1] = 7
    del l[0]
    return l

def slices(l):
    a = l[1:]
    b = l[:2]
    c = l[1:3]
    d = l[:]
    d[1:2] = [8, 9]
    del d[:1]
    return a, b, c, d, l[::2], l[::-1]

def strings(s, n):
    return s + 'x', s * n, s[0], s[-1], '%s-%d' % (s, n), s.upper(), len(s), 'a' + s.join(['1', '2'])

def dicts(k):
    d = {'a': 1, 'b': 2}
    d[k] = 3
    r = d['a'] + d.get('zz', 40)
    del d['b']
    return r, len(d), sorted(d.items())

def listcomp(l):
    return [x * 2 for x in l if x > 1]

def nested_comp(l):
    return [(x, y) for x in l for y in l if x != y]

def dictcomp_free(l):
    d = {}
    for x in l:
        d[x] = x * x
    return sorted(d.items())

def builtins(x):
    return abs(x), int(x), float(x), str(x), repr(x), bool(x), hash(x), hex(x), oct(x), min(x, 3), max(x, 3), chr(65 + abs(x)), ord('a')

def types(x):
    return isinstance(x, int), isinstance(x, (str, int)), type(x) is int, issubclass(type(x), object)

def defaults(a, b=2, c='x'):
    return a, b, c

def call_defaults():
    return defaults(1), defaults(1, 3), defaults(1, c='z'), defaults(c=1, b=2, a=3)

def varargs(a, *rest):
    return a, rest

def call_varargs(t):
    return varargs(1), varargs(1, 2, 3), varargs(*t), varargs(0, *(1, 2))

def shadow(l):
    x = 1
    x = 'now a string'
    for x in l:
        pass
    return x

def delete_local(x):
    y = x
    del y
    y = 2
    return y

def constant_branch():
    if 0:
        return 1
    if not True:
        return 2
    if 3 > 2 and 'a' < 'b':
        return 3
    return 4

def const_fold():
    x = 3
    y = x * 4 + 2
    t = (x, y, 'z')
    return t[1], len(t), t, 'abc'[1], -y, not y

def inner_function(n):
    def double(k):
        return k * 2
    triple = lambda k, by=3: k * by
    return double(n) + triple(n)

def backticks(x):
    return `x` + `1`

def import_inside(x):
    import math
    from math import floor
    return math.sqrt(x) + floor(x)

def truth(x):
    if x:
        return 'true'
    return 'false'

def early(x):
    if x > 10:
        return 'big'
    x += 1
    if x > 5:
        return 'mid'

def many_joins(a, b, c):
    if a:
        x = 1
    else:
        x = 2
    if b:
        y = 1
    else:
        y = x
    if c:
        z = y
    else:
        z = 3
    return x, y, z

def loop_const(n):
    state = 0
    out = []
    for i in range(n):
        out.append(state)
        if state == 0:
            state = 1
        elif state == 1:
            state = 2
        else:
            state = 0
    return out

CASES = [
    ('gcd', (12, 18)), ('gcd', (7, 0)), ('gcd', (0, 5)),
    ('arith', (6, 3)), ('arith', (-6, 3)), ('divisions', (7, 2)), ('divisions', (-7, 2)), ('divisions', (1, 0)), ('divisions', (7.5, 2)),
    ('power', (3, 4)), ('compare', (1, 2)), ('compare', ('a', 'a')), ('compare', (2, 1)), ('chained', (1, 2, 3)), ('chained', (2, 2, 2)), ('chained', (3, 2, 1)),
    ('notnot', (0,)), ('notnot', ('x',)), ('notnot', ([],)), ('andor', (1, 0, 'c')), ('andor', (0, 5, '')), ('andor', ('', None, 3)),
    ('membership', (1, [1, 2])), ('membership', ('z', 'abc')), ('conditional', (-1,)), ('conditional', (0,)), ('conditional', (4,)),
    ('ifchain', (1,)), ('ifchain', (2,)), ('ifchain', (3,)), ('ifchain', (9,)), ('inplace', (3, 5)), ('inplace', (100, 1)), ('inplace_list', ([3],)),
    ('while_else', (9,)), ('while_else', (10,)), ('for_else', ([1, 2, 3], 2)), ('for_else', ([1, 2, 3], 5)), ('nested_loops', (7,)), ('nested_loops', (2,)),
    ('while_true', (50,)), ('while_1', (9,)), ('swap', (1, 2, 3)), ('unpack', ((1, (2, 3)),)), ('unpack', ((1, (2, 3, 4)),)), ('unpack', ((1, (2,)),)),
    ('unpack_list', ([1, 5],)), ('loop_unpack', ([(1, 2), (3, 4)],)), ('loop_unpack', ([(1, 2), (3,)],)),
    ('subscripts', ([1, 2, 3], 1)), ('subscripts', ([1], 5)), ('slices', ([1, 2, 3, 4],)), ('strings', ('hey', 2)), ('strings', ('', 2)), ('dicts', ('q',)), ('dicts', ('b',)),
    ('listcomp', ([1, 2, 3],)), ('nested_comp', ([1, 2],)), ('dictcomp_free', ([1, 2, 3],)), ('builtins', (5,)), ('builtins', (-2,)), ('types', (1,)), ('types', ('a',)),
    ('call_defaults', ()), ('call_varargs', ((4, 5, 6),)), ('varargs', (1, (2, 3))), ('shadow', ([1, 2],)), ('shadow', ([],)), ('delete_local', (1,)),
    ('constant_branch', ()), ('const_fold', ()), ('inner_function', (4,)), ('backticks', ('q',)), ('import_inside', (16,)), ('truth', ('',)), ('truth', ({1: 2},)),
    ('early', (20,)), ('early', (5,)), ('early', (1,)), ('many_joins', (1, 0, 1)), ('many_joins', (0, 0, 0)), ('many_joins', (0, 1, 1)), ('loop_const', (7,)),
]
