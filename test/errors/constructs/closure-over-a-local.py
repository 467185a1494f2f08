# error: flowspace/closure at 4:5
# A function made at run time that keeps a variable.
def entry_point(argv):
    offset = len(argv)
    def shift(x):
        return x + offset
    print shift(1)
    return 0

def target(driver, args):
    return entry_point, None
