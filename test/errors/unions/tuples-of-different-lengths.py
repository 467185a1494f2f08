# error: annotator/union-error at 6:12
# The length of a tuple is part of its type.
def point(n):
    if n > 2:
        return (n, n)
    return (n, n, n)

def entry_point(argv):
    print len(point(len(argv)))
    return 0

def target(driver, args):
    return entry_point, None
