# error: annotator/not-rpython at 4:14
# The step of a range is known and not zero.
def entry_point(argv):
    for i in range(0, len(argv), 0):
        print i
    return 0

def target(driver, args):
    return entry_point, None
