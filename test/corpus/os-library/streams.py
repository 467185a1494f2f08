# open_file_as_stream(): whole files, lines, places, all kinds of buffering and newlines.
# expect:
#  == write and read
#  [one\ntwo\n\nlast]
#  [one\n][two\n][\n][last][]
#  [on][e\ntwo][\n\nlast][]
#  == places
#  0 [one\n] 4 [two\n] 8
#  [last] [ast] [two]
#  == append
#  [one\ntwo\n\nlast more]
#  == update
#  [oXY\ntwo\n\nlast more]
#  == truncate
#  [oXY\n]
#  == buffering
#  [] [a line\n]
#  [a line\npart]
#  True [now]
#  == universal newlines
#  [a\nb\n\nc\nd]
#  [a\n][b\n][\n][c\n][d][]
#  7
#  == filters
#  [a\nb\rc\n]
#  [x\r\ny\r\n]
#  == faults
#  OSError 2
#  ValueError
#  OSError 9
#  StreamError
#  == descriptors
#  True [by hand] 0
#  == big
#  10000 60000

import os
from rpython.rlib.streamio import open_file_as_stream, fdopen_as_stream, StreamErrors, StreamError
from rpython.rlib.streamio import CRLFFilter, TextCRLFFilter, DiskFile, BufferingInputStream


def show(s):
    parts = []
    for c in s:
        if c == '\n':
            parts.append('\\n')
        elif c == '\r':
            parts.append('\\r')
        else:
            parts.append(c)
    return '[' + ''.join(parts) + ']'


def put(path, text):
    f = open_file_as_stream(path, 'w')
    f.write(text)
    f.close()


def content(path):
    f = open_file_as_stream(path)
    text = f.readall()
    f.close()
    return text


def lines(path, mode):
    f = open_file_as_stream(path, mode, 1024)
    out = []
    while True:
        line = f.readline()
        out.append(show(line))
        if not line:
            break
    f.close()
    return ''.join(out)


def places(path):
    f = open_file_as_stream(path, 'r')
    print f.tell(), show(f.readline()), f.tell(), show(f.readline()), f.tell()
    f.seek(-4, 2)
    a = f.read(10)
    f.seek(-3, 1)
    b = f.read(10)
    f.seek(4, 0)
    print show(a), show(b), show(f.read(3))
    f.close()


def buffering(path):
    f = open_file_as_stream(path, 'w', 1)
    f.write('a li')
    before = content(path)
    f.write('ne\npart')
    print show(before), show(content(path))
    f.flush()
    print show(content(path))
    f.close()
    f = open_file_as_stream(path, 'w', 0)
    f.write('now')
    print f.try_to_find_file_descriptor() > 2, show(content(path))
    f.close()


def universal(path):
    put(path, 'a\r\nb\r\rc\nd')
    f = open_file_as_stream(path, 'rU')
    print show(f.readall())
    f.close()
    print lines(path, 'U')
    f = open_file_as_stream(path, 'U')
    while f.readline():
        pass
    print f.getnewlines()
    f.close()


def filters(path):
    put(path, 'a\r\nb\rc\r\n')
    f = CRLFFilter(BufferingInputStream(DiskFile(os.open(path, os.O_RDONLY, 0))))
    print show(f.readall())
    f.close()
    f = TextCRLFFilter(DiskFile(os.open(path, os.O_WRONLY | os.O_TRUNC, 0)))
    f.write('x\ny\n')
    f.close()
    print show(content(path))


def fault(i, path):
    if i == 0:
        open_file_as_stream(path + 'nothing')
    elif i == 1:
        open_file_as_stream(path, 'q')
    elif i == 2:
        f = open_file_as_stream(path, 'r', 0)
        f.close()
        f.read(1)
    elif i == 3:
        f = CRLFFilter(DiskFile(0))
        f.write('x')


def faults(path):
    for i in range(4):
        try:
            fault(i, path)
            print 'no fault'
        except OSError as e:
            print 'OSError', e.errno
        except StreamError:
            print 'StreamError'
        except ValueError:
            print 'ValueError'


def entry_point(argv):
    path = '/tmp/corpus-streams-%d' % os.getpid()
    print '== write and read'
    put(path, 'one\ntwo\n\nlast')
    print show(content(path))
    print lines(path, 'r')
    f = open_file_as_stream(path, 'rb')
    print ''.join([show(f.read(2)), show(f.read(5)), show(f.read(100)), show(f.read(1))])
    f.close()
    print '== places'
    places(path)
    print '== append'
    f = open_file_as_stream(path, 'a')
    f.write(' more')
    f.close()
    print show(content(path))
    print '== update'
    f = open_file_as_stream(path, 'r+')
    f.read(1)
    f.write('XY')
    f.close()
    print show(content(path))
    print '== truncate'
    f = open_file_as_stream(path, 'r+')
    f.truncate(4)
    f.close()
    print show(content(path))
    print '== buffering'
    buffering(path)
    print '== universal newlines'
    universal(path)
    print '== filters'
    filters(path)
    print '== faults'
    faults(path)
    print '== descriptors'
    f = fdopen_as_stream(os.open(path, os.O_RDWR | os.O_TRUNC, 0), 'r+')
    f.write('by hand')
    f.seek(0, 0)
    print f.try_to_find_file_descriptor() > 2, show(f.readline()), f.count_buffered_bytes()
    f.close()
    print '== big'
    f = open_file_as_stream(path, 'w')
    for i in range(10000):
        f.write('12345\n')
    f.close()
    f = open_file_as_stream(path, 'r', 4096)
    count = 0
    while f.readline():
        count += 1
    f.close()
    print count, len(content(path))
    os.unlink(path)
    return 0


def target(driver, args):
    return entry_point, None
