# error: flowspace/unpack at 5:5
# The tuple has three items.
def entry_point(argv):
    triple = (len(argv), 2, 3)
    a, b = triple
    print a, b
    return 0

def target(driver, args):
    return entry_point, None
