# error: annotator/not-rpython at 7:5
# A file that was opened while the program was loaded.
import sys
out = sys.stdout

def entry_point(argv):
    out.flush()
    return 0

def target(driver, args):
    return entry_point, None
