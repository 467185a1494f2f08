# error: annotator/unknown-attribute at 4:11
# Not all methods of strings are there at run time.
def entry_point(argv):
    print argv[0].title()
    return 0

def target(driver, args):
    return entry_point, None
