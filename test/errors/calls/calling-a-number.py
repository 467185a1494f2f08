# error: annotator/not-callable at 5:11
# A number is no function.
def entry_point(argv):
    size = len(argv)
    print size()
    return 0

def target(driver, args):
    return entry_point, None
