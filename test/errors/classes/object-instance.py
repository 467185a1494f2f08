# error: annotator/not-rpython at 4:14
# object() makes nothing that has a use.
def entry_point(argv):
    marker = object()
    print marker is None
    return 0

def target(driver, args):
    return entry_point, None
