# Floor division and modulo follow Python's sign rules for every sign combination.
# expect:
#  7 // 2 = 3, % = 1
#  -7 // 2 = -4, % = 1
#  7 // -2 = -4, % = -1
#  -7 // -2 = 3, % = -1
#  0 // 5 = 0, % = 0
#  0 // -5 = 0, % = 0
#  1 // 3 = 0, % = 1
#  -1 // 3 = -1, % = 2
#  1 // -3 = -1, % = -2
#  -1 // -3 = 0, % = -1
#  6 // 3 = 2, % = 0
#  -6 // 3 = -2, % = 0
#  6 // -3 = -2, % = 0
#  -6 // -3 = 2, % = 0
#  14 -15

PAIRS = [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (0, -5), (1, 3), (-1, 3),
         (1, -3), (-1, -3), (6, 3), (-6, 3), (6, -3), (-6, -3)]


def quotient(a, b):
    return a // b


def remainder(a, b):
    return a % b


def entry_point(argv):
    for a, b in PAIRS:
        q = quotient(a, b)
        r = remainder(a, b)
        print '%d // %d = %d, %% = %d' % (a, b, q, r)
        if q * b + r != a:
            print 'law broken'
    print 100 / 7, -100 / 7
    return 0


def target(driver, args):
    return entry_point, None
