# error: annotator/unsupported-operation at 4:14
# range() is missing.
def entry_point(argv):
    for i in len(argv):
        print i
    return 0

def target(driver, args):
    return entry_point, None
