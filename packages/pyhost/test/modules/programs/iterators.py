from itertools import *
import operator
def take(n, it): return list(islice(it, n))
print take(3, count()), take(3, count(5, 2)), take(3, count(1.5)), count(3), count(2, 3), take(5, cycle('ab')), take(2, repeat(7)), list(repeat('x', 3)), repeat(1, 2)
print list(chain('ab', [1, 2])), list(chain.from_iterable(['ab', 'cd'])), list(compress('abcdef', [1, 0, 1, 0, 1]))
print list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(ifilter(None, [0, 1, '', 2])), list(ifilterfalse(lambda x: x % 2, range(6)))
print list(imap(operator.add, [1, 2], [3, 4, 5])), list(imap(None, 'ab', 'cd')), list(starmap(pow, [(2, 5), (3, 2)])), list(izip('abc', [1, 2])), list(izip_longest('abc', [1], fillvalue='-'))
print list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 2)), list(islice('abc', 5, 10))
print [(k, list(g)) for k, g in groupby('AAAABBBCCDAA')], [k for k, g in groupby([1, 1, 2])], [(k, len(list(g))) for k, g in groupby(range(7), lambda x: x // 3)]
a, b = tee([1, 2, 3]); print a.next(), list(b), list(a); print tee('x', 3)[2].next()
print list(product('ab', [1, 2])), list(product('ab', repeat=2)), list(product()), list(product('a', ''))
print list(permutations('abc', 2)), len(list(permutations(range(5)))), list(permutations('ab', 3)), list(combinations('abcd', 2)), list(combinations('ab', 3)), list(combinations_with_replacement('abc', 2)), list(combinations('abc', 0))
i = iter('abcdef'); print list(islice(i, 1, 3)), i.next()
for f in [lambda: islice('a', -1), lambda: islice('a', 1, 2, 0), lambda: count('a'), lambda: imap(len), lambda: combinations('a', -1), lambda: repeat(), lambda: tee('a', -1), lambda: chain(5).next(), lambda: izip(3)]:
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
class C(count): pass
import functools
p = functools.partial(int, base=2); print p('101'), p.func, p.args, p.keywords
print functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [], 0)
@functools.wraps(take)
def w(): 'doc'
print w.__name__, w.__doc__
@functools.total_ordering
class T(object):
    def __init__(self, x): self.x = x
    def __lt__(self, o): return self.x < o.x
    def __eq__(self, o): return self.x == o.x
print T(1) <= T(2), T(2) > T(1), T(1) >= T(1), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))
