# error: annotator/union-error at 4:11
# A literal with items of several kinds is a tuple in disguise.
def entry_point(argv):
    row = ['name', len(argv), 1.5]
    print len(row)
    return 0

def target(driver, args):
    return entry_point, None
