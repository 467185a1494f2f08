# -*- coding: utf-8 -*-
import sys, types, new, imp, inspect, os, traceback
# metaclasses
class Meta(type):
    def __new__(mcs, name, bases, d):
        d['tag'] = name.lower()
        return type.__new__(mcs, name, bases, d)
    def __init__(cls, name, bases, d):
        super(Meta, cls).__init__(name, bases, d)
        cls.registry = getattr(cls, 'registry', []) + [name]
    def __call__(cls, *a, **k):
        print 'making', cls.__name__
        return type.__call__(cls, *a, **k)
    def __getitem__(cls, i): return cls.registry[i]
    def __iter__(cls): return iter(cls.registry)
    def __len__(cls): return 7
class A(object):
    __metaclass__ = Meta
    def m(self): return 'A.m'
class B(A): pass
print A.tag, B.tag, B.registry, B[0], list(B), len(B), B().m()
class extendabletype(type):
    def __new__(cls, name, bases, dict):
        if name == '__extend__':
            for base in bases:
                for key, value in dict.items():
                    if key in ('__module__', '__doc__'): continue
                    setattr(base, key, value)
            return None
        return super(extendabletype, cls).__new__(cls, name, bases, dict)
class W(object): __metaclass__ = extendabletype
class __extend__(W):
    def extra(self): return 'extra'
print W().extra(), __extend__
def func_with_new_name(func, newname):
    return types.FunctionType(func.func_code, func.func_globals, newname, func.func_defaults, func.func_closure)
def f(a, b=2, *c, **d):
    "doc of f"
    x = a + b
    return x
g = func_with_new_name(f, 'gg')
print g.__name__, g(1), g.func_defaults, g.__doc__, f.func_code.co_varnames, f.func_code.co_argcount, f.func_code.co_flags, f.func_code.co_names, f.func_code.co_nlocals, f.func_code.co_firstlineno, f.func_code.co_name
f.func_defaults = (5,); print f(1)
f.func_code = (lambda a, b: a * b).func_code; print f(3)
print inspect.getargspec(g), inspect.getsource(func_with_new_name), inspect.formatargspec(*inspect.getargspec(g))
def outer():
    loc = 42
    def hack():
        fr = sys._getframe(1)
        return sorted(fr.f_locals), fr.f_code.co_name, fr.f_lineno, fr.f_back.f_code.co_name, fr.f_globals is globals()
    return hack()
print outer()
def export(**kw):
    sys._getframe(1).f_globals.update(kw)
export(NEWNAME=3); print NEWNAME
class Body:
    for i in range(3):
        exec "def op%d(self): return %d" % (i, i * i)
    locals()['dyn'] = 'dynamic'
    del i
    def make(n):
        def meth(self): return n
        meth.__name__ = 'meth%d' % n
        return meth
    for _n in (10, 20): locals()['meth%d' % _n] = make(_n)
    del make, _n
b = Body(); print b.op0(), b.op1(), b.op2(), b.dyn, b.meth10(), b.meth20(), sorted(k for k in Body.__dict__)
src = """
def add(x, y):
    return x %s y
"""
ns = {}
exec compile(src % '+', '<generated>', 'exec') in ns
print ns['add'](1, 2), sorted(k for k in ns)
exec "a1 = 1; a2 = 2"
print a1 + a2
def withexec():
    exec "zz = 5"
    return zz
print withexec()
m = new.module('fake'); m.x = 1; sys.modules['fake'] = m
import fake; print fake.x, fake
im = new.instancemethod(lambda self: self.v, type('T', (), {'v': 9})(), None); print im()
nc = new.classobj('NC', (object,), {'q': 1}); print nc.q, nc
fn = new.function(g.func_code, globals(), 'nf', (1, 2)); print fn(), fn.__name__
print `1 + 2`, 0777, 0o17, 0b101, 0xFFL, 10L ** 20, 1e100, 'a' 'b', u'\u00e9'.encode('utf-8'), r'\n', ur'\u0041', 'é'
print >>sys.stdout, 'to', 'stdout',
print
class Old:
    def __init__(self): self.a = 1
    def __getattr__(self, n):
        if n[:2] == '__': raise AttributeError(n)
        return 'got ' + n
    def __cmp__(self, o): return 0

    def __len__(self): return 3
o = Old(); print o.a, o.b, len(o), type(o), o.__class__, isinstance(o, Old), bool(o)
class S(object):
    __slots__ = ['x', '__y']
    def __init__(self): self.x = 1; self.__y = 2
    def gety(self): return self.__y
s = S(); print s.x, s.gety()
try: s.z = 1
except AttributeError, e: print e
class Desc(object):
    def __get__(self, o, t): return 'get', o is None, t.__name__
    def __set__(self, o, v): print 'set', v
    def __delete__(self, o): print 'del'
class D(object): d = Desc()
D().d = 5; print D().d, D.d; del D().d
class P(object):
    def __init__(self): self._x = 0
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
p = P(); p.x = 4; print p.x, P.s(1), P.c(2), p.c(3)
def gen():
    try:
        x = yield 1
        print 'got', x
        try: yield 2
        except ValueError, e: print 'caught', e; yield 3
    finally: print 'closing'
G = gen(); print G.next(), G.send('v'), G.throw(ValueError, 'boo'); G.close()
print sorted([3, 1, 2], cmp=lambda a, b: b - a), sorted('bAc', key=str.lower, reverse=True), sorted({1: 2, 0: 3}.items())
print '%s %r %d %5.2f %-5s| %05d %x %o %e %g %c %% %+d %#x' % ('s', 'r', 3, 2.345, 'ab', 42, 255, 8, 12345.678, 1e-5, 'c', 3, 255), '%(a)s %(b)05.1f' % {'a': 1, 'b': 2.25}
print '{0} {1!r} {name:>10} {2:.3f} {3:,} {4:x} {0[0]} {o.real}'.format('ab', 'c', 3.14159, 1234567, 255, name='n', o=3)
print 3 + 4j, (1 + 2j) * (3 - 1j), abs(3 + 4j), complex('1+2j'), (2j).conjugate(), 2 ** 100, -7 // 2, -7 % 3, divmod(-7, 2), 7 / 2, 7.0 / 2, 1 << 70, ~5, hash('abc') == hash('abc')
print set([1, 2]) | {3}, {1, 2} & {2, 3}, {i: i * i for i in range(3)}, {i % 2 for i in range(5)}, frozenset([1]) < {1, 2}
try:
    raise KeyError, 'old style'
except (IndexError, KeyError), e: print repr(e), e.args
try:
    try: 1 / 0
    except: raise ValueError, ValueError('re'), sys.exc_info()[2]
except ValueError: print [t[1:] for t in traceback.extract_tb(sys.exc_info()[2])]
with open(os.devnull) as a, open(os.devnull) as b2: print a.name, b2.closed
print a.closed, apply(max, (1, 2)), reduce(lambda x, y: x + y, [1, 2, 3]), map(None, [1, 2], [3]), zip([1], [2]), filter(None, [0, 1]), intern('x'), buffer('abc', 1), coerce(1, 2.0), cmp(1, 2), repr(unichr(255)), xrange(3), range(5)[::-2]
if True:
	x = 1
        y = 2
print x, y
print __name__, __doc__, os.path.basename(__file__)
