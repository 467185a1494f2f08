# error: annotator/resized-list at 9:9
# The declaration comes after the growth.
from rpython.rlib.debug import make_sure_not_resized

def entry_point(argv):
    items = []
    n = len(argv)
    while n > 0:
        items.append(n)
        n -= 1
    make_sure_not_resized(items)
    print len(items)
    return 0

def target(driver, args):
    return entry_point, None
