# error: annotator/union-error at 6:17
# A loop brings a second type to its own beginning.
def entry_point(argv):
    total = 0
    for arg in argv:
        total = arg + '!'
    print total
    return 0

def target(driver, args):
    return entry_point, None
