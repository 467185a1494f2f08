import inspect, traceback, warnings, types, sys, linecache
def f(a, b=1, *c, **d):
    """Doc
       more"""
    return a  # comment
class K(object):
    '''Class doc.'''
    x = 1
    def m(self, q):
        return [
            q]
    @staticmethod
    def s(): pass
    prop = property(lambda self: 1)
def deco(fn): return fn
@deco
def g():
    x = """
not indented
"""
    return x
h = lambda x: x + 1
print inspect.getargspec(f), inspect.formatargspec(*inspect.getargspec(f)), inspect.getargspec(K.m)
print inspect.getsource(f), inspect.getsource(K.m), inspect.getsource(g), inspect.getsource(K), inspect.getsource(h), inspect.getsourcelines(K.s)
print inspect.getdoc(f), inspect.getdoc(K), inspect.isfunction(f), inspect.ismethod(K.m), inspect.isclass(K), inspect.isbuiltin(len), inspect.ismodule(sys), inspect.isgeneratorfunction(f), inspect.isroutine(len), inspect.isdatadescriptor(K.__dict__['prop'])
print [n for n, v in inspect.getmembers(K, inspect.ismethod)], [n for n, v in inspect.getmembers(K()) if not n.startswith('_')], inspect.getmro(K)[0].__name__, inspect.getmodule(f).__name__, inspect.getcallargs(f, 1, 2, 3, z=4) == {'a': 1, 'b': 2, 'c': (3,), 'd': {'z': 4}}
def where():
    fr = inspect.currentframe(); return fr.f_code.co_name, inspect.stack()[0][3], inspect.stack()[1][3], sorted(fr.f_locals)
print where()
def boom(n):
    if n: return boom(n - 1)
    raise ValueError('bad', n)
try: boom(2)
except ValueError:
    text = traceback.format_exc(); print text.replace(__file__, 'FILE').replace('.pyc', '.py')
    print [x[1:] for x in traceback.extract_tb(sys.exc_info()[2])]
    print traceback.format_exception_only(*sys.exc_info()[:2])
try: compile('a b', 'name', 'exec')
except SyntaxError: print ''.join(traceback.format_exception_only(*sys.exc_info()[:2])).splitlines()[0]
class OldExc: pass
print traceback.format_exception_only(KeyError, KeyError('k')), traceback.format_exception_only(OldExc, OldExc)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always'); warnings.warn('careful'); warnings.warn('old', DeprecationWarning); print [(str(w.message), w.category.__name__) for w in log]
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('now an error', RuntimeWarning)
    except RuntimeWarning, e: print 'raised', e
print warnings.formatwarning('m', UserWarning, 'nofile', 3)
print types.FunctionType is type(f), types.ClassType, types.MethodType, types.NoneType, types.GeneratorType, types.LambdaType is types.FunctionType, types.StringTypes
k = types.FunctionType(f.func_code, {}, 'renamed', (9,)); print k.__name__, k.func_defaults, isinstance(K.__dict__['m'], types.FunctionType)
