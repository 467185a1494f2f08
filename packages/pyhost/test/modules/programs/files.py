import os, tempfile, shutil, glob, fnmatch
d = tempfile.mkdtemp()
j = os.path.join
os.makedirs(j(d, 'a', 'b'))
for name in ['x.py', 'y.txt', 'a/z.py', 'a/b/w.py', '.hid.py']:
    f = open(j(d, name), 'w')
    f.write('text of %s\nline 2\n' % name)
    f.close()
print sorted(os.listdir(d))
for top, dirs, files in os.walk(d):
    dirs.sort()
    print top[len(d):], dirs, sorted(files)
for top, dirs, files in os.walk(d, topdown=False):
    print top[len(d):],
print
print sorted([n[len(d):] for n in glob.glob(j(d, '*.py'))]), sorted([n[len(d):] for n in glob.glob(j(d, '*', '*.py'))])
print fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.fnmatch('abc', 'a[!x]?'), repr(fnmatch.translate('a*[!b-d]?.x[')) 
print os.path.getsize(j(d, 'x.py')), os.stat(j(d, 'x.py')).st_size, os.stat(j(d, 'x.py'))[6]
shutil.copyfile(j(d, 'x.py'), j(d, 'copy.py'))
print open(j(d, 'copy.py')).read()
shutil.copytree(j(d, 'a'), j(d, 'tree'), ignore=shutil.ignore_patterns('z*'))
print sorted(os.listdir(j(d, 'tree'))), os.listdir(j(d, 'tree', 'b'))
os.rename(j(d, 'y.txt'), j(d, 'q.txt'))
os.symlink(j(d, 'q.txt'), j(d, 'link'))
print os.path.islink(j(d, 'link')), os.readlink(j(d, 'link'))[len(d):], os.path.realpath(j(d, 'link'))[-6:]
os.unlink(j(d, 'link'))
fd = os.open(j(d, 'fd'), os.O_RDWR | os.O_CREAT, 0644)
print os.write(fd, 'hello'), os.lseek(fd, 1, 0), os.read(fd, 3), os.fstat(fd).st_size
os.close(fd)
try:
    os.mkdir(j(d, 'a'))
except OSError, e:
    print e.errno, e.strerror
shutil.rmtree(d)
print os.path.exists(d)
f = tempfile.NamedTemporaryFile(suffix='.x')
f.write('abc')
f.flush()
name = f.name
print os.path.exists(name), name.endswith('.x'), open(name).read()
f.close()
print os.path.exists(name)
f = tempfile.TemporaryFile()
f.write('one\ntwo\n')
f.seek(0)
print f.readlines()
