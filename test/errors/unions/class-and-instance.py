# error: annotator/union-error at 9:12
# A class where an instance is meant: the parentheses are missing.
class Handler(object):
    pass

def choose(n):
    if n > 1:
        return Handler()
    return Handler

def entry_point(argv):
    if choose(len(argv)) is not None:
        print 'chosen'
    return 0

def target(driver, args):
    return entry_point, None
