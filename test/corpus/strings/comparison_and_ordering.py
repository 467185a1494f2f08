# Strings compare by bytes; a prefix comes before the longer string.
# expect:
#  < > < < =
#  < = <
#  True False True False
#  apple one
#  True False

def order(a, b):
    if a < b:
        return '<'
    elif a == b:
        return '='
    return '>'


def smallest(words):
    best = words[0]
    for w in words:
        if w < best:
            best = w
    return best


def entry_point(argv):
    print order('abc', 'abd'), order('abc', 'ab'), order('ab', 'abc'), order('', 'a'), order('', '')
    print order('Z', 'a'), order('a' * 50, 'a' * 50), order('10', '9')
    print 'a' + 'b' == 'ab', 'ab' != 'a' + 'b', 'x' <= 'x', 'y' >= 'z'
    print smallest(['pear', 'apple', 'fig', 'apples']), smallest(['one'])
    name = 'prog'
    made = 'program'[:len(argv) + 3]
    print made == name, made != name
    return 0


def target(driver, args):
    return entry_point, None
