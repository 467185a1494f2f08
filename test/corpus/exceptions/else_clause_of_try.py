# The else clause runs only without an exception and is not guarded by the handlers.
# expect:
#  5 good
#  -5 negative
#  five bad
#  cleanup 7
#  7
#  cleanup 0
#  outer
#  cleanup x
#  inner

def convert(s):
    try:
        n = int(s)
    except ValueError:
        kind = 'bad'
    else:
        if n < 0:
            kind = 'negative'
        else:
            kind = 'good'
    return kind


def unguarded(s):
    try:
        try:
            n = int(s)
        except ValueError:
            return 'inner'
        else:
            if n == 0:
                raise ValueError
            return str(n)
        finally:
            print 'cleanup', s
    except ValueError:
        return 'outer'


def entry_point(argv):
    for s in ['5', '-5', 'five']:
        print s, convert(s)
    for s in ['7', '0', 'x']:
        print unguarded(s)
    return 0


def target(driver, args):
    return entry_point, None
