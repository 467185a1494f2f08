# error: annotator/union-error at 7:12
# An int cannot be None: there is no room for it in a machine word.
def find(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            return i
    return None

def entry_point(argv):
    if find(argv, 'x') is None:
        print 'not found'
    return 0

def target(driver, args):
    return entry_point, None
