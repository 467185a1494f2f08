# Functions of the system as values: in lists, dicts and attributes.
# expect:
#  True True
#  2 20
#  True False

import os

CHECKS = {'exists': os.path.lexists, 'link': os.path.islink}


def remove(path):
    os.unlink(path)


def list_it(path):
    os.listdir(path)


CALLS = [remove, list_it]


class Finder(object):
    def __init__(self, find):
        self.find = find


def fault(f, path):
    try:
        f(path)
    except OSError as e:
        return e.errno
    return 0


def entry_point(argv):
    ask = os.stat
    if len(argv) > 5:
        ask = os.lstat
    print ask('/').st_nlink > 0, Finder(os.listdir).find('/tmp') is not None
    print fault(CALLS[0], '/nonexistent'), fault(CALLS[1], '/dev/null/x')
    print CHECKS['exists']('/tmp'), CHECKS['link']('/dev/null')
    return 0


def target(driver, args):
    return entry_point, None
