# else of loops runs when the loop was not left by break.
# expect:
#  1 -1 0
#  2 prime
#  9 divisible by 3
#  35 divisible by 5
#  97 prime
#  else of an empty loop

def search(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            where = i
            break
    else:
        where = -1
    return where


def factor(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            break
        d += 1
    else:
        return 'prime'
    return 'divisible by %d' % d


def entry_point(argv):
    print search([4, 5, 6], 5), search([4, 5, 6], 7), search([1], 1)
    for n in [2, 9, 35, 97]:
        print n, factor(n)
    while False:
        print 'never'
    else:
        print 'else of an empty loop'
    return 0


def target(driver, args):
    return entry_point, None
