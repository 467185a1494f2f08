# error: annotator/wrong-arguments at 7:11
# A keyword that the function does not have.
def draw(x, color=1):
    return x + color

def entry_point(argv):
    print draw(len(argv), colour=2)
    return 0

def target(driver, args):
    return entry_point, None
