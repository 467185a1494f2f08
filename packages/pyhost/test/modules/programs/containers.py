from collections import *
import heapq, bisect, copy, weakref, pprint
d = deque('abc', 4); d.append('d'); d.append('e'); print d, d.maxlen, len(d), d[0], d[-1]
d.appendleft('z'); print d, d.pop(), d.popleft(); d.extend('xy'); d.extendleft('12'); print d, list(reversed(d)), 'x' in d
d = deque(range(6)); d.rotate(2); print d; d.rotate(-3); print d; d.remove(4); del d[0]; d.reverse(); print d, d.count(3), d == deque(list(d)), copy.copy(d)
for f in [lambda: deque().pop(), lambda: deque([1])[3], lambda: deque([1]).remove(2), lambda: deque(5), lambda: deque([], -1), lambda: hash(deque())]:
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
try:
    for x in d: d.append(1)
except RuntimeError, e: print e
q = defaultdict(list); q['a'].append(1); q['b']; print sorted(q.items()), q.default_factory, 'z' in q, q.get('z'), repr(defaultdict(int, a=1)), q.copy().default_factory is list
try: defaultdict(None)['x']
except KeyError, e: print 'KeyError', e
class Sub(defaultdict):
    def __missing__(self, key): return key * 2
print Sub()['ab']
P = namedtuple('P', 'x y'); p = P(1, y=2); print p, p.x, p[1], p._fields, p._replace(x=5), p._asdict(), P._make([3, 4]), p == (1, 2), P.__name__, P.__doc__, repr(P.x.__doc__)
print namedtuple('Q', ['a', 'class', 'a'], rename=True)._fields
for bad in ['a a', 'class x', '1a', '_x']:
    try: namedtuple('B', bad)
    except ValueError, e: print e
try: P(1)
except TypeError, e: print e
o = OrderedDict([('b', 1), ('a', 2)]); o['c'] = 3; o['b'] = 9; print o, o.keys(), o.popitem(), o.popitem(last=False), o == {'a': 2}, list(reversed(OrderedDict([(1, 2), (3, 4)])))
del o['a']; o['z'] = 1; o['a'] = 1; print o, o.pop('z'), o.pop('q', 5), copy.copy(o), o.setdefault('n', 4), OrderedDict.fromkeys('ab', 1), OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)])
c = Counter('abracadabra'); print c.most_common(1), c['a'], c['zz'], sorted(c.elements())[:3], sorted((c + Counter('abc')).items()), sorted((c - Counter('aab')).items()), sorted((c & Counter('aab')).items()), sorted((c | Counter('zz')).items()), Counter(a=2)
c.update('aa'); c.subtract('b'); print c['a'], c['b'], repr(Counter()), Counter('aab')
print isinstance({}, Mapping), isinstance([], Sequence), isinstance('', Sequence), isinstance(5, Hashable), isinstance([], Hashable), isinstance(iter([]), Iterator), issubclass(dict, MutableMapping), isinstance(len, Callable), isinstance(set(), Set), isinstance((), Sized)
class M(Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __iter__(self): return iter(['a'])
    def __len__(self): return 1
print M().items(), 'a' in M(), M().get('b', 3), M() == {'a': 1}
try: Mapping()
except TypeError, e: print e
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h; heapq.heappush(h, 4); print h, heapq.nsmallest(2, h), heapq.nlargest(2, h), list(heapq.merge([1, 4], [2, 3]))
l = [1, 3, 3, 5]; print bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 9); bisect.insort(l, 4); print l
class N: 
    def __init__(self): self.l = [1, [2]]; self.me = self
n = N(); m = copy.deepcopy(n); print m.l, m.l is n.l, m.me is m, copy.copy(n).l is n.l
class O(object):
    __slots__ = ['a', 'b']
x = O(); x.a = [1]; y = copy.deepcopy(x); print y.a, y.a is x.a, hasattr(y, 'b')
class L(list): pass
l = L([1, 2]); l.attr = [3]; k = copy.deepcopy(l); print k, k.attr, type(k).__name__, k.attr is l.attr
t = (1, [2]); print copy.deepcopy(t), copy.copy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.deepcopy({1: {2: [3]}}), copy.copy(set([1]))
a = []; a.append(a); b = copy.deepcopy(a); print b[0] is b
class CC(object):
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print copy.copy(CC()), copy.deepcopy([CC()])
class W(object): pass
w = W(); r = weakref.ref(w); print r() is w, r is weakref.ref(w), r == weakref.ref(w), hash(r) == hash(w); pr = weakref.proxy(w); w.v = 3; print pr.v; pr.z = 1; print w.z
wv = weakref.WeakValueDictionary(); wv['k'] = w; print wv['k'] is w, 'k' in wv, len(wv), wv.keys(); wk = weakref.WeakKeyDictionary(); wk[w] = 5; print wk[w], wk.items()[0][0] is w
try: weakref.ref(5)
except TypeError, e: print e
print len(weakref.WeakSet([w, w]))
pprint.pprint({'b': range(30), 'a': {'x': 'y' * 40, 'z': ('t',) * 20}, 'c': set([1])}); print pprint.pformat([1, [2, [3]]], depth=2), pprint.pformat(range(3), width=4), pprint.saferepr({2: 1, 1: 2})
