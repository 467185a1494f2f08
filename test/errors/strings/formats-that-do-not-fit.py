# error: annotator/unsupported-operation at 6:11
# error: annotator/unsupported-operation at 7:11
# error: annotator/unsupported-operation at 8:11
# %d takes a number, and gets a text; %s of a list.
def entry_point(argv):
    print '%d items' % argv[0]
    print '%s and %s' % (argv[0], argv)
    print 'too many: %s' % (argv[0], 1)
    return 0

def target(driver, args):
    return entry_point, None
