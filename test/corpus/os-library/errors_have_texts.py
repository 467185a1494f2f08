# OSError has errno and the system's text of it, whichever function fails; a zero byte in a name is no end of it.
# expect:
#  == errno and strerror
#  2 No such file or directory
#  9 Bad file descriptor
#  9 Bad file descriptor
#  2 No such file or directory
#  20 Not a directory
#  9 Bad file descriptor
#  22 Invalid argument
#  22
#  == strerror
#  Permission denied
#  Success
#  Unknown error 99999
#  == reraised
#  2 No such file or directory
#  EnvironmentError 2

import errno
import os


def show(e):
    print e.errno, e.strerror


def failing(i):
    if i == 0:
        os.open('/nonexistent/file', os.O_RDONLY, 0777)
    elif i == 1:
        os.close(9999)
    elif i == 2:
        os.read(9999, 10)
    elif i == 3:
        os.stat('/nonexistent')
    elif i == 4:
        os.listdir('/dev/null')
    elif i == 5:
        os.fsync(9999)
    elif i == 6:
        os.ftruncate(0, -1)


def reraise():
    try:
        os.rmdir('/nonexistent')
    except OSError as e:
        if e.errno != errno.ENOENT:
            return
        raise


def entry_point(argv):
    print '== errno and strerror'
    for i in range(7):
        try:
            failing(i)
        except OSError as e:
            show(e)
    print errno.EINVAL
    print '== strerror'
    for code in [errno.EACCES, 0, 99999]:
        print os.strerror(code)
    print '== reraised'
    try:
        reraise()
    except OSError as e:
        show(e)
    try:
        os.readlink('/nonexistent')
    except EnvironmentError as e:
        print 'EnvironmentError', e.errno
    return 0


def target(driver, args):
    return entry_point, None
