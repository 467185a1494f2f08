# Numbers with and without a sign are not compared by identity either.
# error: annotator/unsupported-operation at 8:12

from rpython.rlib.rarithmetic import r_uint

def entry_point(argv):
    mask = r_uint(len(argv) * 3)
    return mask is len(argv) - 5


def target(driver, args):
    return entry_point, None
