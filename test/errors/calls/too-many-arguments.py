# error: annotator/wrong-arguments at 7:11
# One argument too many.
def area(width, height):
    return width * height

def entry_point(argv):
    print area(len(argv), 2, 3)
    return 0

def target(driver, args):
    return entry_point, None
