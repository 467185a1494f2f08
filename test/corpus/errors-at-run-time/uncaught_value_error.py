# An uncaught ValueError ends the program with status 1 after the output so far.
# exit: 1
# stderr: ValueError
# expect:
#  42
#  before

def parse(s):
    return int(s)


def entry_point(argv):
    print parse('41') + 1
    print 'before'
    print parse('forty')
    print 'never'
    return 0


def target(driver, args):
    return entry_point, None
