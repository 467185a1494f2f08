# error: annotator/union-error at 7:12
# A search that gives -1 or the text found.
def lookup(names, wanted):
    for name in names:
        if name == wanted:
            return name
    return -1

def entry_point(argv):
    print lookup(argv, 'x')
    return 0

def target(driver, args):
    return entry_point, None
