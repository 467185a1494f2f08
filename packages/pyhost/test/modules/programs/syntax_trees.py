import ast
src = '''
"doc"
import os, sys as s
from .. import x
from a.b import c as d, e
class A(B, object):
    "cdoc"
    __x = 1
    @dec(1)
    def f(self, a, (b, c), d=1, *args, **kw):
        global zz
        self.__y = a[1:2, ::3, ...]
        a[1], b[:] = c[1:] = 3
        x += -1
        if a: pass
        elif b < c <= 4 is not None: return
        else:
            for i in x: continue
            else: break
        while 1:
            try: 1
            except A, e: raise
            except (B, C) as e: raise A, 1
            except: pass
            else: 2
            finally: 3
        try: 5
        finally: 6
        with a as b, c: print >>f, 1, 2,
        del a, b[0]
        exec a in b, c
        assert a, 'x'
        yield 1
        lambda x, *y: (yield)
        return [i for i in x if i if not j for k in y], {1: 2}, {1, 2}, {a: b for a in c}, {q for q in r}, (z for z in w)
    print `a`, u'x\\u1234', 1.5, 3j, 0x10L, None, True, a if b else c, not a, ~a, a and b and c or d, f(1, a=2, *b, **c), -5, - 5, 2 ** -3, ()
'''
t = ast.parse(src)
print ast.dump(t)
print ast.get_docstring(t)
print [type(n).__name__ for n in ast.walk(t)][:20]
for n in ast.walk(t):
    if isinstance(n, (ast.Name, ast.FunctionDef, ast.ClassDef, ast.Call, ast.Print)): print type(n).__name__, n.lineno, n.col_offset,
print
for s in ["1", "'a' 'b'", "[1, (2, 3), {'a': -1, None: True}]", "1+2j", "-1.5", "u'x'", "()", "(1,)"]:
    print repr(ast.literal_eval(s))
for s in ["f()", "a", "1+2", "[x for x in y]"]:
    try: ast.literal_eval(s)
    except ValueError, e: print e
class V(ast.NodeTransformer):
    def visit_Num(self, n): return ast.copy_location(ast.Num(n=n.n * 2), n)
    def visit_Pass(self, n): return None
t = V().visit(ast.parse("def f(a, b=3):\n  pass\n  return a + b * 2\nprint f(10), f(1, 2)\n"))
exec compile(t, '<x>', 'exec')
print eval(compile(ast.Expression(ast.BinOp(ast.Num(1), ast.Add(), ast.Num(2), lineno=1, col_offset=0)) if 0 else ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Num(1), ast.Add(), ast.Num(2)))), '<x>', 'eval'))
print ast.dump(ast.parse('a.b[0]', mode='eval'), False, True)
print ast.Num._fields, ast.Num._attributes, ast.Name('a', ast.Load()).id
try: ast.Name(1)
except TypeError, e: print e
print list(ast.iter_child_nodes(ast.parse('x=1').body[0]))[0].id
