# error: annotator/wrong-arguments at 5:5
# append() takes one item.
def entry_point(argv):
    items = [1]
    items.append(2, 3)
    print len(items)
    return 0

def target(driver, args):
    return entry_point, None
