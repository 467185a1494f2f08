# index() and membership of ranges, which have no items in memory.
# expect:
#  == constant steps
#  2 0 no
#  1 no 3
#  == variable step
#  2 no
#  2 no
#  == empty
#  no no
#  == a list afterwards
#  2 no
#  == membership
#  True False True False

def find(numbers, n):
    try:
        return str(numbers.index(n))
    except ValueError:
        return 'no'


def find_down(n):
    numbers = range(6, -2, -3)
    try:
        return str(numbers.index(n))
    except ValueError:
        return 'no'


def find_up(n):
    numbers = range(10)
    return numbers.index(n)


def find_stepping(n, step):
    numbers = range(0, 10 * step, step)
    try:
        return str(numbers.index(n))
    except ValueError:
        return 'no'


def find_in_none(n, stop):
    numbers = range(3, stop)
    try:
        return str(numbers.index(n))
    except ValueError:
        return 'no'


def entry_point(argv):
    one = len(argv)
    print '== constant steps'
    print find_down(one - 1), find_down(6 * one), find_down(one)
    print find_down(3 * one), find_down(-3 * one), find_up(one + 2)
    print '== variable step'
    print find_stepping(6, one + 2), find_stepping(7, one + 2)
    print find_stepping(-6, -2 - one), find_stepping(-30, -2 - one)
    print '== empty'
    print find_in_none(3, one + 2), find_in_none(0, one)
    print '== a list afterwards'
    numbers = range(5, 9)
    numbers.append(1)
    print find(numbers, one + 6), find(numbers, one + 1)
    print '== membership'
    evens = range(0, 20, 2)
    print 4 * one in evens, 5 * one in evens, one - 1 in evens, 20 * one in evens
    return 0


def target(driver, args):
    return entry_point, None
