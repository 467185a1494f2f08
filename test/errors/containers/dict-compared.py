# error: annotator/not-rpython at 6:11
# Dictionaries have no order and no equality at run time.
def entry_point(argv):
    a = {1: len(argv)}
    b = {1: 2}
    print a == b
    return 0

def target(driver, args):
    return entry_point, None
