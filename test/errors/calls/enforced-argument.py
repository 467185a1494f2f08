# error: annotator/wrong-arguments at 10:11
# The decorator says which types the function takes.
from rpython.rlib.objectmodel import enforceargs

@enforceargs(int, str)
def repeat(count, text):
    return text * count

def entry_point(argv):
    print repeat(argv[0], 'x')
    return 0

def target(driver, args):
    return entry_point, None
