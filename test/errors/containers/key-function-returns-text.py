# error: annotator/not-rpython at 12:9
# The hash function of an r_dict must give an int.
from rpython.rlib.objectmodel import r_dict

def same(a, b):
    return a == b

def hashed(a):
    return a

def entry_point(argv):
    d = r_dict(same, hashed)
    d['x'] = 1
    print len(d)
    return 0

def target(driver, args):
    return entry_point, None
