# error: annotator/not-rpython at 6:15
# A start that may be negative.
def entry_point(argv):
    items = [1, 2, 3]
    start = len(argv) - 2
    print len(items[start:])
    return 0

def target(driver, args):
    return entry_point, None
