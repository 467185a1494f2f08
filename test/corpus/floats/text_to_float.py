# float(s): all spellings, blanks, and what is no number.
# expect:
#  == plain
#  0.0 1.0 -1.0 2.5 1.0 0.5 -0.5 12.0 1.0
#  == exponents
#  1000.0 1000.0 1000.0 0.001 5.0 50.0 inf -inf 0.0 12.0 10.0
#  == blanks around
#  1.0 1.5 -200.0
#  == infinities and nan by name
#  inf -inf inf inf inf nan nan nan
#  == no numbers
#  bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad bad
#  == correctly rounded
#  0.1 123456789.12345679 9007199254740992.0 9007199254740992.0 2.225073858507201e-308 1.7976931348623157e+308 5e-324 0.0 5e-324 0.30000000000000004 1e+22 1e+23 1e-31
#  == of ints and bools
#  1.0 -3.0 1.0 2.5

def parse(s):
    try:
        return repr(float(s))
    except ValueError:
        return 'bad'


def entry_point(argv):
    print '== plain'
    for s in ['0', '1', '-1', '+2.5', '1.', '.5', '-.5', '00012', '1' * len(argv)]:
        print parse(s),
    print
    print '== exponents'
    for s in ['1e3', '1E3', '1e+3', '1e-3', '.5e1', '5.e1', '1e400', '-1e400', '1e-400', '12e0', '1e0001']:
        print parse(s),
    print
    print '== blanks around'
    for s in [' 1 ', '\t1.5\n', '  -2e2  ']:
        print parse(s),
    print
    print '== infinities and nan by name'
    for s in ['inf', '-inf', '+INF', 'infinity', 'Infinity', 'nan', 'NaN', '-nan']:
        print parse(s),
    print
    print '== no numbers'
    for s in ['', ' ', '.', 'e5', '1e', '1e+', '--1', '1 2', '1,5', '0x10', '1.2.3', 'x', 'infi', 'nano', '1\x00', '- 1', '1_000', '1d5']:
        print parse(s),
    print
    print '== correctly rounded'
    for s in ['0.1', '123456789.123456789', '9007199254740993', '9007199254740992.9999999', '2.2250738585072011e-308', '1.7976931348623158e308', '5e-324', '2.4e-324', '2.5e-324', '0.30000000000000004', '1' + '0' * 22, '1' + '0' * 23, '0.' + '0' * 30 + '1']:
        print parse(s),
    print
    print '== of ints and bools'
    print float(len(argv)), float(-3), float(len(argv) == 1), float(2.5)
    return 0


def target(driver, args):
    return entry_point, None
