# error: annotator/union-error at 8:11
# A function takes one type per parameter, unless it is specialised.
def twice(x):
    return x + x

def entry_point(argv):
    print twice(len(argv))
    print twice(argv[0])
    return 0

def target(driver, args):
    return entry_point, None
