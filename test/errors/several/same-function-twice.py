# error: annotator/unknown-attribute at 4:12
# A function with a fault that is called from two places has one fault.
def broken(n):
    return n.size

def entry_point(argv):
    broken(len(argv))
    broken(2)
    return 0

def target(driver, args):
    return entry_point, None
