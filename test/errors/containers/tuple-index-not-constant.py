# error: annotator/not-constant at 5:11
# Items of a tuple have types of their own: the index must be known.
def entry_point(argv):
    names = ('zero', 'one', 'two')
    print names[len(argv)]
    return 0

def target(driver, args):
    return entry_point, None
