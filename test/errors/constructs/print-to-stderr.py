# error: flowspace/unsupported at 6:5
# sys.stderr at run time.
import sys

def entry_point(argv):
    print >> sys.stderr, 'usage'
    sys.stdout.write('x')
    return 0

def target(driver, args):
    return entry_point, None
