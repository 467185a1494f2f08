# error: annotator/not-rpython at 6:11
# The stop of a slice is not known to be non-negative.
def entry_point(argv):
    name = argv[0]
    cut = len(argv) - 3
    print name[:cut]
    return 0

def target(driver, args):
    return entry_point, None
