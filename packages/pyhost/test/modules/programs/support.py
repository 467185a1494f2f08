import unittest, logging, sys, StringIO, contextlib, fractions, numbers, shlex, UserDict, UserList, sets, Queue, threading, thread, abc, copy_reg, keyword, gc, atexit, timeit, new, platform, locale, signal, getpass, socket, string
class T(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_ok(self): self.assertEqual(self.x, 1); self.assertIn(1, [1]); self.assertTrue(1); self.assertAlmostEqual(1.0, 1.00000001)
    def test_raises(self):
        with self.assertRaises(ValueError) as c: raise ValueError('v')
        self.assertEqual(str(c.exception), 'v'); self.assertRaises(KeyError, {}.__getitem__, 1); self.assertRaisesRegexp(ValueError, 'x+', int, 'xx')
    def test_fail(self): self.assertEqual(1, 2)
    def test_error(self): {}[1]
    @unittest.skip('why')
    def test_skip(self): pass
r = unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print r.testsRun, len(r.failures), len(r.errors), r.skipped[0][1], r.failures[0][1].splitlines()[-1], r.errors[0][0], r.wasSuccessful()
out = StringIO.StringIO(); h = logging.StreamHandler(out); h.setFormatter(logging.Formatter('%(name)s %(levelname)s %(message)s %(funcName)s')); lg = logging.getLogger('a.b'); logging.getLogger('a').addHandler(h); logging.getLogger('a').setLevel(logging.INFO); lg.propagate
def go(): lg.debug('no'); lg.info('yes %d', 5); lg.warning('w')
go()
try: 1 / 0
except ZeroDivisionError: lg.exception('boom')
print out.getvalue().splitlines()[0:3], out.getvalue().splitlines()[-1], lg.getEffectiveLevel(), logging.getLevelName(30), lg.isEnabledFor(10)
@contextlib.contextmanager
def cm(x):
    print 'enter', x
    try: yield x * 2
    except ValueError, e: print 'caught', e
    finally: print 'exit'
with cm(3) as v: print v
with cm(1): raise ValueError('in')
with contextlib.nested(cm(1), cm(2)) as (a, b): print a, b
with contextlib.closing(StringIO.StringIO()) as s: pass
print s.closed
F = fractions.Fraction; print F(1, 3) + F(1, 6), F('3/4'), F('-1.25e2'), F(0.5), F(7, 2) // 1, F(7, 2) % 2, F(1, 2) ** 3, F(1, 2) == 0.5, F(1, 3) < 0.34, hash(F(4, 2)) == hash(2), F(3.141592653589793).limit_denominator(100), repr(F(1, 2)), int(F(7, 2)), float(F(1, 4)), 1 + F(1, 2), F(1, 2) * 1.5, fractions.gcd(12, 18)
print isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(F(1), numbers.Rational), isinstance(1, numbers.Number), isinstance('a', numbers.Number), issubclass(bool, numbers.Integral)
print shlex.split('a "b c" d\\ e \'f "g"\' h#i'), shlex.split('a # c', comments=True), list(shlex.shlex('a=b "c d"'))
u = UserDict.UserDict({'a': 1}, b=2); u['c'] = 3; print sorted(u.items()), len(u), 'a' in u, u.get('z', 9), u == {'a': 1, 'b': 2, 'c': 3}
class DM(UserDict.DictMixin):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()
m = DM(); m['x'] = 1; m.update({'y': 2}); print sorted(m.items()), m.pop('x'), len(m), m.setdefault('q', 5)
ul = UserList.UserList([3, 1]); ul.append(2); ul.sort(); print ul, ul[1:], ul + [4], len(ul)
q = Queue.Queue(); q.put(1); q.put(2); print q.get(), q.qsize(), q.empty()
l = threading.Lock(); print l.acquire(), l.acquire(0), l.locked(); l.release()
with threading.RLock(): print threading.currentThread().getName()
class A(object):
    __metaclass__ = abc.ABCMeta
    @abc.abstractmethod
    def f(self): pass
    @abc.abstractproperty
    def g(self): pass
try: A()
except TypeError, e: print e
class B(A):
    def f(self): return 1
    g = 2
print B().f(), isinstance(B(), A), A.register(int), isinstance(5, A), issubclass(str, A)
print keyword.iskeyword('for'), keyword.iskeyword('fo'), gc.collect() >= 0, gc.isenabled(), new.function is type(lambda: 0), locale.setlocale(locale.LC_ALL, 'C'), signal.SIGINT, signal.SIGTERM, socket.AF_INET, platform.python_version()[:3], timeit.timeit('x+1', 'x=1', number=10) >= 0
