# == and != of lists look at lengths and items, also nested.
# expect:
#  False True
#  True False False
#  False
#  True False
#  False True False
#  True False

def entry_point(argv):
    a = [1, 2, 3]
    b = [1, 2]
    print a == b, a != b
    b.append(3)
    print a == b, a != b, a is b
    b[0] = 0
    print a == b
    words = ['a' + str(len(argv)), 'b']
    print words == ['a1', 'b'], words == ['a1', 'c']
    nested = [[1], [2, 3]]
    other = [[1], [2]]
    print nested == other,
    other[1].append(3)
    print nested == other, nested != other
    pairs = [(1, 'x'), (2, 'y')]
    print pairs == [(1, 'x'), (2, 'y')], pairs == [(1, 'x'), (2, 'z')]
    return 0


def target(driver, args):
    return entry_point, None
