# error: annotator/unsupported-operation at 4:11
# There are no conversions in +.
def entry_point(argv):
    print 'count: ' + len(argv)
    return 0

def target(driver, args):
    return entry_point, None
