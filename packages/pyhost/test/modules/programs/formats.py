import json, csv, ConfigParser, pickle, cPickle, codecs, io, urllib, StringIO, tempfile, os
for o in [None, True, [1, 2.5, -3L, 'a"b\n\x01', u'\u20ac\U0001f600'], {'a': [], 'b': {}}, {1: 2, None: 3}, (1, (2,)), 1e100, float('inf')]:
    print json.dumps(o, sort_keys=True)
print json.dumps({'b': [1, {'c': 2}], 'a': 1}, indent=2, sort_keys=True), json.dumps([1, {'a': 2}], separators=(',', ':')), json.dumps(u'\xe9', ensure_ascii=False) == u'"\xe9"'
print json.loads('{"a": [1, 2.5, true, null, "x\\u20ac\\n"], "b": {"c": -1e3}}'), json.loads(' 5 '), json.loads('"a"'), json.loads('[1]', parse_int=float), json.loads('{"a":1}', object_hook=lambda d: d.items()), json.loads('[NaN]'), json.loads(u'"\\ud83d\\ude00"') == u'\U0001f600', json.loads('12345678901234567890')
for bad in ['', '{', '[1,]', '{"a" 1}', '"abc', '[1] x', '{a:1}', '"\\x"', 'nul', '"a\nb"', '["a"', '{"a":}']:
    try: json.loads(bad)
    except ValueError, e: print e
for bad in [object, [1j], {(1, 2): 3}]:
    try: json.dumps(bad)
    except TypeError, e: print str(e)[:40]
l = []; l.append(l)
try: json.dumps(l)
except ValueError, e: print e
print list(csv.reader(['a,b,"c,d"', 'x,"y ""q""",z', '', '1,,', '"multi', 'line",2'])), list(csv.reader(['a;b c'], delimiter=';')), list(csv.DictReader(['n,v', 'x,1', 'y,2'])) == [{'n': 'x', 'v': '1'}, {'n': 'y', 'v': '2'}], list(csv.reader(['"1",2'], quoting=csv.QUOTE_NONNUMERIC))
s = StringIO.StringIO(); w = csv.writer(s); w.writerow([1, 'a,b', 'q"r', None, 2.5]); w.writerows([['x'], ['']]); print repr(s.getvalue())
c = ConfigParser.ConfigParser({'d': '1'}); c.readfp(StringIO.StringIO('[one]\na = 1\nb: two ; comment\n  more\n; c\n[two]\nx=%(d)s-%(y)s\ny=yes\nf=1.5\n'))
print c.sections(), c.get('one', 'a'), repr(c.get('one', 'b')), c.get('two', 'x'), c.getint('one', 'a'), c.getboolean('two', 'y'), c.getfloat('two', 'f'), c.has_option('one', 'zz'), sorted(c.items('one')), sorted(c.options('two'))
for f in [lambda: c.get('no', 'a'), lambda: c.get('one', 'no'), lambda: c.readfp(StringIO.StringIO('x=1\n')), lambda: c.readfp(StringIO.StringIO('[a]\nxyz\n')), lambda: c.add_section('one')]:
    try: f()
    except ConfigParser.Error, e: print e
class Old:
    def __init__(self, x): self.x = x
class New(object):
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
class Slots(object):
    __slots__ = ['p']
class Lst(list): pass
for proto in (0, 1, 2):
    for o in [None, True, 5, -70000, 2**40, 10L**30, -1L, 1.5, 'a\n\'b', u'\u20ac\n', (), (1,), (1, 2, 3, 4), [1, [2]], {'a': 1}, len, Old, set([1])]:
        s = pickle.dumps(o, proto); r = pickle.loads(s); assert r == o and type(r) is type(o), o
    assert pickle.loads(pickle.dumps(Old([1]), proto)).x == [1] and pickle.loads(pickle.dumps(New('q'), proto)) == New('q')
    a = [1]; b = pickle.loads(pickle.dumps([a, a], proto)); assert b[0] is b[1]
    a.append(a); b = pickle.loads(pickle.dumps(a, proto)); assert b[1] is b
    k = Lst([1, 2]); k.z = 3; b = pickle.loads(pickle.dumps(k, proto)); assert b == [1, 2] and b.z == 3
s = Slots(); s.p = 4; print pickle.loads(pickle.dumps(s, 2)).p, repr(pickle.dumps((1, 'a'), 0)), repr(pickle.dumps((1, 'a'), 2)), cPickle.loads("(lp0\nI1\naS'x'\np1\na.")
try: pickle.dumps(lambda: 0)
except pickle.PicklingError, e: print str(e)[:13]
print codecs.lookup('utf-8').name, codecs.lookup('latin-1').name, codecs.encode(u'\xe9', 'utf-8') == '\xc3\xa9', codecs.getdecoder('utf-8')('\xc3\xa9'), codecs.getwriter('utf-8') is not None, repr(codecs.BOM_UTF8)
try: codecs.lookup('nope')
except LookupError, e: print e
codecs.register_error('mine', lambda e: (u'<%d>' % e.start, e.end)); print u'a\u20acb'.encode('ascii', 'mine'), repr('a\xffb'.decode('ascii', 'mine'))
d = tempfile.mkdtemp(); n = os.path.join(d, 'f')
f = codecs.open(n, 'w', 'utf-8'); f.write(u'\u20ac\nx'); f.close(); print repr(open(n).read()), codecs.open(n, 'r', 'utf-8').readlines(), io.open(n, encoding='utf-8').read() == u'\u20ac\nx', io.open(n, 'rb').read() == '\xe2\x82\xac\nx'
os.unlink(n); os.rmdir(d)
b = io.BytesIO('abc\ndef'); print b.readline(), b.read(2), b.seek(1), b.getvalue(), b.write('X'), b.getvalue(); t = io.StringIO(u'q\nr'); print list(t), t.getvalue() == u'q\nr'
try: io.StringIO('x')
except TypeError, e: print e
print urllib.quote('a b/c&\xe9'), urllib.quote_plus('a b'), urllib.unquote('%41%zz%'), urllib.urlencode([('a', 1), ('b c', 'd&')])
