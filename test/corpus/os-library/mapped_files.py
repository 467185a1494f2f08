# streamio.MMapFile: streams on mapped files.
# expect:
#  [one\n] [two\n] 8 [last] []
#  [two\nlast]
#  StreamError
#  [onE\ntwo\nlast and more]
#  [onE]
#  []

import os
from rpython.rlib import rmmap
from rpython.rlib.streamio import MMapFile, StreamError, open_file_as_stream


def show(s):
    return '[' + '\\n'.join(s.split('\n')) + ']'


def content(path):
    f = open_file_as_stream(path)
    text = f.readall()
    f.close()
    return text


def entry_point(argv):
    path = '/tmp/corpus-mmap-%d' % os.getpid()
    f = open_file_as_stream(path, 'w')
    f.write('one\ntwo\nlast')
    f.close()
    m = MMapFile(os.open(path, os.O_RDONLY, 0), rmmap.ACCESS_READ)
    print show(m.readline()), show(m.readline()), m.tell(), show(m.readline()), show(m.readline())
    m.seek(4, 0)
    print show(m.readall())
    m.seek(0, 0)
    try:
        m.write('x')
    except StreamError:
        print 'StreamError'
    m.close()
    m = MMapFile(os.open(path, os.O_RDWR, 0), rmmap.ACCESS_WRITE)
    m.seek(2, 0)
    m.write('E')
    m.seek(0, 2)
    m.write(' and more')
    m.flush()
    print show(content(path))
    m.truncate(3)
    m.close()
    print show(content(path))
    m = MMapFile(os.open(path, os.O_RDWR | os.O_TRUNC, 0), rmmap.ACCESS_WRITE)
    print show(m.readall())
    m.close()
    os.unlink(path)
    return 0


def target(driver, args):
    return entry_point, None
