import os, posixpath, errno, stat
p = os.path
print p.join('a', 'b'), p.join('a/', 'b'), p.join('a', '/b', 'c'), p.join('', 'x'), p.join('a', '')
for s in ['', '/', '//', 'a', 'a/', '/a', 'a/b', '/a/b/', '//a//b', 'x.tar.gz', '.bashrc', 'a/.b', '..x', 'a.b/c', '...', 'a.']:
    print repr(s), p.split(s), p.splitext(s), p.basename(s), p.dirname(s), p.normpath(s), p.isabs(s)
for s in ['a/./b/../c', '../a', '/../a', '///a/b', '//a/../..', './', 'a/../..', 'a//b///c/.']:
    print s, p.normpath(s)
print p.commonprefix(['/usr/lib', '/usr/local']), p.commonprefix([]), p.relpath('/a/b/c', '/a/d'), p.relpath('/a', '/a')
os.environ['XVAR'] = 'val'
print p.expandvars('$XVAR/${XVAR}/$NOPE/$'), os.environ['XVAR'], os.getenv('XVAR'), os.getenv('NOPE', 'd'), 'XVAR' in os.environ
del os.environ['XVAR']
print os.environ.get('XVAR'), p.splitdrive('/a'), p.normcase('Aa')
try:
    os.stat('/no/such/file')
except OSError, e:
    print e.errno == errno.ENOENT, e, e.filename, e.args, repr(e)
try:
    open('/no/such/file')
except IOError, e:
    print e
try:
    os.listdir('/no/such')
except os.error, e:
    print e
print os.strerror(2), errno.errorcode[17], errno.EEXIST, os.sep, os.linesep == '\n', os.name, os.curdir, os.pardir, os.extsep, os.devnull
print p.exists('/'), p.isdir('/'), p.isfile('/'), p.exists('/no'), p.islink('/')
print stat.S_ISDIR(os.stat('/').st_mode), stat.S_ISREG(os.stat('/').st_mode), stat.S_IMODE(0100644) == 0644
try:
    os.environ['NOPE']
except KeyError, e:
    print 'KeyError', e
