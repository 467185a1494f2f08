# error: pyparser/syntax-error at 5:5
# The parenthesis is never closed.
def entry_point(argv):
    print (1 + 2
    return 0

def target(driver, args):
    return entry_point, None
