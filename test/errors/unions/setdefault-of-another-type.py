# error: annotator/union-error at 5:11
# setdefault() puts its value into the dictionary.
def entry_point(argv):
    table = {'a': 1}
    print table.setdefault('b', 'none')
    return 0

def target(driver, args):
    return entry_point, None
