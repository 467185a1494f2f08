# error: annotator/not-rpython at 5:21
# Slices have no step at run time.
def entry_point(argv):
    items = [1, 2, 3, 4]
    print len(items[::2])
    return 0

def target(driver, args):
    return entry_point, None
