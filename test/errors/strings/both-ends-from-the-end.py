# error: annotator/not-rpython at 4:11
# Only [:-1] is understood among negative bounds.
def entry_point(argv):
    print argv[0][1:-1]
    return 0

def target(driver, args):
    return entry_point, None
