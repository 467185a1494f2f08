# error: annotator/union-error at 6:9
# Items of one list must have one type.
def entry_point(argv):
    items = [1, 2, 3]
    for arg in argv:
        items.append(arg)
    print len(items)
    return 0

def target(driver, args):
    return entry_point, None
