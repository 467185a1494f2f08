# error: pyparser/syntax-error at 4:19
# The print statement of Python 2 takes no keywords.
def entry_point(argv):
    print('x', end='')
    return 0

def target(driver, args):
    return entry_point, None
