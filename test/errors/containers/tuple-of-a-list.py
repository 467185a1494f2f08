# error: annotator/not-constant at 4:15
# The length of a tuple must be known.
def entry_point(argv):
    print len(tuple(argv))
    return 0

def target(driver, args):
    return entry_point, None
