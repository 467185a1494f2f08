# "in" with a constant tuple of numbers, characters or strings.
# expect:
#  True False False True
#  unknown
#  not prime
#  prime
#  prime
#  not prime
#  prime
#  not prime
#  prime
#  not prime
#  not prime
#  unknown
#  letter
#  sign
#  other

KEYWORDS = ('if', 'else', 'while')
SMALL_PRIMES = (2, 3, 5, 7)


def is_keyword(w):
    return w in KEYWORDS


def kind(n):
    if n in SMALL_PRIMES:
        return 'prime'
    if n in (1, 4, 6, 8, 9):
        return 'not prime'
    return 'unknown'


def entry_point(argv):
    print is_keyword('if'), is_keyword('iff'), is_keyword(''), is_keyword('wh' + 'ile')
    for n in range(11):
        print kind(n)
    for c in 'a-b':
        if c in ('-', '+'):
            print 'sign'
        elif c not in ('a', 'x'):
            print 'other'
        else:
            print 'letter'
    return 0


def target(driver, args):
    return entry_point, None
