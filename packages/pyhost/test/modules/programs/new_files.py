import io, tempfile, os, shutil
d = tempfile.mkdtemp(); fn = os.path.join(d, 'f')
with io.open(fn, 'wb') as f: print f.write(b'a\r\nb\rc\n\xc3\xa9'), f.mode, f.name == fn, f.closed, f.writable(), f.readable(), f.tell()
print f.closed
try: f.write('x')
except ValueError, e: print e
for nl in (None, '', '\n', '\r', '\r\n'):
    with io.open(fn, encoding='utf-8', newline=nl) as f: print repr(nl), f.readlines()
with io.open(fn, 'rb') as f:
    b = bytearray(3); print f.readinto(b), repr(b), f.read(1), f.tell(), f.seek(-2, 2), repr(f.read()), f.readline(), f.peek(1)
    f.seek(0); print list(f)
    try: f.write('x')
    except IOError, e: print type(e).__name__, e
with io.open(fn, 'w', encoding='utf-16', newline='\r\n') as f: print f.write(u'x\ny'), f.encoding, f.errors
print repr(open(fn, 'rb').read())
with io.open(fn, encoding='utf-16') as f: print repr(f.read(2)), f.read(), repr(f.read())
with io.open(fn, 'r+b') as f: f.seek(2); f.write('Q'); print f.truncate(5), f.tell(); f.seek(0); print repr(f.read())
for m, kw in (('q', {}), ('rw', {}), ('rb', {'encoding': 'x'}), ('r', {'newline': 'x'}), ('rbt', {})):
    try: io.open(fn, m, **kw)
    except ValueError, e: print e
try: io.open('/nonexist')
except IOError, e: print e.errno, e.filename
s = io.StringIO(u'ab\ncd'); print s.read(1), s.tell(), s.readline(), s.seek(0, 2), s.write(u'!'), repr(s.getvalue()), s.truncate(2), s.getvalue()
try: s.write('bytes')
except TypeError, e: print e
print isinstance(s, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.UnsupportedOperation, IOError)
t = io.TextIOWrapper(io.BytesIO(b'l1\nl2\n'), encoding='ascii'); print t.readline(), list(t)
f = io.FileIO(fn); print f.read(2), f.fileno() > 2, f.mode; f.close()
shutil.rmtree(d)
