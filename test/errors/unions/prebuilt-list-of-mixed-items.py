# error: annotator/union-error at 6:11
# Prebuilt lists obey the same rule.
LEVELS = [1, 2, 'high']

def entry_point(argv):
    print LEVELS[len(argv)]
    return 0

def target(driver, args):
    return entry_point, None
