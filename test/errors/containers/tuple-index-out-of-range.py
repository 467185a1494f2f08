# error: annotator/not-rpython at 8:11
# The tuple has two items.
def pair(n):
    return (n, n + 1)

def entry_point(argv):
    p = pair(len(argv))
    print p[2]
    return 0

def target(driver, args):
    return entry_point, None
