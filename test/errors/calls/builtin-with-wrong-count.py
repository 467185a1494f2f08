# error: annotator/wrong-arguments at 4:11
# Built-in functions count their arguments, too.
def entry_point(argv):
    print len(argv, 1)
    return 0

def target(driver, args):
    return entry_point, None
