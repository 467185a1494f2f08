# error: annotator/not-rpython at 6:5
# Lists cannot be hashed.
def entry_point(argv):
    d = {}
    key = [len(argv)]
    d[key] = 1
    print len(d)
    return 0

def target(driver, args):
    return entry_point, None
