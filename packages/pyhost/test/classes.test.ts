// New-style and old-style classes, metaclasses, descriptors, special methods: programs and what CPython 2.7 prints.

import { expect, test } from "vitest";
import { output } from "./memory-io.js";

const PROGRAMS: readonly (readonly [string, string, string])[] = [
  ["methods resolve along the C3 order and super follows it",
`class A(object):
    def m(self): return 'A'
class B(A):
    def m(self): return 'B' + super(B, self).m()
class C(A):
    def m(self): return 'C' + super(C, self).m()
class D(B, C):
    def m(self): return 'D' + super(D, self).m()
print D().m(), [c.__name__ for c in D.__mro__]
try: type('X', (A, B), {})
except TypeError, e: print str(e).split('\\n')[0]
D.__bases__ = (C, B)
print D().m()
`,
`DBCA ['D', 'B', 'C', 'A', 'object']
Cannot create a consistent method resolution
DCBA
`],
  ["properties, static and class methods bind as they should",
`class A(object):
    def __init__(self, v): self.v = v
    @property
    def p(self): return self.v * 2
    @p.setter
    def p(self, value): self.v = value
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
    ro = property(lambda self: 1)
class B(A): pass
b = B(4)
b.p = 5
print b.p, b.v, b.s(1), A.s(2), b.c(), B.c()
for f in (lambda: setattr(b, 'ro', 1), lambda: delattr(b, 'p'), lambda: property().__get__(b)):
    try: f()
    except AttributeError, e: print e
print type(A.__dict__['s']), type(A.__dict__['p']), A.c.im_self is A, b.__init__.im_class.__name__
`,
`10 5 1 2 B B
can't set attribute
can't delete attribute
unreadable attribute
<type 'staticmethod'> <type 'property'> True B
`],
  ["descriptors of Python code come before and after the instance's dict",
`class Data(object):
    def __get__(self, obj, cls): return 'get', obj is None, cls.__name__
    def __set__(self, obj, value): print 'set', value
    def __delete__(self, obj): print 'delete'
class NonData(object):
    def __get__(self, obj, cls=None): return 'nondata'
class C(object):
    d = Data()
    n = NonData()
c = C()
print c.d, C.d, c.n
c.d = 1
del c.d
c.n = 'own'
c.__dict__['d'] = 'hidden'
print c.n, c.d
`,
`('get', False, 'C') ('get', True, 'C') nondata
set 1
delete
own ('get', False, 'C')
`],
  ["__slots__ take the place of the dict",
`class S(object):
    __slots__ = ('a', '__b')
    def __init__(self): self.__b = 2
s = S()
s.a = 1
print s.a, s._S__b, hasattr(s, '__dict__')
for name in ('z', 'a'):
    try:
        if name == 'z': s.z = 1
        else:
            del s.a
            s.a
    except AttributeError, e: print e
class T(S): pass
t = T()
t.z = 3
print t.__dict__, S.a
`,
`1 2 False
'S' object has no attribute 'z'
a
{'z': 3} <member 'a' of 'S' objects>
`],
  ["metaclasses make and call classes",
`class Meta(type):
    def __new__(meta, name, bases, ns):
        ns['tag'] = name.lower()
        return type.__new__(meta, name, bases, ns)
    def __call__(cls, *args):
        obj = type.__call__(cls, *args)
        obj.called = True
        return obj
    def helper(cls): return 'helper of ' + cls.__name__
    def __getattr__(cls, name): return 'meta:' + name
    def __len__(cls): return 7
    def __iter__(cls): return iter('ab')
class M(object):
    __metaclass__ = Meta
class N(M): pass
n = N()
print N.tag, n.called, N.helper(), N.zork, len(N), list(N), hasattr(n, 'helper'), type(N)
__metaclass__ = Meta
class O: pass
print type(O) is Meta, isinstance(O, type)
class Other(type): pass
try:
    class P(N):
        __metaclass__ = Other
except TypeError, e: print e
`,
`n True helper of N meta:zork 7 ['a', 'b'] False <class '__main__.Meta'>
True True
Error when calling the metaclass bases
    metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
`],
  ["old-style classes follow their own rules",
`class Old:
    def __init__(self, v): self.v = v
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError(name)
        return 'attr ' + name
    def __add__(self, other): return 'add', other
    def __radd__(self, other): return 'radd', other
    def __cmp__(self, other): return cmp(self.v, other)
    def __len__(self): return 3
    def __call__(self, *args): return args
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
class Left:
    def f(self): return 'left'
class Base: pass
class Right(Base):
    def f(self): return 'right'
class Both(Left, Right): pass
o = Old(3)
print o.foo, o + 1, 1 + o, o == 3, o < 4, len(o), o(1, 2), list(o), 20 in o, type(o), o.__class__, Both().f()
print isinstance(o, Old), isinstance(o, object), Old.__bases__, Both.__bases__ == (Left, Right)
Both.g = lambda self: 'g'
print Both().g(), sorted(Both.__dict__.keys())
class Coerced:
    def __coerce__(self, other): return 5, other
print Coerced() + 1, 10 - Coerced(), Coerced() == 5
class Mixed(Old, object): pass
print [c.__name__ for c in Mixed.__mro__], Mixed(1).v
for f in (lambda: Base(1), lambda: Base().x, lambda: -Base(), lambda: Base()(), lambda: len(Base())):
    try: f()
    except (TypeError, AttributeError), e: print type(e).__name__, e
`,
`attr foo ('add', 1) ('radd', 1) True True 3 (1, 2) [0, 10, 20] True <type 'instance'> __main__.Old left
True True () True
g ['__doc__', '__module__', 'g']
6 5 True
['Mixed', 'Old', 'object'] 1
TypeError this constructor takes no arguments
AttributeError Base instance has no attribute 'x'
AttributeError Base instance has no attribute '__neg__'
AttributeError Base instance has no __call__ method
AttributeError Base instance has no attribute '__len__'
`],
  ["attribute hooks: __getattribute__, __getattr__, __setattr__, __delattr__",
`class G(object):
    def __getattribute__(self, name):
        if name == 'boo': raise AttributeError
        return 'got ' + name
    def __getattr__(self, name): return 'fallback ' + name
print G().x, G().boo, G().__class__
class S(object):
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
    def __delattr__(self, name): print 'del', name
s = S()
s.a = 4
del s.a
print s.a, s.__dict__
class P(object):
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'fallback ' + name
print P().p
`,
`got x fallback boo got __class__
del a
8 {'a': 8}
fallback p
`],
  ["special methods are looked up on the class",
`class C(object):
    def __len__(self): return 2
    def __getitem__(self, i): return i
    def __contains__(self, x): return x == 1
    def __iter__(self): return iter('xy')
    def __nonzero__(self): return False
    def __index__(self): return 1
    def __hash__(self): return 42
    def __eq__(self, other): return True
    def __repr__(self): return 'C!'
    def __unicode__(self): return u'uni'
    def __getslice__(self, i, j): return 'slice', i, j
    def __setslice__(self, i, j, v): print 'setslice', i, j, v
    def __delitem__(self, i): print 'delitem', i
    def __neg__(self): return 'neg'
    def __int__(self): return 9
    def __float__(self): return 2.5
    def __coerce__(self, o): return NotImplemented
c = C()
c.__len__ = lambda: 99
print len(c), c[5], c[1:2], c[-1:], c[::2], 1 in c, list(c), bool(c), [10, 20][c], hash(c), c == 3, [c], unicode(c), -c, int(c), float(c), '%d' % c
c[1:3] = 'v'
del c[7]
del c[::1]
`,
`2 5 ('slice', 1, 2) ('slice', 1, 9223372036854775807) slice(None, None, 2) True ['x', 'y'] False 20 42 True [C!] uni neg 9 2.5 9
setslice 1 3 v
delitem 7
delitem slice(None, None, 1)
`],
  ["binary operators ask both sides, a subclass on the right first",
`class A(object):
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
class B(A):
    def __radd__(self, o): return 'B.radd'
class N(object):
    def __add__(self, o): return NotImplemented
class R(object):
    def __radd__(self, o): return 'R.radd'
    def __rmul__(self, o): return 'R.rmul'
    def __rdivmod__(self, o): return 'R.rdivmod'
    def __rpow__(self, o): return 'R.rpow'
print A() + A(), A() + B(), B() + A(), N() + R(), 1 + R(), [1] + R(), 'a' * R(), divmod(1, R()), 2 ** R()
try: N() + N()
except TypeError, e: print e
class I(object):
    def __iadd__(self, o): return 'iadd'
    def __isub__(self, o): return NotImplemented
i = I()
i += 1
print i
i = I()
try: i -= 1
except TypeError, e: print e
`,
`A.add B.radd A.add R.radd R.radd R.radd R.rmul R.rdivmod R.rpow
unsupported operand type(s) for +: 'N' and 'N'
iadd
unsupported operand type(s) for -=: 'I' and 'int'
`],
  ["comparison: rich methods, __cmp__, and the order of unlike objects",
`class Rich(object):
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'R%d' % self.v
print sorted([Rich(3), Rich(1), Rich(2)]), max(Rich(1), Rich(4)), Rich(1) > Rich(0)
class Cmp(object):
    def __cmp__(self, o): return -1
print Cmp() < 1, Cmp() == 1, 1 > Cmp(), cmp(Cmp(), 5), cmp(5, Cmp())
class Eq(object):
    def __eq__(self, o): return 'yes'
print Eq() == 1, 1 == Eq(), Eq() != Eq(), Eq() in [0]
print sorted([None, 'b', 2, u'a', (1,), [], {}, 1.5, True])
`,
`[R1, R2, R3] R4 True
True False True -1 1
yes yes True True
[None, True, 1.5, 2, {}, [], (1,), u'a', 'b']
`],
  ["built-in types are subclassed with attributes of their own",
`class I(int):
    def __new__(cls, v, extra):
        self = int.__new__(cls, v)
        self.extra = extra
        return self
    def __init__(self, *args): pass
class S(str):
    def upper(self): return 'UP'
class L(list):
    def append(self, x): list.append(self, x * 2)
class D(dict):
    def __missing__(self, key): return 'missing ' + key
class T(tuple):
    def __new__(cls, *args): return tuple.__new__(cls, args)
class F(float): pass
i = I(5, 'x')
print i + 1, i.extra, {5: 'five'}[i], type(i + 1), range(i), '%d' % i
print S('abc').upper(), S('abc').lower(), {'abc': 1}[S('abc')], S('a') + 'b', type(str(S('a')))
l = L([1])
l.append(4)
l.tag = 1
print l, l.tag, l == [1, 8], type(l[:]), type(l + [])
d = D(a=1)
d.x = 2
print d['a'], d['b'], d.get('b'), d.x
print T(1, 2), T(1, 2) == (1, 2), F(1.5) * 2, F('2')
`,
`6 x five <type 'int'> [0, 1, 2, 3, 4] 5
UP abc 1 ab <type 'str'>
[1, 8] 1 True <type 'list'> <type 'list'>
1 missing b None 2
(1, 2) True 3.0 2.0
`],
  ["assignment to __bases__ reaches the classes below, or changes nothing",
`class A(object):
    def f(self): return 'A'
class B(object):
    def f(self): return 'B'
    def g(self): return 'g'
class C(A): pass
class D(C): pass
d = D()
C.__bases__ = (B,)
print d.f(), d.g(), [c.__name__ for c in D.__mro__], D in C.__subclasses__(), C in B.__subclasses__()
for bases in ((), (D,), (int,), 5):
    try: C.__bases__ = bases
    except TypeError: print 'refused'
print d.f()
class Meta(type):
    def mro(cls):
        mro = type.mro(cls)
        return mro[:1] + [A] + [c for c in mro[1:] if c is not A]
class E(object):
    __metaclass__ = Meta
print [c.__name__ for c in E.__mro__]
`,
`B g ['D', 'C', 'B', 'object'] True True
refused
refused
refused
refused
B
['E', 'A', 'object']
`],
  ["borrowed slots: dict.__setitem__ as __setattr__, classmethod as __new__",
`class X(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.__getitem__
x = X()
x.y = 42
print x['y'], x.y
class C(object):
    @classmethod
    def __new__(*args): return args
print [getattr(a, '__name__', a) for a in C(1, 2)], [getattr(a, '__name__', a) for a in C.__new__(1)]
class SetOnly(object):
    def __set__(self, obj, value): obj.__dict__['a'] = value * 2
class D(object):
    a = SetOnly()
d = D()
print type(d.a).__name__,
d.a = 4
print d.a
print [].__add__ == [].__add__, [].append == [].append
class S(object):
    __slots__ = ['a', 'b']
class T(object):
    __slots__ = ['b', 'a']
s = S()
s.a = 1
s.__class__ = T
print s.a
try: S.a.__get__(5)
except TypeError, e: print e
`,
`42 42
['C', 'C', 1, 2] ['C', 1]
SetOnly 8
True False
1
descriptor 'a' for 'S' objects doesn't apply to 'int' object
`],
  ["properties show their getter's doc string, copies that of the new getter",
`class P(property):
    "doc of P"
class C(object):
    @property
    def a(self): "doc of a"
    @P
    def b(self): "doc of b"
    c = property(lambda self: 1, doc='given')
    d = a.getter(b.fget)
    e = c.getter(b.fget)
    @a.setter
    def f(self, value): pass
print C.a.__doc__, '|', C.b.__doc__, '|', C.c.__doc__, '|', C.d.__doc__, '|', C.e.__doc__, '|', C.f.__doc__
`,
`doc of a | doc of b | given | doc of b | given | doc of a
`],
  ["old-style instances in slices, repetition, numbers and truth",
`class Seq:
    def __len__(self): return 5
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print 'set', key, value
    def __delitem__(self, key): print 'del', key
s = Seq()
print s[1:2], s[:-1], s[-2:], s[:] == slice(0, 9223372036854775807), s[::2]
s[1:3] = 'v'
del s[-1:]
class Times:
    def __rmul__(self, other): return 'rmul', other
class AsNumber:
    def __coerce__(self, other): return 3, other
print [1] * Times(), 'a' * Times(), [1] * AsNumber(), 2 + AsNumber(), AsNumber() - 1
class Holder:
    def __contains__(self, x): return x == 1
    def __nonzero__(self): return 0
print 1 in Holder(), 2 in Holder(), bool(Holder())
class Plain: pass
for f in (lambda: int(Plain()), lambda: long(Plain()), lambda: abs(Plain()), lambda: 1 in Plain(), lambda: hex(Plain())):
    try: f()
    except (AttributeError, TypeError), e: print type(e).__name__, e
`,
`slice(1, 2, None) slice(0, 4, None) slice(3, 9223372036854775807, None) True slice(None, None, 2)
set slice(1, 3, None) v
del slice(4, 9223372036854775807, None)
('rmul', [1]) ('rmul', 'a') [1, 1, 1] 5 2
True False False
AttributeError Plain instance has no attribute '__trunc__'
AttributeError Plain instance has no attribute '__trunc__'
AttributeError Plain instance has no attribute '__abs__'
TypeError argument of type 'instance' is not iterable
AttributeError Plain instance has no attribute '__hex__'
`],
  ["subclasses of containers keep their class where CPython does",
`class S(set): pass
class F(frozenset): pass
class L(list): pass
class U(str):
    def __getitem__(self, i): return str.__getitem__(self, i).upper()
print type(S('ab') | set('c')).__name__, type(S('ab').union('c')).__name__, type(F('ab') & set('a')).__name__, type(S('a').copy()).__name__
print type(L([1]) + [2]).__name__, type(L([1]) * 2).__name__, filter(None, U('abc')), filter(lambda c: c > 'A', U('abc'))
try: set(a=1)
except TypeError, e: print e
try: F(5)
except TypeError, e: print e
class LongInt(object):
    def __int__(self): return 42L
print int(LongInt()), type(int(LongInt())).__name__, type(int(42L)).__name__
import sys
it = iter(xrange(sys.maxint))
print it.next(), it.next(), len(xrange(sys.maxint)) == sys.maxint, xrange(sys.maxint)
`,
`S S F S
list list ABC BC
set() does not take keyword arguments
'int' object is not iterable
42 long int
0 1 True xrange(9223372036854775807)
`],
  ["pickling hooks and weird instances do not get in the way",
`class NoDict(object):
    __slots__ = ()
class WithNew(object):
    def __new__(cls, *args): return args and args[0] or object.__new__(cls)
    def __init__(self, *args): print 'init', len(args)
print WithNew(5)
WithNew()
try: NoDict().x = 1
except AttributeError, e: print e
a = WithNew()
class Other(object): pass
a.__class__ = Other
print type(a).__name__
try: a.__class__ = int
except TypeError, e: print e
`,
`5
init 0
'NoDict' object has no attribute 'x'
init 0
Other
__class__ assignment: only for heap types
`],
];

test.each(PROGRAMS)("%s", (_name, program, expected) => {
  expect(output(program)).toBe(expected);
});
