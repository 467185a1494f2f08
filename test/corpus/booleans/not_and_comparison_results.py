# Booleans are printed by name, compared, negated and turned into integers.
# expect:
#  False False False False False True True
#  False True False True True True True
#  True False False True True False False
#  True True True True False True False
#  1 0 1
#  True False it is True
#  True True True

def xor(a, b):
    return a != b


def implies(a, b):
    return not a or b


def entry_point(argv):
    for a in [False, True]:
        for b in [False, True]:
            print a, b, a and b, a or b, xor(a, b), implies(a, b), not a
    print int(True), int(False), int(3 > 2) + int(2 > 3)
    print str(True), str(1 > 2), 'it is %s' % (1 < 2)
    print True == True, True != False, (1 < 2) == (3 < 4)
    return 0


def target(driver, args):
    return entry_point, None
