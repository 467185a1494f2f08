# error: annotator/union-error at 6:22
# The lists in a dictionary are lists of one type.
def entry_point(argv):
    table = {}
    table['names'] = ['a']
    table['sizes'] = [1]
    print len(table)
    return 0

def target(driver, args):
    return entry_point, None
