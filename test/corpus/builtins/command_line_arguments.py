# The list of arguments: length, items, iteration and conversion.
# args: alpha 42 -x
# expect:
#  4
#  alpha 5
#  42 2
#  -x 2
#  44
#  True True False

def entry_point(argv):
    print len(argv)
    for a in argv[1:]:
        print a, len(a)
    total = 0
    for a in argv[1:]:
        try:
            total += int(a)
        except ValueError:
            total += 1
    print total
    print argv[-1] == '-x', 'alpha' in argv, 'beta' in argv
    return 0


def target(driver, args):
    return entry_point, None
