# error: annotator/wrong-arguments at 8:11
# The number of arguments must be known.
def area(width, height):
    return width * height

def entry_point(argv):
    sizes = [len(argv), 2]
    print area(*sizes)
    return 0

def target(driver, args):
    return entry_point, None
