# Tuples are equal or not, but have no order at run time.
# error: annotator/unsupported-operation at 7:8

def entry_point(argv):
    a = (len(argv), argv[0])
    b = (2, argv[-1])
    if a < b:
        return 1
    return 0


def target(driver, args):
    return entry_point, None
