# error: annotator/unsupported-operation at 4:11
# Each conversion needs a value.
def entry_point(argv):
    print '%d of %d' % (len(argv),)
    return 0

def target(driver, args):
    return entry_point, None
