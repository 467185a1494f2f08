# error: annotator/union-error at 4:12
# The sum of two lists holds the items of both.
def entry_point(argv):
    both = [1] + argv
    print len(both)
    return 0

def target(driver, args):
    return entry_point, None
