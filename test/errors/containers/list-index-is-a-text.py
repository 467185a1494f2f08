# error: annotator/unsupported-operation at 5:11
# Lists are indexed by numbers.
def entry_point(argv):
    items = [1, 2]
    print items['a']
    return 0

def target(driver, args):
    return entry_point, None
