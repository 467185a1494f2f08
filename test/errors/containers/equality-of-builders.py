# A builder has no value of its own to be compared.
# error: annotator/unsupported-operation at 11:8

from rpython.rlib.rstring import StringBuilder

def entry_point(argv):
    a = StringBuilder()
    b = StringBuilder()
    a.append(argv[0])
    b.append(argv[0])
    if a == b:
        return 1
    return 0


def target(driver, args):
    return entry_point, None
