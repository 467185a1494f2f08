# A prebuilt r_dict is read and extended at run time.
# expect:
#  one two three 3
#  False True
#  4 four uno none

from rpython.rlib.objectmodel import r_dict


def modulo_equal(a, b):
    return a % 10 == b % 10


def modulo_hash(a):
    return a % 10


LAST_DIGIT = r_dict(modulo_equal, modulo_hash)
for n, word in [(1, 'one'), (12, 'two'), (123, 'three')]:
    LAST_DIGIT[n] = word


def entry_point(argv):
    print LAST_DIGIT[21], LAST_DIGIT[2], LAST_DIGIT[993], len(LAST_DIGIT)
    print 4 in LAST_DIGIT, 31 in LAST_DIGIT
    LAST_DIGIT[44] = 'four'
    LAST_DIGIT[51] = 'uno'
    print len(LAST_DIGIT), LAST_DIGIT[4], LAST_DIGIT[1], LAST_DIGIT.get(5, 'none')
    return 0


def target(driver, args):
    return entry_point, None
