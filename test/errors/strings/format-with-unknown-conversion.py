# error: annotator/unsupported-operation at 4:11
# Not all conversions are there at run time.
def entry_point(argv):
    print '%y items' % len(argv)
    return 0

def target(driver, args):
    return entry_point, None
