# error: flowspace/always-raises at 6:11
# Constants make the operation fail whenever the function is run.
LIMIT = 0

def entry_point(argv):
    print 10 / LIMIT
    return 0

def target(driver, args):
    return entry_point, None
