# error: annotator/union-error at 6:12
# Tuples join item by item.
def pair(n):
    if n > 2:
        return (n, 'many')
    return ('few', n)

def entry_point(argv):
    p = pair(len(argv))
    print p[0]
    return 0

def target(driver, args):
    return entry_point, None
