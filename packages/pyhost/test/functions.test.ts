// Functions, closures, generators, scopes, code and frame objects: programs and what CPython 2.7 prints.

import { expect, test } from "vitest";
import { output } from "./memory-io.js";

const PROGRAMS: readonly (readonly [string, string, string])[] = [
  ["closures share their variables",
`def counter():
    n = [0]
    def inc():
        n[0] += 1
        return n[0]
    return inc
a, b = counter(), counter()
a()
print a(), b()
def late():
    def inner(): return z
    z = 5
    first = inner()
    z = 6
    return first, inner()
print late()
print [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]]
def param(x, *args, **kw):
    def get(): return x, args, sorted(kw)
    x += 1
    return get()
print param(1, 2, k=3)
`,
`2 1
(5, 6)
[0, 1, 2] [2, 2, 2]
(2, (2,), ['k'])
`],
  ["unset variables raise NameError of the right kind",
`def t(f):
    try: f()
    except NameError, e: print type(e).__name__, e
def a(): print q; q = 1
def b():
    def inner(): return z
    inner()
    z = 1
def c(): x = 1; del x; return x
def d(): return nowhere
def e():
    global g1
    del g1
def f(): del y; y = 1
for fn in (a, b, c, d, e, f): t(fn)
try: del nothing
except NameError, e: print e
`,
`UnboundLocalError local variable 'q' referenced before assignment
NameError free variable 'z' referenced before assignment in enclosing scope
UnboundLocalError local variable 'x' referenced before assignment
NameError global name 'nowhere' is not defined
NameError global name 'g1' is not defined
UnboundLocalError local variable 'y' referenced before assignment
name 'nothing' is not defined
`],
  ["generators: send, throw, close and return",
`def gen(n):
    for i in range(n):
        try: got = yield i
        except ValueError, e:
            yield 'caught %s' % e
        else: print 'got', got,
        finally: print 'finally', i,
g = gen(3)
print g.next(), g.send('x'), g.throw(ValueError('v')), list(g), g.gi_frame
g = gen(2)
print g.next()
g.close()
print
try: g.next()
except StopIteration: print 'stopped'
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn()
g.next()
try: g.close()
except RuntimeError, e: print e
g = gen(1)
try: g.send(1)
except TypeError, e: print e
def self_running():
    yield me.next()
me = self_running()
try: me.next()
except ValueError, e: print e
def raises():
    yield 1
    raise StopIteration
    yield 2
print list(raises()), sum(x * x for x in range(4) if x % 2), dict((k, v) for k, v in zip('ab', 'cd'))
`,
`0 got x finally 0 1 caught v finally 1 got None finally 2 [2] None
0
finally 0
stopped
generator ignored GeneratorExit
can't send non-None value to a just-started generator
generator already executing
[1] 10 {'a': 'c', 'b': 'd'}
`],
  ["scopes: classes, comprehensions, global, exec",
`x = 'global'
def f():
    x = 'local'
    class C:
        y = x
        x = 'class'
        def m(self): return x
        z = [x for _ in 'a']
    return C().m(), C.y, C.z
try: print f()
except NameError, e: print e
def g():
    class D:
        def m(self): return x
        w = [i for i in range(2)]
    return D().m(), D.w, D.i
print g()
print [i for i in range(3)], i, list(j for j in range(2)), 'j' in dir()
def h():
    global x
    x = 'changed'
h()
print x
def ex():
    exec 'v = 5'
    return v, sorted(locals())
print ex()
ns = {}
exec 'y = 1\\ndef get(): return y' in ns
ns['y'] = 2
print ns['get'](), eval('y + z', ns, {'z': 10})
exec('t = 7', ns)
print ns['t']
def loc(a, b=2):
    c = a
    return locals()
print sorted(loc(1).items())
`,
`('local', 'global', ['class'])
('global', [0, 1], 1)
[0, 1, 2] 2 [0, 1] False
changed
(5, ['v'])
2 12
7
[('a', 1), ('b', 2), ('c', 1)]
`],
  ["function attributes can be read and written",
`def f(a, b=2, *c, **d):
    "doc"
    x = a
    def inner(): return x
    return inner
print f.func_name, f.__name__, f.func_defaults, f.func_doc, f.__module__, f.func_dict, f.func_closure, f.func_globals is globals()
c = f.func_code
print c.co_name, c.co_argcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags & 0xc, c.co_consts[0], c.co_firstlineno, c.co_nlocals
print f(1).func_code.co_freevars, f(1).func_closure[0].cell_contents
f.attr = 5
f.func_defaults = (9,)
f.__name__ = 'renamed'
print f.__dict__, f.func_defaults, f.__name__, f.func_code.co_name
f.func_code = (lambda z: z * 3).func_code
print f(4)
for change in ("f.func_code = 5", "f.func_globals = {}", "f.func_code = outer().func_code", "f.__name__ = 5"):
    def outer():
        q = 1
        return lambda: q
    try: exec change
    except (TypeError, ValueError), e: print type(e).__name__, e
`,
`f f (2,) doc __main__ {} None True
f 2 ('a', 'b', 'c', 'd', 'inner') ('x',) () 12 doc 1 5
('x',) 1
{'attr': 5} (9,) renamed f
12
TypeError __code__ must be set to a code object
TypeError readonly attribute
ValueError renamed() requires a code object with 0 free vars, not 1
TypeError __name__ must be set to a string object
`],
  ["functions and code objects are made by their types",
`import sys
FunctionType, CodeType = type(lambda: 0), type((lambda: 0).func_code)
def adder(n):
    def add(x, y=1): return x + y + n
    return add
a = adder(5)
f = FunctionType(a.func_code, globals(), 'copy', (10,), a.func_closure)
print f.__name__, f(1), f(1, 1), a(1)
c = a.func_code
c2 = CodeType(c.co_argcount, c.co_nlocals, c.co_stacksize, c.co_flags, c.co_code, c.co_consts, c.co_names, c.co_varnames, c.co_filename, 'other', c.co_firstlineno, c.co_lnotab, c.co_freevars, c.co_cellvars)
g = FunctionType(c2, {}, None, None, a.func_closure)
print g.__name__, g(2, 3), c == a.func_code, c == c2
for args in ((5, {}), (c, {}), (c, 5), (c, {}, None, None, (1,))):
    try: FunctionType(*args)
    except (TypeError, ValueError), e: print type(e).__name__, e
`,
`copy 16 7 7
other 10 True False
TypeError function() argument 1 must be code, not int
TypeError arg 5 (closure) must be tuple
TypeError function() argument 2 must be dict, not int
TypeError arg 5 (closure) expected cell, found int
`],
  ["frames show who runs",
`import sys
def callee(): return sys._getframe(1).f_code.co_name, sys._getframe().f_back.f_lineno, sorted(sys._getframe(1).f_locals.items())
def caller(a, b=3):
    c = a
    return callee()
print caller(1)
f = sys._getframe()
print f.f_code.co_name, f.f_lineno, f.f_back, f.f_globals is globals(), f.f_locals is locals()
try: sys._getframe(100)
except ValueError, e: print e
`,
`('caller', 5, [('a', 1), ('b', 3), ('c', 1)])
<module> 8 None True True
call stack is not deep enough
`],
  ["deep recursion ends in RuntimeError, not in a crash",
`import sys
def rec(n): return n and 1 + rec(n - 1)
print rec(900)
class R(object):
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __add__(self, other): return self + other
    def __call__(self): return self()
    def __eq__(self, other): return self == other
    def __repr__(self): return repr(self)
    def __init__(self, n=0): self.child = R(n + 1) if n else None
for f in (lambda: rec(100000), lambda: R().foo, lambda: R() + 1, lambda: R()(), lambda: R() == 1, lambda: repr(R()), lambda: R(1), lambda: sorted([1], key=lambda x: rec(10 ** 6))):
    try: print f()
    except RuntimeError, e: print str(e)[:32]
sys.setrecursionlimit(4000)
print rec(3500), sys.getrecursionlimit()
`,
`900
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded
3500 4000
`],
];

test.each(PROGRAMS)("%s", (_name, program, expected) => {
  expect(output(program)).toBe(expected);
});
