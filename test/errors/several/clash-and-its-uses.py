# error: annotator/union-error at 6:13
# A variable of two types is told once, not at each use.
def entry_point(argv):
    x = 1
    if len(argv) > 1:
        x = argv[1]
    print x + 1
    print x[0]
    print -x
    return 0

def target(driver, args):
    return entry_point, None
