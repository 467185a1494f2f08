# pop() takes an index; remove() takes an item.
# error: annotator/wrong-arguments at 6:5

def entry_point(argv):
    names = argv[:]
    names.pop(argv[0])
    return len(names)


def target(driver, args):
    return entry_point, None
