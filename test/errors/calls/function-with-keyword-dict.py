# error: annotator/wrong-arguments at 7:11
# **kwargs has no fixed type.
def draw(x, **options):
    return x

def entry_point(argv):
    print draw(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
