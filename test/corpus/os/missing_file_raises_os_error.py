# Opening a file that does not exist raises OSError with errno.
# expect:
#  no such file
#  opened
#  True

import errno
import os


def try_open(path):
    try:
        fd = os.open(path, os.O_RDONLY, 0777)
    except OSError, e:
        if e.errno == errno.ENOENT:
            return 'no such file'
        return 'other error'
    os.close(fd)
    return 'opened'


def entry_point(argv):
    print try_open('/nonexistent/really/not')
    print try_open('/')
    try:
        os.close(9999)
    except OSError, e:
        print e.errno == errno.EBADF
    return 0


def target(driver, args):
    return entry_point, None
