# error: annotator/union-error at 12:5
# error: annotator/union-error at 13:5
# A value of another type than the default.
def collect(item, into=None, sep=''):
    if into is None:
        into = []
    into.append(item + sep)
    return into

def entry_point(argv):
    collect(argv[0])
    collect(argv[0], ['x'], 3)
    collect(argv[0], {'x': 1})
    return 0

def target(driver, args):
    return entry_point, None
