# create_popen_file(): the output of a command, its input, its status.
# expect:
#  == read
#  [one]
#  [two]
#  []
#  0
#  == status
#  3
#  == write
#  a b c
#  0

import os
from rpython.rlib.rfile import create_popen_file


def entry_point(argv):
    print '== read'
    f = create_popen_file('echo one; echo two', 'r')
    print '[%s]' % f.readline().strip()
    print '[%s]' % f.read().strip()
    print '[%s]' % f.read(1)
    print f.close()
    print '== status'
    f = create_popen_file('exit 3', 'r')
    status = f.close()
    print os.WEXITSTATUS(status)
    print '== write'
    path = '/tmp/corpus-popen-%d' % os.getpid()
    f = create_popen_file("tr '\\n' ' ' > " + path, 'w')
    f.write('a\nb\n')
    f.write('c')
    f.flush()
    status = f.close()
    g = open(path)
    print g.read()
    g.close()
    os.unlink(path)
    print status
    return 0


def target(driver, args):
    return entry_point, None
