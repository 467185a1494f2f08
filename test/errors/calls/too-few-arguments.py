# error: annotator/wrong-arguments at 7:11
# A positional argument is missing.
def area(width, height):
    return width * height

def entry_point(argv):
    print area(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
