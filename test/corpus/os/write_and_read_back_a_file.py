# A file is created, written, measured, read back, and removed.
# expect:
#  False
#  39
#  True 39
#  some text that is longer than one read
#  5 short
#  False

import os


def read_file(path):
    fd = os.open(path, os.O_RDONLY, 0666)
    try:
        parts = []
        while True:
            data = os.read(fd, 10)
            if not data:
                break
            parts.append(data)
        return ''.join(parts)
    finally:
        os.close(fd)


def write_file(path, text):
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0666)
    try:
        return os.write(fd, text)
    finally:
        os.close(fd)


def size(path):
    fd = os.open(path, os.O_RDONLY, 0666)
    try:
        return os.lseek(fd, 0, 2)
    finally:
        os.close(fd)


def entry_point(argv):
    path = '/tmp/corpus-file-%d' % os.getpid()
    print os.path.exists(path)
    print write_file(path, 'some text that is longer than one read\n')
    print os.path.exists(path), size(path)
    print read_file(path).strip()
    print write_file(path, 'short'), read_file(path)
    os.unlink(path)
    print os.path.exists(path)
    return 0


def target(driver, args):
    return entry_point, None
