# Division and modulo by zero raise ZeroDivisionError inside a handler.
# expect:
#  -5 0
#  -10 0
#  -1 -2
#  10 0
#  5 0
#  2 1
#  no quotient of 9 and 0
#  no quotient of 0 and 0

def safe_div(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return -1


def safe_mod(a, b):
    try:
        return a % b
    except ZeroDivisionError:
        return -2


def both(a, b):
    try:
        q = a / b
        r = a % b
    except ZeroDivisionError:
        print 'no quotient of %d and %d' % (a, b)
    else:
        print q, r


def entry_point(argv):
    for d in range(-2, 3):
        print safe_div(10, d), safe_mod(10, d)
    both(9, 4)
    both(9, 0)
    both(0, 0)
    return 0


def target(driver, args):
    return entry_point, None
