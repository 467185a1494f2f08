// Statements: print, assignment, loops, del, exec, imports of names: programs and what CPython 2.7 prints.

import { expect, test } from "vitest";
import { output } from "./memory-io.js";

const PROGRAMS: readonly (readonly [string, string, string])[] = [
  ["print puts blanks between items and keeps them off after newlines",
`import sys
print 'a', 'b',
print 'c'
print 'x\\n',
print 'y'
print
print 'tab\\t', 'z', 1, None, u'u', [1, 'a']
print >>sys.stdout, 'to', 'stdout'
class W(object):
    def write(self, s): sys.__stdout__.write('<' + s + '>')
sys.stdout = W()
print 'a', 'b',
print 'c'
sys.stdout = sys.__stdout__
print
print >>None, 'none is stdout'
print (1, 2), (3)
`,
`a b c
x
y

tab	z 1 None u [1, 'a']
to stdout
<a>< ><b>< ><c><
>
none is stdout
(1, 2) 3
`],
  ["assignment unpacks, chains and augments",
`a, (b, [c, d]) = 1, ('x', 'yz')
print a, b, c, d
x = y = []
x.append(1)
print y
i = 0
l = [0, 0]
i, l[i] = 1, 9
print i, l
l += (5,)
l[0] += 1
print l
a, b = b, a
print a, b
for bad in ("a, b = 1", "a, b = 1, 2, 3", "a, b = (1,)", "(a,), b = 1, 2"):
    try: exec bad
    except (TypeError, ValueError), e: print e
n = 5
n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n >>= 1; n |= 8; n &= 12; n ^= 1
print n
`,
`1 x y z
[1]
1 [0, 9]
[1, 9, 5]
x 1
'int' object is not iterable
too many values to unpack
need more than 1 value to unpack
'int' object is not iterable
13
`],
  ["lists take slices, whole and extended",
`l = range(10)
l[2:5] = ['a']
print l
l[::2] = [0] * 4
print l
del l[1:3], l[0]
print l
l[1:1] = [7, 8]
print l
del l[::2]
print l
l[:] = 'ab'
print l
try: l[::2] = [1, 2]
except ValueError, e: print e
try: l[0:1] = 5
except TypeError, e: print e
l.insert(-1, 'm'); l.insert(99, 'e'); l.extend(iter('xy'))
print l, l.pop(), l.pop(0), l
l.reverse(); l.remove('e'); l *= 2
print l
def bad(a, b): l.append(1); return 0
try: l.sort(bad)
except ValueError, e: print e
`,
`[0, 1, 'a', 5, 6, 7, 8, 9]
[0, 1, 0, 5, 0, 7, 0, 9]
[5, 0, 7, 0, 9]
[5, 7, 8, 0, 7, 0, 9]
[7, 0, 0]
['a', 'b']
attempt to assign sequence of size 2 to extended slice of size 1
can only assign an iterable
['a', 'm', 'b', 'e', 'x', 'y'] y a ['m', 'b', 'e', 'x']
['x', 'b', 'm', 'x', 'b', 'm']
list modified during sort
`],
  ["loops have else, and see what happens to the list",
`for i in range(3):
    if i == 5: break
else: print 'no break'
while i:
    i -= 1
    if i == 1: break
else: print 'not here'
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
print l
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError, e: print e
class It(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print list(It()), sum(It()), 2 in It(), [(a, b) for a in It() for b in It() if a < b], ','.join(str(x) for x in It())
class Seq(object):
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print list(Seq()), 2 in Seq(), tuple(Seq())
`,
`no break
[1, 2, 3, 11, 12]
dictionary changed size during iteration
[1, 2, 3] 6 True [(1, 2), (1, 3), (2, 3)] 1,2,3
[0, 1, 2] True (0, 1, 2)
`],
  ["dicts of objects with __hash__ and __eq__",
`class K(object):
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, other): return self.v == getattr(other, 'v', other)
    def __repr__(self): return 'K(%r)' % self.v
d = {K(1): 'one', 'a': 2}
print d[K(1)], d[1], d[K('a')], K(1) in d, len(d)
d[1] = 'changed'
d[K('a')] = 'also'
print len(d), d[K(1)], d['a']
del d[K(1)]
print d.keys(), d.get(K(5)), {(K(1), 2): 3}[(K(1), 2)]
s = set([K(1), K(1), 1])
print len(s), K(1) in s
class Old:
    def __hash__(self): return 7
    def __cmp__(self, other): return 0
print {Old(): 5}[Old()]
class Bad(object):
    __hash__ = None
try: {Bad(): 1}
except TypeError, e: print e
class Raises(object):
    def __hash__(self): return 1
    def __eq__(self, other): raise ValueError('eq')
d = {Raises(): 1}
try: d[1]
except ValueError, e: print e
`,
`one one 2 True 2
2 changed also
['a'] None 3
1 True
5
unhashable type: 'Bad'
eq
`],
  ["files are written, read and iterated",
`f = open('/data.txt', 'w')
f.write('line1\\nline2\\r\\n')
f.writelines(['a', 'b'])
print f.closed, f.name, f.mode
f.close()
f = open('/data.txt')
print repr(f.readline()), repr(f.read(3)), f.readlines(), repr(f.read())
f.close()
try: f.read()
except ValueError, e: print e
print [l for l in open('/data.txt')], [l for l in open('/data.txt', 'U')], open('/data.txt').readline(2)
with open('/data.txt', 'a') as f: f.write('!')
print open('/data.txt').read()[-3:]
f = open('/data.txt', 'r+')
f.seek(2)
print f.tell(), f.read(2), f.tell()
for bad in ("open('/nosuch/x')", "open('/data.txt', 'q')", "open(5)"):
    try: eval(bad)
    except (IOError, ValueError, TypeError), e: print type(e).__name__, e
`,
`False /data.txt w
'line1\\n' 'lin' ['e2\\r\\n', 'ab'] ''
I/O operation on closed file
['line1\\n', 'line2\\r\\n', 'ab'] ['line1\\n', 'line2\\n', 'ab'] li
ab!
2 ne 4
IOError [Errno 2] No such file or directory: '/nosuch/x'
ValueError mode string must begin with one of 'r', 'w', 'a' or 'U', not 'q'
TypeError coercing to Unicode: need string or buffer, int found
`],
];

test.each(PROGRAMS)("%s", (_name, program, expected) => {
  expect(output(program)).toBe(expected);
});
