import sys, gc, types, collections, functools, operator, re, copy, weakref, string, itertools
# things found in interpreters' load-time code
def unroll(f): f._x = True; return f
class Enum(type):
    def __new__(m, n, b, d):
        vals = [(k, v) for k, v in d.items() if isinstance(v, int)]
        d['names'] = dict((v, k) for k, v in vals)
        return super(Enum, m).__new__(m, n, b, d)
    def __contains__(c, v): return v in c.names
    def __setattr__(c, k, v): type.__setattr__(c, k, v * 2 if isinstance(v, int) else v)
    def __instancecheck__(c, o): return o == 'inst'
    def __subclasscheck__(c, o): return o is int
    def __cmp__(c, o): return -1
    def __repr__(c): return '<E %s>' % c.__name__
    def __call__(c, v): return c.names[v]
class Ops:
    __metaclass__ = Enum
    ADD = 1
    SUB = 2
print Ops, Ops(1), 2 in Ops, isinstance('inst', Ops), issubclass(int, Ops); Ops.MUL = 3; print Ops.MUL, type(Ops)
def make_ops():
    g = globals()
    for i, nm in enumerate('POP PUSH DUP'.split()):
        g['OP_' + nm] = i
        def handler(self, arg, i=i): return i, arg
        handler.__name__ = handler.func_name = 'do_' + nm
        handler.func_dict['opcode'] = i
        g[handler.__name__] = handler
make_ops(); print OP_DUP, do_PUSH(None, 3), do_POP.opcode, vars(do_POP)
class mixin:
    def a(self): return 'mix'
class X(object):
    for _k, _v in mixin.__dict__.items():
        if not _k.startswith('__'): locals()[_k] = _v
    del _k, _v
print X().a()
class Lazy(object):
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __get__(self, o, c):
        if o is None: return self
        v = o.__dict__[self.f.__name__] = self.f(o)
        return v
class Y(object):
    n = 0
    @Lazy
    def v(self): Y.n += 1; return 42
y = Y(); print y.v, y.v, Y.n
class Getattr(object):
    def __getattribute__(self, n):
        if n == 'z': return 'zz'
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return n.upper()
    def __delattr__(self, n): print 'del', n
    def __setattr__(self, n, v): print 'set', n, v
g = Getattr(); print g.z, g.abc; g.q = 1; del g.q
class Num(object):
    def __init__(s, v): s.v = v
    for op in 'add sub mul div floordiv mod lshift and or xor pow'.split():
        exec 'def __%s__(s, o): return "%s"\ndef __r%s__(s, o): return "r%s"\ndef __i%s__(s, o): return Num("i%s")' % ((op,) * 6)
    def __neg__(s): return 'neg'
    def __index__(s): return 2
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __long__(s): return 8L
    def __hex__(s): return 'hex'
    def __nonzero__(s): return False
    def __divmod__(s, o): return 'dm'
    def __contains__(s, o): return o == 1
    def __len__(s): return 3
    def __getitem__(s, i): return i
    def __getslice__(s, a, b): return 'slice', a, b
    def __setslice__(s, a, b, v): print 'ss', a, b, v
    def __delitem__(s, i): print 'di', i
    def __call__(s, *a, **k): return a, sorted(k.items())
    def __unicode__(s): return u'uni'
    def __str__(s): return 'str'
    def __format__(s, f): return 'fmt' + f
    def __coerce__(s, o): return None
    def __reversed__(s): return iter([9])
    def __enter__(s): return 'ent'
    def __exit__(s, *a): print a[0]; return True
n = Num(1); print n + 1, 1 + n, n / 2, 2 // n, n ** 2, -n, [1, 2, 3][n], int(n), float(n), long(n), hex(n), bool(n), divmod(n, 1), 1 in n, len(n), n[5], n[1:2], n[:], n[1:2:3], n[..., 1], n(1, a=2), unicode(n), str(n), format(n, 'x'), '{0:y}'.format(n), list(reversed(n)), range(5)[n:], '%d' % 3.7, 'abc' * n.__index__()
m = n; m += 1; print m.v; n[1:2] = 3; del n[4]
with n as e: print e; raise ValueError
class Cmp:
    def __init__(s, v): s.v = v
    def __cmp__(s, o): return cmp(s.v, o.v)
    def __hash__(s): return 5
    def __del__(s): pass
print Cmp(1) < Cmp(2), max(Cmp(3), Cmp(1)).v, sorted([Cmp(2), Cmp(1)])[0].v, Cmp(1) == Cmp(1), {Cmp(1): 'a'}[Cmp(1)]
class Multi1(object):
    def f(self): return ['M1']
class A(Multi1):
    def f(self): return ['A'] + super(A, self).f()
class B(Multi1):
    def f(self): return ['B'] + super(B, self).f()
class C(A, B):
    def f(self): return ['C'] + super(C, self).f()
print C().f(), [k.__name__ for k in C.__mro__], C.__bases__, C.__subclasses__(), A.__subclasses__()
try:
    class Bad(A, Multi1, B): pass
    print 'ok'
    class Bad2(Multi1, A): pass
except TypeError, e: print str(e).split('\n')[0]
C.__bases__ = (B, A); print C().f(); c = C(); c.__class__ = A; print c.f(), A.f.im_class, c.f.im_self is c
class Sl(object):
    __slots__ = ('a', '__dict__', '__weakref__')
s = Sl(); s.a = 1; s.b = 2; print s.__dict__, weakref.ref(s)() is s
def deco(*args): 
    def w(f): return types.FunctionType(f.func_code, dict(f.func_globals, injected=args), f.__name__, f.func_defaults, f.func_closure)
    return w
@deco(1, 2)
def inj(): return injected
print inj()
def clos():
    x = [1]; z = 5
    def inner(): return x, z
    return inner
k = clos(); print k.func_closure[0].cell_contents, k.func_code.co_freevars, clos.func_code.co_cellvars, [c2.cell_contents for c2 in k.__closure__]
co = k.func_code; co2 = types.CodeType(co.co_argcount, co.co_nlocals, co.co_stacksize, co.co_flags, co.co_code, co.co_consts, co.co_names, co.co_varnames, 'fn', 'newn', 99, co.co_lnotab, co.co_freevars, co.co_cellvars); print co2.co_name, co2.co_filename, co2.co_firstlineno, types.FunctionType(co2, globals(), None, None, k.func_closure)()
def kw(a, (b, c), d=4, *e, **f): return a, b, c, d, e, sorted(f.items())
print kw(1, (2, 3)), kw(1, (2, 3), 5, 6, x=7), kw(*[1, [2, 3]], **{'d': 8})
for bad in ['kw(1)', 'kw()', 'kw(1, (2, 3), d=1, a=2)', 'len(1, 2)', 'int("x")', '[].x', '{}[[]]', '"a" + 1', '1 + "a"', 'None()', '(1).x()', 'undefined', '[1][5]', '{}["k"]', 'object().x', '"%d" % "a"', '"%s %s" % 1', 'int(None)', 'iter(5)', 'X.zz', 'X()()', 'sorted(1)', 'dict([1])', 'u"\\xff".encode("ascii")', '"\\xff".decode("utf8")', 'chr(300)', 'range(1, 2, 0)', '[].pop()', 'set().pop()', '{}.popitem()', '(lambda: 1)(2)', '(lambda x: 1)(y=2)', 'abs("a")', 'ord("ab")', '"a".join([1])', '2 ** -1 and 0 ** -1', '1 % 0', '1L // 0', '1.0 / 0', 'float("x")', 'long("")', 'complex("z")', 'import_', '"".foo', 'type("A", (int, str), {})', 'hash([])', 'isinstance(1, 2)', 'issubclass(1, int)', 'getattr(1, "q")', 'super(A, 3)', 'C.f(3)', 'reduce(lambda a, b: a, [])', 'max([])', 'unicode("\\xff")', '[1, 2].index(3)', '"abc".index("z")', 'int("9" * 5, 40)', 'compile("1", "x", "bad")', 'raw', 'zip(1)', 'map(1, [2])', '"{0}".format()', '"{a}".format(a=1).b', 'slice(1)[2]', 'xrange(2)[5]', 'a.b.c', 'execfile("nofile")', 'open("nofile")', '__import__("no.such")', 'buffer(1)', 'bytearray([300])', 'round("a")', 'sum(["a"])', '(1, 2) < 3 and [].sort(1, 2, 3, 4)', 'lambda: (yield)']:
    try: eval(bad)
    except Exception, e: print bad, '->', type(e).__name__, e
