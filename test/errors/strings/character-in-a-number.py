# error: annotator/unsupported-operation at 5:11
# in on a number.
def entry_point(argv):
    n = len(argv)
    print 'x' in n
    return 0

def target(driver, args):
    return entry_point, None
