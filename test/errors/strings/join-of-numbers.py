# error: annotator/union-error at 4:11
# join() takes strings.
def entry_point(argv):
    print ', '.join([1, 2])
    return 0

def target(driver, args):
    return entry_point, None
