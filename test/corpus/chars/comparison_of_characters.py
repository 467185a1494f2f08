# Ordering, equality and membership of characters.
# expect:
#  digit operator paren other blank paren operator
#  y A a
#  True True True False False True

def kind(c):
    if c in '+-*/':
        return 'operator'
    elif c == '(' or c == ')':
        return 'paren'
    elif '0' <= c <= '9':
        return 'digit'
    elif c != ' ':
        return 'other'
    return 'blank'


def largest(s):
    best = s[0]
    for c in s:
        if c > best:
            best = c
    return best


def entry_point(argv):
    for c in '1+(x )/':
        print kind(c),
    print
    print largest('typewriter'), largest('A'), largest('aZ')
    print 'a' < 'b', 'a' <= 'a', 'b' > 'a', 'B' > 'a', 'a' >= 'b', 'a' != 'b'
    return 0


def target(driver, args):
    return entry_point, None
