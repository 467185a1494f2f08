# float() of strings, with ValueError for anything that is not a number.
# expect:
#  0.000000
#  1.500000
#  -2.250000
#  3.000000
#  0.500000
#  1000.000000
#  0.010000
#  -150.000000
#  8.125000
#  bad
#  bad
#  bad
#  bad
#  bad
#  bad
#  bad
#  bad

def parse(s):
    try:
        return '%f' % float(s)
    except ValueError:
        return 'bad'


def entry_point(argv):
    for s in ['0', '1.5', '-2.25', '+3.', '.5', '1e3', '1E-2', '-1.5e+2', ' 8.125 ']:
        print parse(s)
    for s in ['', 'abc', '1.2.3', '1e', 'e5', '--1', '1 2', '.']:
        print parse(s)
    return 0


def target(driver, args):
    return entry_point, None
