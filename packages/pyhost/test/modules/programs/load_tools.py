import unittest, doctest, sys, StringIO, io, codecs, tempfile, os, shutil, glob, fnmatch, stat, shlex, optparse, getopt, argparse, pprint, inspect, ConfigParser, abc, numbers, fractions, array, binascii, hashlib, base64, timeit, atexit, Queue, locale, linecache, urllib, errno, signal, socket, gc, types, UserDict, time
def sq(x):
    """Square.
    >>> sq(3)
    9
    >>> sq('a')
    Traceback (most recent call last):
    ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> [1,
    ...  2]
    [1, 2]
    """
    return x * x
r = doctest.testmod(verbose=False); print r
class TC(unittest.TestCase):
    def setUp(self): self.v = 1
    def test_a(self): self.assertEqual(self.v, 1); self.assertRaises(ValueError, int, 'x')
    def test_b(self):
        with self.assertRaises(KeyError): {}[1]
    def test_c(self): self.fail('no')
    @unittest.skip('why')
    def test_d(self): pass
s = StringIO.StringIO(); res = unittest.TextTestRunner(stream=s, verbosity=0).run(unittest.TestLoader().loadTestsFromTestCase(TC)); print res.testsRun, len(res.failures), len(res.errors), len(res.skipped)
p = argparse.ArgumentParser(prog='prog', description='desc'); p.add_argument('file', nargs='*', help='files'); p.add_argument('-v', '--verbose', action='store_true', help='talk'); p.add_argument('-n', type=int, default=3, metavar='N', help='number (default: %(default)s)'); g = p.add_mutually_exclusive_group(); g.add_argument('--x', action='store_const', const=1); g.add_argument('--y', choices=['a', 'b']); sub = None
print p.parse_args(['a', '-n', '5', '--y', 'b']), p.format_help()
op = optparse.OptionParser(usage='%prog [options]', prog='pp'); op.add_option('-a', '--all', action='store_true', dest='all', default=False, help='everything'); op.add_option('-o', dest='out', metavar='FILE'); print str(op.parse_args(['-a', '-o', 'f', "rest"])[0].all), op.format_help()
print getopt.getopt(['-a', '--foo=1', 'x'], 'a', ['foo='])
b = io.BytesIO(b'ab\ncd'); print b.readline(), b.read(), b.getvalue(), b.seek(0), list(b), b.tell()
t = io.StringIO(u'x\ny\n'); print t.readlines(), t.getvalue(); 
d = tempfile.mkdtemp(); fn = os.path.join(d, 'f.txt')
with io.open(fn, 'w', encoding='utf-8') as f: print f.write(u'h\xe9\n'), f.encoding, f.mode
with io.open(fn, encoding='utf-8') as f: print repr(f.read())
with io.open(fn, 'rb') as f: print repr(f.read()), f.name == fn
with codecs.open(fn, 'r', 'utf-8') as f: print repr(f.readlines())
with open(fn, 'r+b') as f: f.seek(1); f.write('Z'); f.truncate(); 
print repr(open(fn).read()), os.stat(fn).st_size, stat.S_ISREG(os.stat(fn)[stat.ST_MODE]), glob.glob(d + '/*.txt') == [fn], os.path.splitext(fn)[1], sorted(os.listdir(d)), [len(x) for x in os.walk(d).next()]
os.makedirs(d + '/a/b'); shutil.copy(fn, d + '/a/b/g'); shutil.copytree(d + '/a', d + '/c'); print os.path.exists(d + '/c/b/g'), os.path.relpath(d + '/c', d), os.path.commonprefix(['ab', 'ac']), os.path.normpath('a//b/../c'), os.path.join('a', '/b'), os.path.expanduser('~') != '~', os.path.basename('x/y/'); shutil.rmtree(d)
try: open('/nonexistent/x')
except IOError, e: print e, e.errno == errno.ENOENT, e.filename
try: os.mkdir('/')
except OSError, e: print e.strerror
print shlex.split('a "b c" d\\ e'), fnmatch.filter(['a.py', 'b.c'], '*.py'); pprint.pprint({'a': range(30), 'b': {'c': 'x' * 50, 'd': ('y' * 40,)}})
cp = ConfigParser.ConfigParser(); cp.readfp(StringIO.StringIO('[s]\na = 1\nb: %(a)s2\n')); print cp.get('s', 'b'), cp.getint('s', 'a'), cp.sections(), cp.has_option('s', 'z')
class Ab(object):
    __metaclass__ = abc.ABCMeta
    @abc.abstractmethod
    def f(self): pass
    @abc.abstractproperty
    def g(self): pass
try: Ab()
except TypeError, e: print e
Ab.register(int); print isinstance(3, Ab), issubclass(int, Ab), isinstance(1, numbers.Integral), fractions.Fraction('3/6') + 1, fractions.gcd(12, 18)
a = array.array('i', [1, 2]); a.append(3); print a, a.tostring().encode('hex'), a.itemsize, a.typecode; print array.array('c', 'abc').tostring(), array.array('d', [1.5])
print hashlib.md5('a').hexdigest(), hashlib.sha1('a').hexdigest(), hashlib.sha256('').hexdigest()[:16], hashlib.new('sha512', 'x').hexdigest()[:16], base64.b64encode('hello'), binascii.hexlify('ab'), binascii.crc32('abc'), urllib.quote('a b/c'), base64.b32encode('hi'), base64.urlsafe_b64encode('\xff\xfe')
q = Queue.Queue(); q.put(1); print q.get(), q.empty(); print timeit.timeit('1', number=1) >= 0, gc.collect() >= 0, gc.isenabled(), signal.SIGINT, socket.AF_INET, socket.inet_aton('1.2.3.4').encode('hex') if hasattr(socket, 'inet_aton') else '01020304', socket.htons(1)
class UD(UserDict.UserDict): pass
u = UD(a=1); u['b'] = 2; print u, sorted(u.items()); 
class DM(UserDict.DictMixin):
    def __getitem__(self, k): return k * 2
    def keys(self): return [1, 2]
print DM().items(), 1 in DM(), DM().get(5)
print inspect.getmembers(DM, inspect.ismethod)[0][0], inspect.isclass(DM), inspect.getmodule(sq).__name__, inspect.getdoc(sq)[:7], inspect.currentframe().f_lineno, inspect.stack()[0][3], inspect.getsourcelines(TC.test_b)[1], inspect.getfile(sq)[-5:], inspect.isgeneratorfunction(sq), inspect.getmro(bool), inspect.getcallargs(sq, 3), inspect.getblock(['def f():\n', '  pass\n', 'x\n'])
print time.strftime('%Y', time.gmtime(0)), time.gmtime(86400)[:6], time.mktime(time.localtime(1000)) == 1000
try: sys.exit('msg')
except SystemExit, e: print repr(e), e.code
print sys.byteorder, sys.maxint, sys.version_info[:2], sys.version_info >= (2, 7), sys.platform, sys.getdefaultencoding(), sys.argv[1:], sys.maxunicode, sys.float_info.max, sys.getsizeof(1) > 0, sys.hexversion >= 0x2070000
