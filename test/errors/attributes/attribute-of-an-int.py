# error: annotator/unknown-attribute at 5:11
# A number has no such attribute.
def entry_point(argv):
    n = len(argv)
    print n.value
    return 0

def target(driver, args):
    return entry_point, None
