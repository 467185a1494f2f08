# error: annotator/unsupported-operation at 5:11
# error: annotator/unsupported-operation at 6:11
# A text repeated a float times; a text plus a number.
def entry_point(argv):
    print '-' * (len(argv) * 1.5)
    print 'n=' + len(argv)
    return 0

def target(driver, args):
    return entry_point, None
