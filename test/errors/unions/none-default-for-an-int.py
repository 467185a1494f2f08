# error: annotator/union-error at 9:21
# A default of None makes the parameter None in some calls.
def pad(text, width=None):
    if width is None:
        width = 10
    return text + ' ' * (width - len(text))

def entry_point(argv):
    print pad('a'), pad('b', 4)
    return 0

def target(driver, args):
    return entry_point, None
