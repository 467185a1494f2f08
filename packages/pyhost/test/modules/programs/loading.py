import sys, os, imp, json, traceback, __builtin__
here = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'loading_files')
sys.path.insert(0, here)
from pk import *
import pk, pk.sub.deep as dd, pk2.ext
print sorted(n for n in dir() if n[0] != "_" and n != "Translation"), dd.thing, pk2.ext.y, pk.a.circular(), pk.__all__
try:
    import nosuch
except ImportError, e: print 'no:', e
    
try: import pk.nothing
except ImportError, e: print e
try: from pk import missing
except ImportError, e: print e
try: import pk.bad
except Exception, e: print type(e).__name__, e
try:
    import _speedups as sp
except ImportError:
    import string as sp
print sp.__name__
print json.load(open(os.path.join(here, 'data.json')))
m = imp.load_source('plugin', os.path.join(here, 'plug.py')); print m.v, sys.modules['plugin'] is m, m.__file__[-7:]
print imp.find_module('plug')[2], imp.find_module('pk')[2], imp.new_module('q')
import rel; rel.other = 1; print rel.count, reload(rel).count, rel.other
import lat, bom, crlf; print repr(lat.s), repr(lat.b), repr(bom.s), repr(crlf.y)
ns = {}; execfile(os.path.join(here, 'plug.py'), ns); print ns['v'], '__builtins__' in ns
class Mod(object):
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'attr ' + n
sys.modules['magic'] = Mod(); import magic; from magic import foo; print magic.bar, foo
sys.modules['gone'] = None
try: import gone
except ImportError, e: print e
x = __import__('pk.sub', globals(), locals(), ['deep'], -1); print x.__name__, __import__('os.path').__name__, getattr(__import__('pk.a'), 'thing')
class Finder(object):
    def find_module(self, name, path=None):
        if name == 'virtual': return self
    def load_module(self, name):
        m = sys.modules.setdefault(name, imp.new_module(name)); m.__loader__ = self; exec 'val = 12' in m.__dict__; return m
sys.meta_path.append(Finder()); import virtual; print virtual.val
__builtin__.injected = 'inj'; print injected; del __builtin__.injected
for bad in ["def f(:\n", "x = 'abc\n", "  x = 1\n", "if 1:\nx\n", "return 1\n", "a b\n", "f(x for x in y, 1)\n", "def f(a, a): pass\n", "break\n", "1 = x\n", "yield 1\n", "from __future__ import nope\n", "x = (1,\n", "def f():\n\texec 'x'\n\tdef g(): return y\n", "print 'a\x00'\n", "try: pass\n", "class A: return 1\n", "lambda: (yield)\n", "None = 1\n", "f() = 1\n", "global x\n", "continue\n", "import a.b as c.d\n", "del f()\n", "for 1 in x: pass\n", "def f(a=1, b): pass\n"]:
    try: compile(bad, 'bad.py', 'exec'); print 'ok', repr(bad)
    except SyntaxError, e: print type(e).__name__, e.lineno, e.filename
    except TypeError, e: print e
def tb():
    d = {}
    exec compile("def boom(x):\n    return 1 / x\n", 'gen.py', 'exec') in d
    d['boom'](0)
try: tb()
except ZeroDivisionError: print [t[1:] for t in traceback.extract_tb(sys.exc_info()[2])]
print [t[1:] for t in traceback.extract_stack()]
