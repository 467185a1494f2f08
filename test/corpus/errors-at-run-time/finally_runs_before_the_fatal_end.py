# finally blocks run on the way to the fatal end.
# exit: 1
# stderr: IndexError
# expect:
#  leaving third with 3
#  3
#  leaving third with 2
#  leaving entry_point

def third(l):
    try:
        if len(l) < 3:
            raise IndexError
        return l[2]
    finally:
        print 'leaving third with', len(l)


def entry_point(argv):
    try:
        print third([1, 2, 3])
        print third([1, 2])
    finally:
        print 'leaving entry_point'
    return 0


def target(driver, args):
    return entry_point, None
