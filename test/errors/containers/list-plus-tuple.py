# error: annotator/unsupported-operation at 4:15
# A list and a tuple do not add up.
def entry_point(argv):
    print len(argv + ('x',))
    return 0

def target(driver, args):
    return entry_point, None
