# error: flowspace/unsupported at 5:18
# Local variables have no names at run time.
def entry_point(argv):
    n = len(argv)
    print 'n' in locals()
    return 0

def target(driver, args):
    return entry_point, None
