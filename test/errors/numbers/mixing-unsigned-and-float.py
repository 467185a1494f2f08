# error: annotator/unsupported-operation at 10:11
# error: annotator/union-error at 11:11
# r_uint with floats and possibly negative ints.
from rpython.rlib.rarithmetic import r_uint

def entry_point(argv):
    h = r_uint(5381)
    for c in argv[0]:
        h = h * 33 + ord(c)
    print h * 0.5
    print h < len(argv) - 3
    return 0

def target(driver, args):
    return entry_point, None
