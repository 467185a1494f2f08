# Variables that are assigned in branches, loops and handlers before their use.
# expect:
#  small5 medium51 large505
#  6 none
#  12 -1
#  4

def classify(n):
    if n > 100:
        size = 'large'
        bonus = 5
    elif n > 10:
        size = 'medium'
        bonus = 1
    else:
        size = 'small'
        bonus = 0
    return size + str(n + bonus)


def last_even(items):
    found = False
    result = 0
    for x in items:
        if x % 2 == 0:
            result = x
            found = True
    if not found:
        return 'none'
    return str(result)


def parse_or(s, default):
    try:
        value = int(s)
    except ValueError:
        value = default
    x = value
    del value
    return x


def entry_point(argv):
    print classify(5), classify(50), classify(500)
    print last_even([1, 4, 6, 7]), last_even([1])
    print parse_or('12', 0), parse_or('zz', -1)
    latest = -1
    for i in range(3):
        latest = i * i
    print latest
    return 0


def target(driver, args):
    return entry_point, None
