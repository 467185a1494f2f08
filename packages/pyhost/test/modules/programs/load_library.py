# -*- coding: utf-8 -*-
import itertools as it, functools, collections, operator, copy, pickle, cPickle, re, datetime, weakref, logging, warnings, threading, subprocess, os, sys, platform, json, csv, struct, StringIO, cStringIO, string, math, random, textwrap, time, bisect, heapq, contextlib, types
print list(it.chain([1], [2, 3])), list(it.islice(it.count(5), 2, 8, 2)), list(it.product('ab', repeat=2)), list(it.permutations('abc', 2)), list(it.combinations('abc', 2)), [(k, list(g)) for k, g in it.groupby('aabbb')], list(it.izip_longest([1, 2], [3])), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 3, range(5))), list(it.starmap(pow, [(2, 3)])), [list(x) for x in it.tee([1, 2])], list(it.compress('abc', [1, 0, 1])), list(it.imap(None, [1])), list(it.ifilterfalse(None, [0, 1])), list(it.repeat(1, 2)), list(it.islice(it.cycle('ab'), 5)), list(it.combinations_with_replacement('ab', 2)), it.count(3), it.repeat(5, 2)
P = collections.namedtuple('P', 'x y'); p = P(1, y=2); print p, p._replace(x=5), p._asdict(), P._fields, p.x, P._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)); x, y = p
od = collections.OrderedDict([('b', 1), ('a', 2)]); od['c'] = 3; print od, od.keys(), od.popitem(), od == {'b': 1, 'a': 2}, list(reversed(od))
dd = collections.defaultdict(list); dd['a'].append(1); print dd, dd['zz'], sorted(dd)
c = collections.Counter('abracadabra'); print c['z'], sorted(c.elements())[:3]
d = collections.deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); d.rotate(1); print d, d.pop(), list(d)
@functools.wraps(len)
def w(*a): return 1
print w.__name__, functools.partial(int, base=2)('101'), functools.partial(max, 1, key=abs).keywords
@functools.total_ordering
class T(object):
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print T(1) <= T(2), T(3) >= T(4), sorted([3, 1], key=functools.cmp_to_key(lambda a, b: a - b))
print operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(3), operator.methodcaller('upper')('x'), operator.add(1, 2)
class Node(object):
    def __init__(self): self.l = [1, [2]]; self.me = self
n = copy.deepcopy(Node()); print n.me is n, n.l
class Pk(object):
    def __init__(self, a): self.a = a
    def __getstate__(self): return {'a': self.a * 2}
for proto in (0, 1, 2):
    r = pickle.loads(pickle.dumps([Pk(3), (1, u'x', None, 2**70, 1.5, {'k': set([1])})], proto)); print r[0].a, r[1]
print repr(pickle.dumps({'a': [1, 2.5, 'x']})), cPickle.loads(cPickle.dumps(('a', 1), 2))
print re.findall(r'(\w)(\d)', 'a1 b2'), re.sub(r'(?P<n>\w+)', lambda m: m.group('n').upper(), 'ab cd'), re.split(r'(,)\s*', 'a, b,c'), re.match(r'(?i)(?:a|b)+?(c)?$', 'ABC').groups(), re.compile(r'''
  (\d+)  # digits
  \s*''', re.X | re.M).search('x 42 ').span(), re.escape('a.b'), [m.start() for m in re.finditer('(?<=a)b(?!c)', 'ab abc ab')], re.match('(a)|(b)', 'b').lastindex, re.sub('x*', '-', 'abxc'), re.match(r'(.)\1', 'aa').expand(r'\1\g<0>')
sc = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t), (r'\s+', None)]); print sc.scan('12 ab 3!')
print datetime.datetime(2020, 2, 29, 12, 30) + datetime.timedelta(days=366, hours=-13), datetime.date(2000, 1, 1).strftime('%Y/%m/%d %a'), datetime.datetime(2001, 2, 3).isoformat(), datetime.timedelta(1, 2, 3), datetime.datetime.strptime('2010-05-06', '%Y-%m-%d').weekday()
class O(object): pass
o = O(); r = weakref.ref(o); print r() is o, isinstance(weakref.WeakKeyDictionary(), object); wv = weakref.WeakValueDictionary(); wv['a'] = o; print wv['a'] is o, weakref.proxy(o).__class__
logging.basicConfig(stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s', level=logging.INFO)
log = logging.getLogger('a.b'); log.info('hello %s', 'w'); log.debug('no'); log.warning('w'); print log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), log.parent.name
with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter('always'); warnings.warn('dep', DeprecationWarning); print len(ws), ws[0].message, ws[0].category.__name__
warnings.filterwarnings('ignore', category=DeprecationWarning)
lock = threading.Lock(); print lock.acquire(), lock.locked(); lock.release(); print threading.currentThread().getName(); tl = threading.local(); tl.x = 1; print tl.x
print subprocess.check_output(['echo', 'hi']), subprocess.call('exit 3', shell=True), subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE).communicate('in')[0]
try: subprocess.check_output(['sh', '-c', 'echo o; exit 2'])
except subprocess.CalledProcessError, e: print e, e.returncode, repr(e.output)
try: subprocess.check_output(['nosuchprogram-x'])
except OSError, e: print e, e.errno
os.environ['S3P'] = 'v'; print os.environ.get('S3P'), os.getenv('NOPE', 'd'), subprocess.check_output('echo $S3P', shell=True), platform.system(), platform.python_version(), platform.python_implementation()
print json.dumps({'a': [1, 2.5, None, True, u'\xe9"\n']}, sort_keys=True), json.loads('{"a": [1, 2.0, "\\u00e9", null]}'), json.dumps([1, {'b': 2}], indent=2, separators=(',', ': ')), repr(json.loads('"x"'))
print list(csv.reader(['a,"b ""q"",c",d', '1,2,3'])), sorted(csv.DictReader(['x,y', '1,2']).next().items()); f = StringIO.StringIO(); csv.writer(f).writerow(['a', 'b,c', 1, None]); print repr(f.getvalue())
print struct.pack('<IhbQ', 1, -2, 3, 4).encode('hex'), struct.unpack('>2sHxB', 'ab\1\2\0\7'), struct.calcsize('@iqb'), struct.pack('d', 1.5).encode('hex')
print string.Template('$a ${b} $$').substitute(a=1, b=2), string.maketrans('ab', 'xy')[97:99], 'abc'.translate(None, 'b'), string.letters[:3], string.capwords('a b'), string.join(['a', 'b'], '-')
print textwrap.dedent('  a\n   b\n'), textwrap.fill('aaa bbb ccc ddd', 8)
random.seed(42); print random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(10), 3), random.getrandbits(70), random.gauss(0, 1); l = range(5); random.shuffle(l); print l
random.seed('str'); print random.random(); random.seed(12345678901234567890L); print random.random(), random.uniform(1, 2)
print bisect.bisect([1, 2, 3], 2), heapq.nsmallest(2, [3, 1, 2]), math.fsum([.1] * 10), math.factorial(20), math.frexp(8.0), math.log(8, 2), math.copysign(1, -0.0), round(2.5), round(-0.5), round(2.675, 2)
@contextlib.contextmanager
def cm():
    print 'enter'
    try: yield 5
    except KeyError, e: print 'swallow', e
with cm() as v: print v; raise KeyError('k')
print contextlib.closing(f).__class__.__name__
a, (b, c2), = 1, (2, 3); print a, b, c2
print [x for x in 'abc'], x, (lambda (a, b), c: a + b + c)((1, 2), 3), 1 if 0 else 2, not 1 == 2, 1 < 2 < 3, 'a' in 'abc', [1, 2, 3][-2:], 'abc'[::-1], [[]] * 2, () == [], None < 0 < '' < (), 1 <> 2
print 'a b'.split(), ' x '.strip(), 'a,b'.partition(','), 'abc'.find('z'), 'x'.join('ab'), 'aXb'.swapcase(), 'ab'.center(6, '*'), '%s' % (1,), 'abc'.startswith(('x', 'a')), 'a\tb'.expandtabs(4), 'abc'.encode('base64'), 'é'.decode('utf-8').__repr__() if 0 else '', u'abc\xe9'.encode('ascii', 'replace'), 'ab'.zfill(5), '1'.isdigit(), 'abab'.replace('a', 'x', 1), 'a\nb\n'.splitlines(True), 'abc'.rjust(5), 'title case'.title(), u'\u1234'.__repr__(), 'x'.__add__('y')
print type(1), type(1L), type(''), type(u''), type(None), type(type), type(len), type([].append), type(lambda: 0), type(O.__init__), type(o.__class__), type(sys), type(xrange(1)), type(iter([])), type(open), type(NotImplemented), type(Ellipsis), type((x for x in [])), types.NoneType, int, repr(len), repr([].append)[:30], repr(O)
print int('0x1f', 16), int('12', 8), int(' 42 '), long('5'), float('1e3'), float('inf'), float('-nan') != 0, int(3.9), int(-3.9), str(1e16), repr(0.1), 1e15, 1e16, 123456789012345678, .1 + .2, str(.1 + .2), 1e-5, 100000.0, -0.0, 1.0, hex(-255), oct(8), bin(5), chr(65), ord('a'), round(1234.567, -2), abs(-5), pow(2, 10, 1000), divmod(5, 2), sum([1, 2], 3), max('abc'), min([2, 1]), any([]), all([]), enumerate('a').next(), hash(1.0), hash(2**64), hash(-1), hash('a'), hash((1, 2)), hash(None) and 0, hash(1.5), hash(u'a') == hash('a')
