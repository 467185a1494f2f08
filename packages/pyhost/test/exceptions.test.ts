// Raising, handling, exception objects, tracebacks: programs and what CPython 2.7 prints.

import { expect, test } from "vitest";
import { output } from "./memory-io.js";

const PROGRAMS: readonly (readonly [string, string, string])[] = [
  ["raise takes classes, instances, values and tuples",
`class Old:
    def __init__(self, *args): self.args = args
import sys
for text in ["raise KeyError", "raise KeyError, 'a'", "raise KeyError, ('a', 'b')", "raise KeyError('a')", "raise KeyError('a'), 'b'", "raise KeyError, KeyError('z')",
             "raise Old, 'x'", "raise (KeyError, IndexError), 'q'", "raise None", "raise 5", "raise 'text'", "raise object", "raise KeyError, 'a', 5", "raise", "assert 0", "assert 0, 'm'"]:
    try: exec text
    except:
        cls, value, tb = sys.exc_info()
        print text, '->', cls.__name__, value.args
`,
`raise KeyError -> KeyError ()
raise KeyError, 'a' -> KeyError ('a',)
raise KeyError, ('a', 'b') -> KeyError ('a', 'b')
raise KeyError('a') -> KeyError ('a',)
raise KeyError('a'), 'b' -> TypeError ('instance exception may not have a separate value',)
raise KeyError, KeyError('z') -> KeyError ('z',)
raise Old, 'x' -> Old ('x',)
raise (KeyError, IndexError), 'q' -> KeyError ('q',)
raise None -> TypeError ('exceptions must be old-style classes or derived from BaseException, not NoneType',)
raise 5 -> TypeError ('exceptions must be old-style classes or derived from BaseException, not int',)
raise 'text' -> TypeError ('exceptions must be old-style classes or derived from BaseException, not str',)
raise object -> TypeError ('exceptions must be old-style classes or derived from BaseException, not type',)
raise KeyError, 'a', 5 -> TypeError ('raise: arg 3 must be a traceback or None',)
raise -> TypeError ('raise: arg 3 must be a traceback or None',)
assert 0 -> AssertionError ()
assert 0, 'm' -> AssertionError ('m',)
`],
  ["try, except, else and finally run in order",
`def f(kind):
    for i in range(3):
        try:
            if kind == i: return 'returned'
            if kind == 'continue': continue
            if kind == 'break': break
            if kind == 'raise': raise ValueError(i)
        except ValueError, e: print 'caught', e,
        else: print 'else',
        finally: print 'finally', i,
    else: print 'for-else',
    return 'end'
for kind in (0, 'continue', 'break', 'raise', None): print f(kind)
def g():
    try: return 'try'
    finally: print 'last',
print g()
def h():
    while True:
        try: return 1
        finally: break
    return 2
print h()
def nested():
    try:
        try: 1 / 0
        finally: print 'inner',
    except (KeyError, ZeroDivisionError) as e: print 'outer', e
nested()
`,
`finally 0 returned
finally 0 finally 1 finally 2 for-else end
finally 0 end
caught 0 finally 0 caught 1 finally 1 caught 2 finally 2 for-else end
else finally 0 else finally 1 else finally 2 for-else end
last try
2
inner outer integer division or modulo by zero
`],
  ["sys.exc_info lasts until the function returns, bare raise repeats it",
`import sys
def inner():
    print sys.exc_info()[1],
    try: raise IndexError(2)
    except IndexError: print sys.exc_info()[1],
def outer():
    try: raise KeyError(1)
    except KeyError: inner()
    print sys.exc_info()[1]
outer()
print sys.exc_info()
def again():
    try: raise KeyError('a')
    except KeyError:
        try: raise ValueError('b')
        except ValueError: pass
        raise
try: again()
except Exception, e: print type(e).__name__, e
`,
`1 2 1
(None, None, None)
ValueError b
`],
  ["with calls __exit__ and lets it swallow",
`class Ctx(object):
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print 'enter',; return self
    def __exit__(self, *args): print 'exit', args[0] and args[0].__name__, args[1],; return self.swallow
with Ctx(True) as c: raise ValueError('v')
print
try:
    with Ctx(False): raise ValueError('w')
except ValueError, e: print 'out', e
def f():
    for i in range(2):
        with Ctx(False):
            if i == 0: continue
            return i
print f()
with Ctx(False), Ctx(True): 1 / 0
print
try:
    with 5: pass
except AttributeError, e: print e
`,
`enter exit ValueError v
enter exit ValueError w out w
enter exit None None enter exit None None 1
enter enter exit ZeroDivisionError integer division or modulo by zero exit None None
__exit__
`],
  ["exception objects have their fields",
`e = IOError(2, 'No file', 'name')
print e.errno, e.strerror, e.filename, e.args, str(e), repr(e)
e = SyntaxError('msg', ('f.py', 3, 4, 'text'))
print e.msg, e.filename, e.lineno, e.offset, e.text, e
e = UnicodeDecodeError('ascii', 'ab\\xff', 2, 3, 'why')
print e.encoding, e.object == 'ab\\xff', e.start, e.end, e.reason, e
print SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code
e = Exception(1, 2)
e.x = 5
print e.args, e.message, e[0], str(e), repr(e), e.__dict__, Exception('one').message, str(KeyError('k')), repr(KeyError('k')), str(Exception())
class Mine(Exception):
    def __init__(self, a, b):
        Exception.__init__(self, a)
        self.b = b
    def __str__(self): return 'mine %s %s' % (self.args, self.b)
try: raise Mine(1, 2)
except Mine, e: print e, e.args
print KeyError.__mro__, issubclass(UnicodeDecodeError, ValueError)
`,
`2 No file name (2, 'No file') [Errno 2] No file: 'name' IOError(2, 'No file')
msg f.py 3 4 text msg (f.py, line 3)
ascii True 2 3 why 'ascii' codec can't decode byte 0xff in position 2: why
4 None (1, 2)
(1, 2)  1 (1, 2) Exception(1, 2) {'x': 5} one 'k' KeyError('k',) 
mine (1,) 2 (1,)
(<type 'exceptions.KeyError'>, <type 'exceptions.LookupError'>, <type 'exceptions.StandardError'>, <type 'exceptions.Exception'>, <type 'exceptions.BaseException'>, <type 'object'>) True
`],
  ["an uncaught exception prints its traceback",
`def deep(n):
    if n == 0:
        raise ValueError('at the bottom')
    deep(n - 1)
class Caller(object):
    def __call__(self): deep(1)
Caller()()
`,
`Traceback (most recent call last):
  File "/main.py", line 7, in <module>
    Caller()()
  File "/main.py", line 6, in __call__
    def __call__(self): deep(1)
  File "/main.py", line 4, in deep
    deep(n - 1)
  File "/main.py", line 3, in deep
    raise ValueError('at the bottom')
ValueError: at the bottom
`],
  ["a traceback through finally and re-raise names each frame once",
`import sys
def a():
    try:
        b()
    finally:
        pass
def b():
    try: raise KeyError('k')
    except KeyError: raise
def lines():
    tb = sys.exc_info()[2]
    found = []
    while tb:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found
try: a()
except KeyError: print lines()
def c():
    try: raise IndexError
    except IndexError: saved = sys.exc_info()
    raise saved[0], saved[1], saved[2]
try: c()
except IndexError: print lines()
`,
`[('<module>', 17), ('a', 4), ('b', 8)]
[('<module>', 23), ('c', 20)]
`],
  ["a syntax error shows file, line and text",
`try: compile('x = 1\\ny = = 2\\n', 'file.py', 'exec')
except SyntaxError, e: print e.filename, e.lineno, e.text.strip()
try: eval('1 +')
except SyntaxError, e: print type(e).__name__
try: exec 'if 1:\\nx'
except IndentationError, e: print type(e).__name__, e.lineno
`,
`file.py 2 y = = 2
SyntaxError
IndentationError 2
`],
];

test.each(PROGRAMS)("%s", (_name, program, expected) => {
  expect(output(program)).toBe(expected);
});
