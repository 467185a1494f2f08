# error: annotator/union-error at 6:12
# A list is no tuple.
def items(n):
    if n > 1:
        return [n, n]
    return (n, n)

def entry_point(argv):
    for x in items(len(argv)):
        print x
    return 0

def target(driver, args):
    return entry_point, None
