# error: annotator/unsupported-operation at 4:15
# A list is repeated by a number.
def entry_point(argv):
    print len([0] * argv[0])
    return 0

def target(driver, args):
    return entry_point, None
