# error: annotator/union-error at 14:12
# An r_dict and an ordinary dictionary are different types.
from rpython.rlib.objectmodel import r_dict

def same(a, b):
    return a == b

def hashed(a):
    return len(a)

def make(n):
    if n > 2:
        return r_dict(same, hashed)
    return {}

def entry_point(argv):
    d = make(len(argv))
    d['x'] = 1
    print len(d)
    return 0

def target(driver, args):
    return entry_point, None
