# error: annotator/not-constant at 4:11
# The format must be known at translation time.
def entry_point(argv):
    print argv[0] % len(argv)
    return 0

def target(driver, args):
    return entry_point, None
