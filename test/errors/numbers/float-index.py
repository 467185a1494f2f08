# error: annotator/unsupported-operation at 5:11
# A float as an index.
def entry_point(argv):
    middle = len(argv) / 2.0
    print argv[middle]
    return 0

def target(driver, args):
    return entry_point, None
