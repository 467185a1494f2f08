# error: annotator/union-error at 4:11
# startswith() takes one string.
def entry_point(argv):
    print argv[0].startswith(('a', 'b'))
    return 0

def target(driver, args):
    return entry_point, None
