# Comparisons of infinities and NaN follow IEEE rules.
# expect:
#  inf inf False True True False False True
#  -inf inf True True False True False False
#  inf 1 False False False True True True
#  nan nan False False False True False False
#  nan 1 False False False True False False
#  1 nan False False False True False False
#  inf -inf nan
#  nan finite -inf finite

INF = 1e200 * 1e200
NAN = INF - INF


def compare(name, a, b):
    print name, a < b, a <= b, a == b, a != b, a > b, a >= b


def kind(x):
    if x != x:
        return 'nan'
    if x == INF:
        return 'inf'
    if x == -INF:
        return '-inf'
    return 'finite'


def overflow(x):
    return x * x


def entry_point(argv):
    compare('inf inf', INF, INF)
    compare('-inf inf', -INF, INF)
    compare('inf 1', INF, 1.0)
    compare('nan nan', NAN, NAN)
    compare('nan 1', NAN, 1.0)
    compare('1 nan', 1.0, NAN)
    print kind(overflow(1e200)), kind(-overflow(1e200)), kind(overflow(1e200) - INF)
    print kind(NAN * 0.0), kind(1.0), kind(INF * -1.0), kind(1.0 / INF)
    return 0


def target(driver, args):
    return entry_point, None
