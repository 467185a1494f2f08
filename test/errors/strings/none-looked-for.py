# error: annotator/unsupported-operation at 5:11
# None is in no string.
def entry_point(argv):
    sep = None
    print sep in argv[0]
    return 0

def target(driver, args):
    return entry_point, None
