# error: annotator/wrong-arguments at 10:12
# error: annotator/unsupported-operation at 13:12
# error: annotator/unsupported-operation at 16:12
# error: annotator/union-error at 21:12
# Faults that have nothing to do with each other are told in one run.
def area(width, height):
    return width * height

def one(argv):
    return area(len(argv))

def two(argv):
    return 'n' + len(argv)

def three(argv):
    return '%d' % argv[0]

def four(argv):
    if len(argv) > 2:
        return 1
    return 'few'

def entry_point(argv):
    one(argv)
    two(argv)
    print three(argv)
    four(argv)
    return 0

def target(driver, args):
    return entry_point, None
