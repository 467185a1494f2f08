# error: flowspace/closure at 7:5
# A lambda is such a function, too.
def apply(f, x):
    return f(x)

def entry_point(argv):
    n = len(argv)
    print apply(lambda x: x + n, 3)
    return 0

def target(driver, args):
    return entry_point, None
