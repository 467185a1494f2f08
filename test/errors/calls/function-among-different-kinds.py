# error: annotator/union-error at 10:19
# A built-in and a function of the program in one variable.
def size(items):
    return 3

def entry_point(argv):
    if len(argv) > 2:
        measure = len
    else:
        measure = size
    print measure(argv)
    return 0

def target(driver, args):
    return entry_point, None
