# Folders, links and the status of files: attributes and items of os.stat().
# expect:
#  == stat
#  True False 11 11
#  True True True True
#  True True 10
#  == link
#  True target
#  True 11
#  == listdir
#  a b link
#  0
#  == errors
#  2 No such file or directory
#  20 Not a directory
#  17 File exists
#  39 Directory not empty
#  == done
#  False

import os
import stat


def write(path, text):
    fd = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0644)
    os.write(fd, text)
    os.close(fd)


def sort(names):
    for i in range(1, len(names)):
        j = i
        while j > 0 and names[j - 1] > names[j]:
            names[j - 1], names[j] = names[j], names[j - 1]
            j -= 1
    return names


def report(function, path):
    try:
        function(path)
        print 'nothing happened'
    except OSError as e:
        print e.errno, os.strerror(e.errno)


def try_stat(path):
    os.stat(path)


def try_list(path):
    os.listdir(path)


def try_mkdir(path):
    os.mkdir(path)


def try_rmdir(path):
    os.rmdir(path)


def entry_point(argv):
    base = '/tmp/corpus-os-%d' % os.getpid()
    os.mkdir(base)
    os.mkdir(base + '/a', 0755)
    file = base + '/b'
    write(file, 'eleven char')
    print '== stat'
    st = os.stat(file)
    print stat.S_ISREG(st.st_mode), stat.S_ISDIR(st[0]), int(st.st_size), int(st[6])
    print st.st_mtime > 1000000000.0, st.st_mtime == os.path.getmtime(file), float(st[8]) <= st.st_mtime, st.st_nlink == 1
    fd = os.open(file, os.O_RDONLY, 0)
    st2 = os.fstat(fd)
    os.close(fd)
    print st2.st_ino == st.st_ino, st2.st_dev == st.st_dev, len(st)
    print '== link'
    link = base + '/link'
    os.symlink('target', link)
    print os.path.islink(link), os.readlink(link)
    os.unlink(link)
    os.link(file, link)
    print os.stat(link).st_nlink == 2, int(os.path.getsize(link))
    print '== listdir'
    print ' '.join(sort(os.listdir(base)))
    print len(os.listdir(base + '/a'))
    print '== errors'
    report(try_stat, base + '/nothing')
    report(try_list, file)
    report(try_mkdir, base + '/a')
    report(try_rmdir, base)
    print '== done'
    os.unlink(link)
    os.remove(file)
    os.rmdir(base + '/a')
    os.rmdir(base)
    print os.path.exists(base)
    return 0


def target(driver, args):
    return entry_point, None
