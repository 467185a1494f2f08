# error: annotator/unsupported-operation at 4:8
# Values of different types have no order.
def entry_point(argv):
    if argv[0] < 10:
        print 'less'
    return 0

def target(driver, args):
    return entry_point, None
