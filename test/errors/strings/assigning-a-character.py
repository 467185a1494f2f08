# error: annotator/unsupported-operation at 5:5
# Strings do not change.
def entry_point(argv):
    name = argv[0]
    name[0] = 'x'
    print name
    return 0

def target(driver, args):
    return entry_point, None
