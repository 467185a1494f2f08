# open() in translated programs: reading, writing, moving, modes, and what is refused.
# expect:
#  == write and read
#  [one\ntwo\n\nlast]
#  [one\n][two\n][\n][last][]
#  [on][e\n][two\n\n][last][]
#  == lines
#  [on][e\n][][t][wo\n]
#  == append and update
#  [one\ntwo\n\nlast more]
#  14 [more] 18
#  [ONE\ntwo\n\nlast more]
#  [ONE\nTwo\n\nlast more]
#  == truncate
#  [ONE]
#  [ONE\0\0x]
#  == universal newlines
#  [a\nb\n\nc\n]
#  [a\n][b\n][\n][c\n][]
#  == faults
#  IOError 2 No such file or directory
#  IOError 21 Is a directory
#  IOError File not open for reading
#  IOError File not open for writing
#  ValueError I/O operation on closed file
#  ValueError
#  == with and for
#  3 True
#  == big
#  20000 10000 True

import os


def show(s):
    parts = []
    for c in s:
        if c == '\n':
            parts.append('\\n')
        elif c == '\0':
            parts.append('\\0')
        elif c == '\r':
            parts.append('\\r')
        else:
            parts.append(c)
    return '[' + ''.join(parts) + ']'


def content(path):
    f = open(path)
    try:
        return f.read()
    finally:
        f.close()


def put(path, text):
    f = open(path, 'w')
    f.write(text)
    f.close()


def lines(path, mode):
    f = open(path, mode)
    out = []
    while True:
        line = f.readline()
        out.append(show(line))
        if line == '':
            break
    f.close()
    return ''.join(out)


def fault(i, path):
    if i == 0:
        open(path + 'nothing')
    elif i == 1:
        open('/tmp', 'w')
    elif i == 2:
        f = open(path, 'a')
        try:
            f.read(1)
        finally:
            f.close()
    elif i == 3:
        f = open(path, 'r')
        try:
            f.write('x')
            f.flush()
        finally:
            f.close()
    elif i == 4:
        f = open(path)
        f.close()
        f.close()
        f.read()
    elif i == 5:
        open(path, 'q')


def entry_point(argv):
    path = '/tmp/corpus-open-%d' % os.getpid()
    print '== write and read'
    f = open(path, 'w')
    f.write('one\n')
    f.write('two\n')
    f.write('')
    f.write('\nlast')
    f.close()
    print show(content(path))
    print lines(path, 'r')
    f = open(path, 'rb')
    print ''.join([show(f.read(2)), show(f.read(2)), show(f.read(5)), show(f.read(100)), show(f.read())])
    f.close()
    print '== lines'
    f = open(path, 'r')
    print ''.join([show(f.readline(2)), show(f.readline(20)), show(f.readline(0)), show(f.readline(1)), show(f.readline(3))])
    f.close()
    print '== append and update'
    f = open(path, 'a')
    f.write(' more')
    f.close()
    print show(content(path))
    f = open(path, 'r+')
    f.seek(-4, 2)
    print f.tell(), show(f.read(10)), f.tell()
    f.seek(0)
    f.write('ONE')
    f.close()
    print show(content(path))
    f = open(path, 'r+')
    f.readline()
    place = f.tell()
    f.seek(place, 0)
    f.write('T')
    f.seek(0, 0)
    print show(f.read())
    f.close()
    print '== truncate'
    f = open(path, 'r+')
    f.truncate(3)
    f.close()
    print show(content(path))
    f = open(path, 'r+')
    f.seek(5)
    f.write('x')
    f.close()
    print show(content(path))
    print '== universal newlines'
    put(path, 'a\r\nb\r\rc\n')
    f = open(path, 'U')
    print show(f.read())
    f.close()
    print lines(path, 'rU')
    print '== faults'
    for i in range(6):
        try:
            fault(i, path)
            print 'no fault', i
        except IOError as e:
            print 'IOError',
            if i == 2:
                print 'File not open for reading'
            elif i == 3:
                print 'File not open for writing'
            else:
                print e.errno, os.strerror(e.errno)
        except ValueError:
            if i == 4:
                print 'ValueError I/O operation on closed file'
            else:
                print 'ValueError'
    print '== with and for'
    with open(path, 'w') as f:
        f.write('1\n2\n3')
    n = 0
    with open(path) as f:
        for line in f:
            n += len(line.strip())
    print n, f.closed
    print '== big'
    f = open(path, 'w')
    for i in range(10000):
        f.write('x\n')
    f.close()
    f = open(path)
    total = 0
    while True:
        line = f.readline()
        if line == '':
            break
        total += 1
    f.close()
    data = content(path)
    print len(data), total, data[19999] == '\n'
    os.unlink(path)
    return 0


def target(driver, args):
    return entry_point, None
