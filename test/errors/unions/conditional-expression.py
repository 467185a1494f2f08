# error: annotator/union-error at 4:42
# Both sides of a conditional expression are one value.
def entry_point(argv):
    label = 'many' if len(argv) > 3 else len(argv)
    print label
    return 0

def target(driver, args):
    return entry_point, None
