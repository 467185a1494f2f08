# error: annotator/unsupported-operation at 5:11
# Floats have no bits.
def entry_point(argv):
    x = 1.5 * len(argv)
    print x & 1
    return 0

def target(driver, args):
    return entry_point, None
