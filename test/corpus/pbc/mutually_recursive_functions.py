# Functions that call each other, directly and through a table.
# expect:
#  True False False False
#  1 1 2 2 3 3 4 5 5 6 6 7
#  0 0 1 2 2 3 4 4 5 6 6 7
#  9 1 7

def is_even(n):
    if n == 0:
        return True
    return is_odd(n - 1)


def is_odd(n):
    if n == 0:
        return False
    return is_even(n - 1)


def female(n):
    if n == 0:
        return 1
    return n - SEQUENCE[1](SEQUENCE[0](n - 1))


def male(n):
    if n == 0:
        return 0
    return n - SEQUENCE[0](SEQUENCE[1](n - 1))


SEQUENCE = [female, male]


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def entry_point(argv):
    print is_even(10), is_odd(10), is_even(7), is_odd(0)
    print ' '.join([str(female(i)) for i in range(12)])
    print ' '.join([str(male(i)) for i in range(12)])
    print ackermann(2, 3), ackermann(0, 0), ackermann(1, 5)
    return 0


def target(driver, args):
    return entry_point, None
