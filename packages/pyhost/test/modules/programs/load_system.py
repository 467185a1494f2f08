# -*- coding: utf-8 -*-
import os, sys, subprocess, inspect, traceback, linecache, tempfile, getpass, socket, signal, time, datetime, pdb, StringIO, types, platform, glob, stat, errno
print os.popen('echo a; echo b').read(), os.popen('cat', 'w').close(), os.system('exit 3'), os.WEXITSTATUS(os.system('exit 3'))
print subprocess.Popen('pwd; echo $V; echo e >&2', shell=True, cwd='/', env={'V': 'val'}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).communicate()
p = subprocess.Popen(['sh', '-c', 'read x; echo got $x; exit 4'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE); print p.communicate('hello\n'), p.returncode, p.poll(), p.wait()
p = subprocess.Popen(['ls', '/nonexistent-x'], stdout=subprocess.PIPE, stderr=subprocess.PIPE); p.wait(); print p.stdout.read(), 'nonexistent' in p.stderr.read(), p.returncode
with open(os.devnull, 'w') as dn: print subprocess.call(['echo', 'x'], stdout=dn)
p = subprocess.Popen(['seq', '3'], stdout=subprocess.PIPE); print [l for l in p.stdout]
try:
    rev = subprocess.check_output(['git', 'rev-parse', 'HEAD'], stderr=open(os.devnull, 'w'), cwd='/')
except (subprocess.CalledProcessError, OSError), e: print 'norev'
print isinstance(os.getpid(), int), os.getcwd() == os.path.abspath('.'), os.sep, os.linesep == '\n', os.name, os.pathsep, os.curdir, os.extsep
class K(object):
    """doc"""
    attr = 1
    def meth(self,
             b=(1, 2)):
        # comment
        return [self,
                b]
    lam = lambda self: 1

    @property
    def p(self):
        return 2
print inspect.getsource(K), inspect.getsource(K.meth), inspect.getsource(K.lam), inspect.getsource(K.p.fget), inspect.getcomments(K.meth), inspect.getdoc(K), inspect.getsourcefile(K)[-5:], inspect.getmodulename('/a/b.py'), inspect.getargspec(K.meth), inspect.isfunction(K.meth), inspect.ismethod(K.meth), inspect.indentsize('   x')
def caller():
    f = inspect.currentframe().f_back
    return f.f_code.co_name, f.f_lineno, inspect.getframeinfo(f)[2:], inspect.getargvalues(inspect.currentframe())[3].keys()
print caller()
old = sys.stdout; sys.stdout = StringIO.StringIO(); print 'hidden', 1, ; print 2; v = sys.stdout.getvalue(); sys.stdout = old; print repr(v)
class Wr:
    def write(self, s): old.write('<%s>' % s)
sys.stdout = Wr(); print 'a', 'b'; sys.stdout = old; print
exec compile('def q():\n  raise KeyError("k")\n', '<dyn>', 'exec'); linecache.cache['<dyn>'] = (0, None, ['def q():\n', '  raise KeyError("k")\n'], '<dyn>')
try: q()
except KeyError: print traceback.format_exc().split('\n')[-4:]
try:
    try: q()
    finally: print 'fin'
except KeyError, e: tb = sys.exc_info()[2]; print tb.tb_lineno, tb.tb_next.tb_next.tb_frame.f_code.co_name if tb.tb_next.tb_next else tb.tb_next.tb_frame.f_code.co_name, traceback.extract_tb(tb)[-1][2:]; del tb
print traceback.format_exception_only(ValueError, ValueError('x')), traceback.format_list([('f', 1, 'n', 'l')])
f = tempfile.NamedTemporaryFile(suffix='.x'); f.write('line1\nline2\n\nlast'); f.flush(); print os.path.basename(f.name)[-2:], open(f.name).readlines(), [l for l in open(f.name, 'rU')], sum(1 for l in open(f.name)); 
g = open(f.name); print g.readline(), g.tell(), g.readline(), g.read(3), g.closed, g.mode, g.name == f.name, g.softspace, g.encoding, repr(g)[:10]; g.seek(-4, 2); print g.read(); g.close(); f.close(); print os.path.exists(f.name)
print u'ünï'.upper().encode('utf-8'), len(u'ü'), repr('ü'), 'ü'.decode('utf-8') == u'ü', u'%s' % 'a', repr(u'%s' % u'ü'), repr('%s' % u'ü'), u'ü'.encode('latin-1') == '\xfc', repr(u'a\tb\u20ac\U00010000'), u'\u20ac'.encode('unicode_escape'), 'a'.encode('rot13'), 'abc'.encode('hex'), u'abc'.translate({97: u'z', 98: None}), u'1'.isnumeric(), repr(unicode('abc', 'ascii')), u'ß'.title() and 1, u'a'.__class__, 'a' == u'a', {u'a': 1}['a'], u'x' in 'xyz', 'é' == u'é' if 0 else 1
class Meta2(type):
    def __prepare__(*a): return {}
fd = os.open(tempfile.gettempdir() + '/rpyts-zz', os.O_CREAT | os.O_RDWR | os.O_TRUNC); os.write(fd, 'hello'); os.lseek(fd, 1, 0); print os.read(fd, 2), os.fstat(fd).st_size; os.close(fd); os.rename(tempfile.gettempdir() + '/rpyts-zz', tempfile.gettempdir() + '/rpyts-yy'); os.unlink(tempfile.gettempdir() + '/rpyts-yy')
try: os.listdir('/nonexistent')
except OSError, e: print e, e.errno == errno.ENOENT, e.filename
def tracer(*a): return None
sys.settrace(tracer); sys.settrace(None); print sys.gettrace(), sys.getrefcount(5) > 0, sys.exc_info()[:2], sys.flags.optimize, sys.version.split()[0], sys.copyright[:0], sys.getfilesystemencoding() in ('UTF-8', 'ANSI_X3.4-1968'), sys.long_info.bits_per_digit > 1, callable(sys.exit), sys.warnoptions, sys.exec_prefix is not None, sys.builtin_module_names.__class__
import __future__; print __future__.division.compiler_flag, __future__.all_feature_names[:2]
