# error: flowspace/except-class at 7:5
# The class in an except clause is constant.
def attempt(cls, n):
    try:
        if n > 1:
            raise ValueError
    except cls:
        print 'caught'

def entry_point(argv):
    attempt(ValueError, len(argv))
    return 0

def target(driver, args):
    return entry_point, None
