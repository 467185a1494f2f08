# The result of entry_point is the exit status.
# args: 3 4
# exit: 7
# expect:
#  so far 3
#  so far 7

def entry_point(argv):
    total = 0
    for a in argv[1:]:
        total += int(a)
        print 'so far', total
    return total


def target(driver, args):
    return entry_point, None
