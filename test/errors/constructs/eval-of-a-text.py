# error: flowspace/unsupported at 4:11
# There is no compiler at run time.
def entry_point(argv):
    print eval(argv[1])
    return 0

def target(driver, args):
    return entry_point, None
