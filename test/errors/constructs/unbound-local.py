# error: flowspace/unbound-local at 4:11
# The variable is set on no path that comes here.
def entry_point(argv):
    print total
    total = len(argv)
    return 0

def target(driver, args):
    return entry_point, None
