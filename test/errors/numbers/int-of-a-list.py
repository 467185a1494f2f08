# error: annotator/unsupported-operation at 4:11
# int() takes numbers and texts.
def entry_point(argv):
    print int([1])
    return 0

def target(driver, args):
    return entry_point, None
