# error: annotator/not-rpython at 6:5
# Modules do not change at run time.
import sys

def entry_point(argv):
    sys.last = argv[0]
    return 0

def target(driver, args):
    return entry_point, None
