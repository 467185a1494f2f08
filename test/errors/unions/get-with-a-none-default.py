# error: annotator/union-error at 5:11
# get() without a default may give None, which an int cannot be.
def entry_point(argv):
    table = {'a': 1}
    print table.get('b')
    return 0

def target(driver, args):
    return entry_point, None
