# Files made by rfile: the class RFile as a type of attributes, modes, buffering, use after closing.
# expect:
#  == written and read again
#  3 lines, last 'third'
#  == appended and cut
#  first
#  second!
#  12
#  == closed
#  ValueError
#  == not there
#  IOError True
#  == binary without a buffer
#  0 255 10

import os
from rpython.rlib.rfile import RFile, create_file


class Log(object):
    def __init__(self, path, mode):
        self.file = create_file(path, mode)
        assert isinstance(self.file, RFile)

    def add(self, line):
        self.file.write(line + '\n')

    def close(self):
        self.file.close()


def write(path):
    log = Log(path, 'w')
    for line in ['first', 'second', 'third']:
        log.add(line)
    log.close()


def read(path):
    f = create_file(path)
    lines = []
    while True:
        line = f.readline()
        if not line:
            break
        lines.append(line[:-1])
    f.close()
    print '%d lines, last %r' % (len(lines), lines[-1])


def cut(path):
    f = create_file(path, 'r+')
    f.seek(12)
    f.write('!')
    f.seek(0)
    assert f.read(6) == 'first\n'
    f.seek(13)
    f.truncate(13)
    f.seek(0)
    text = f.read()
    print text
    f.seek(0, 2)
    print f.tell() - 1
    f.close()


def closed(path):
    f = create_file(path)
    f.close()
    try:
        f.read()
    except ValueError:
        print 'ValueError'


def missing(path):
    try:
        create_file(path + '.no')
    except IOError, e:
        print 'IOError', e.errno > 0


def binary(path):
    f = create_file(path, 'wb', 0)
    f.write('\x00\xff\n')
    f.close()
    f = create_file(path, 'rb')
    print ' '.join([str(ord(c)) for c in f.read()])
    f.close()


def entry_point(argv):
    path = '/tmp/rpython-files-by-rfile-%d' % os.getpid()
    print '== written and read again'
    write(path)
    read(path)
    print '== appended and cut'
    cut(path)
    print '== closed'
    closed(path)
    print '== not there'
    missing(path)
    print '== binary without a buffer'
    binary(path)
    os.unlink(path)
    return 0


def target(driver, args):
    return entry_point, None
