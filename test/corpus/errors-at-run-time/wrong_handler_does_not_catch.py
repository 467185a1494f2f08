# A handler for another class lets the exception pass.
# exit: 1
# stderr: ZeroDivisionError
# expect:
#  3
#  -4

def divide(a, b):
    try:
        if b == 0:
            raise ZeroDivisionError
        return a // b
    except KeyError:
        return -1


def entry_point(argv):
    print divide(7, 2)
    print divide(-7, 2)
    try:
        print divide(1, 0)
    except ValueError:
        print 'never'
    except LookupError:
        print 'never'
    return 0


def target(driver, args):
    return entry_point, None
