# os.makedirs(), os.walk(), realpath and others that are Python themselves; file descriptors as files; environments for programs.
# expect:
#  == makedirs
#  True
#  17
#  == walk
#  / a,b f0
#  /a c f1
#  /a/c - f2
#  /b - -
#  5
#  == realpath
#  True
#  == fdopen
#  [through a descriptor] 12
#  == tmpfile
#  [kept]
#  == urandom and uname
#  8 True 3

import os


def put(path, text):
    f = open(path, 'w')
    f.write(text)
    f.close()


def sort(names):
    for i in range(1, len(names)):
        j = i
        while j > 0 and names[j - 1] > names[j]:
            names[j - 1], names[j] = names[j], names[j - 1]
            j -= 1
    return names


def names(items):
    if len(items) == 0:
        return '-'
    return ','.join(sort(items))


def show_tree(base):
    lines = []
    for here, dirs, files in os.walk(base):
        lines.append('/' + here[len(base) + 1:] + ' ' + names(dirs) + ' ' + names(files))
    for line in sort(lines):
        print line


def remove_tree(base):
    count = 0
    for here, dirs, files in os.walk(base, False):
        for name in files:
            os.remove(os.path.join(here, name))
            count += 1
        for name in dirs:
            path = os.path.join(here, name)
            if os.path.islink(path):
                os.unlink(path)
            else:
                os.rmdir(path)
            count += 1
    os.rmdir(base)
    return count


def entry_point(argv):
    base = '/tmp/corpus-trees-%d' % os.getpid()
    print '== makedirs'
    os.makedirs(base + '/a/c')
    os.mkdir(base + '/b')
    print os.path.isdir(base + '/a/c')
    try:
        os.makedirs(base + '/a')
    except OSError as e:
        print e.errno
    print '== walk'
    put(base + '/f0', '0')
    put(base + '/a/f1', '1')
    put(base + '/a/c/f2', '2')
    show_tree(base)
    os.remove(base + '/a/c/f2')
    print remove_tree(base)
    print '== realpath'
    os.mkdir(base)
    os.symlink(base, base + '-link')
    print os.path.realpath(base + '-link/x/../y') == os.path.realpath(base) + '/y'
    os.unlink(base + '-link')
    print '== fdopen'
    fd = os.open(base + '/file', os.O_RDWR | os.O_CREAT, 0600)
    f = os.fdopen(fd, 'r+')
    f.write('through a descriptor')
    f.seek(0)
    text = f.read()
    f.seek(12)
    print '[%s] %d' % (text, f.tell())
    f.close()
    os.remove(base + '/file')
    os.rmdir(base)
    print '== tmpfile'
    f = open('/tmp/corpus-tmp-%d' % os.getpid(), 'w+')
    f.write('kept')
    f.flush()
    f.seek(0)
    os.unlink('/tmp/corpus-tmp-%d' % os.getpid())
    print '[%s]' % f.read()
    f.close()
    print '== urandom and uname'
    print len(os.urandom(8)), os.uname()[0] == 'Linux', len(os.getloadavg())
    return 0


def target(driver, args):
    return entry_point, None
