# The library py: what it says of a tree of files, of source text, of output.
import sys, os, tempfile
import py
temporary = os.path.realpath(tempfile.mkdtemp())
p = py.path.local(temporary).join('tree')
p.ensure(dir=1)
def show(*a): print ' '.join([str(x) for x in a]).replace(temporary, '/T')
def t(f):
    try: return f()
    except Exception, e: return type(e).__module__ + '.' + type(e).__name__ + ': ' + str(e)
p.join('a', 'b.txt').write('hello', ensure=1)
p.join('a', 'c.py').write('x = 1\n'); p.join('a', 'sub').mkdir(); p.join('a', 'sub', 'd.txt').write('d'); p.ensure('z', '__init__.py'); p.join('z', 'mod.py').write('v = 7\n')
a = p.join('a')
show(a.join('b.txt').ext, a.join('b.txt').purebasename, a.basename, a.dirname, repr(a), a.listdir(sort=1), a.listdir('*.txt'), a.listdir(lambda x: x.ext == '.py'))
show(a.join('..', 'q'), a.join('/abs'), a.join('/abs', abs=1), a.join('x/', 'y'), a.join(), a / 'k', a + 'x', a.join(''), a.dirpath(), a.dirpath('s', 't'), p.dirpath(abs=True))
show(a.new(ext='py'), a.new(ext='.c'), a.new(purebasename='n'), a.new(basename='b'), a.new(dirname='/d'), a.join('b.txt').new(purebasename='r'), a.join('b.txt').new(ext=''), t(lambda: a.new(basename='x', ext='y')))
show(a.relto(p), repr(a.relto('/x')), a.bestrelpath(p.join('z', 'y')), p.bestrelpath(p), p.bestrelpath(a), a.bestrelpath(p), a.common(p.join('z')), [str(x) for x in a.parts()][-3:], [str(x) for x in a.parts(reverse=1)][:3])
show(sorted(str(x) for x in p.visit()), sorted(str(x) for x in p.visit('*.txt')), [x.basename for x in p.visit(sort=1)], [x.basename for x in p.visit(sort=1, bf=1)], [x.basename for x in p.visit(rec=lambda x: x.basename != 'sub', sort=1)], [x.basename for x in p.visit(fil='*.txt', rec='a', sort=1)])
for kw in [{'dir': 1}, {'file': 1}, {'dir': 0}, {'notdir': 1}, {'exists': 0}, {'link': 0}, {'ext': 'txt'}, {'basename': 'a'}, {'notbasename': 'a'}, {'basestarts': 'a'}, {'relto': temporary}, {'fnmatch': 'a*'}, {'dir': 1, 'ext': ''}, {'dotfile': 0}, {'bogus': 1}]:
    show(sorted(kw), t(lambda: bool(a.check(**kw))), t(lambda: bool(a.join('none').check(**kw))))
show(t(lambda: p.join('no').read()), t(lambda: a.mkdir()), t(lambda: a.read()), t(lambda: p.join('no').listdir()), t(lambda: p.join('no').size()), t(lambda: py.path.local(5)))
show(a.join('b.txt').size(), a.join('b.txt').read('rb'), a.join('c.py').readlines(), a.join('c.py').readlines(cr=0), a.join('b.txt').computehash(), t(lambda: a.join('b.txt').write(u'\u1234')), t(lambda: a.join('n').write(5)), a.join('n').read(), t(lambda: a.join('n').write('x', 'wb')))
show(a == str(a), a == py.path.local(str(a)), a != p, hash(a) == hash(str(a)), a < p, a.samefile(str(a)), a.fnmatch('*/a'), a.fnmatch('a'), str(a), bool(a))
a.join('b.txt').copy(p.join('copy.txt')); a.copy(p.join('acopy')); show(sorted(x.relto(p) for x in p.visit())); p.join('copy.txt').move(p.join('moved')); p.join('moved').rename(p.join('ren')); show(p.join('ren').check())
p.join('ln').mksymlinkto(a); show(p.join('ln').check(link=1), p.join('ln').readlink() == str(a), p.join('ln').realpath()); p.join('ln').remove(); show(a.check())
m = p.join('z', 'mod.py').pyimport(); show(m.__name__, m.v, p.join('z', 'mod.py').pypkgpath(), p.pypkgpath())
show(py.path.local.sysfind('sh') is not None, py.path.local.sysfind('nosuchx'), py.path.local.sysfind('echo').sysexec('hi', 'ho'))
p.join('x', 'y').ensure(dir=True); show(p.join('e').ensure('f').check(file=1), p.ensure('g', 'h', dir=1).check(dir=1)); p.join('x').remove(rec=1); show(p.join('x').check(), t(lambda: p.join('x').remove()))
d = p.join('pick'); d.dump({'a': 1}); show(d.load(), d.stat().mode & 0777 > 0, d.lstat().isfile(), d.stat().size)
d.setmtime(1000); show(d.mtime()); f = d.open('w'); f.write('q'); f.close(); show(d.read())
n1 = py.path.local.make_numbered_dir(rootdir=p, prefix='num-'); n2 = py.path.local.make_numbered_dir(rootdir=p, prefix='num-'); show(n1.basename, n2.basename)
S = py.code.Source
def go(x):
    """doc"""
    if x:
        return 1
show(repr(str(S('\n  a\n    b\n  c\n'))), repr(str(S(go))), S('a', 'b').lines, S(['x\n', 'y']).lines, len(S('a\nb')), repr(str(S('  a').indent())), S('\n\na\n\n', rstrip=False).strip().lines, S('a\nb').putaround('if 1:', 'end').lines, repr(str(S(S(' q'), 'r'))), S('a\nb\nc')[1:].lines, S('a\nb')[0], S('x') == S('x'), S('x = 1').isparseable(), S('x = ').isparseable(), S('def f():\n  x = (1,\n 2)\n  y\n').getstatement(1).lines, str(S('a') + S('b') if hasattr(S, '__add__') else 'a\nb'))
show(t(lambda: S('x = = 1').compile()).split('\n')[:2])
d = {}; exec S("""
    def f():
        raise ValueError('q')
""").compile() in d
co = py.code.compile('3+4', mode='eval'); show(eval(co), co.co_filename.startswith('<'), 'py_library.py' in co.co_filename)
show(py.std.sys is sys, t(lambda: py.std.nosuchmod), py.builtin.sorted([2, 1]), py.builtin._totext('x').__class__)
cap = py.io.StdCapture(); print 'captured'; sys.stderr.write('err'); r = cap.reset(); show(map(str, r))
show(map(str, py.io.StdCapture.call(lambda: sys.stdout.write('z'))[1:]), py.io.saferepr('x' * 500)[:20] if hasattr(py.io, 'saferepr') else '')
show(repr(str(py.process.cmdexec('echo q'))), t(lambda: py.process.cmdexec('exit 3')).split(' ')[:3])
show(issubclass(py.error.ENOENT, EnvironmentError), py.error.ENOENT.__name__)
c = py.code.Code(go); show(c.name, c.getargs(), c.firstlineno, c.path.basename, py.code.getrawcode(go) is go.func_code)
try: {}[1]
except KeyError: ei = py.code.ExceptionInfo(); show(ei.typename, ei.exconly(), ei.errisinstance(KeyError), ei.value)
tw = py.io.TerminalWriter(stringio=True); tw.line('x'); tw.sep('=', 'T', fullwidth=20); show(repr(str(tw.stringio.getvalue())))
py.path.local(temporary).remove()
