# error: annotator/wrong-arguments at 5:5
# Lists have no sort() with arguments.
def entry_point(argv):
    names = argv[:]
    names.sort(key=len)
    print names[0]
    return 0

def target(driver, args):
    return entry_point, None
