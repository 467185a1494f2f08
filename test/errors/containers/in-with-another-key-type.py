# error: annotator/union-error at 5:11
# A number is looked for in a dictionary with texts as keys.
def entry_point(argv):
    table = {'a': 1}
    print len(argv) in table
    return 0

def target(driver, args):
    return entry_point, None
