# Generator functions are consumed by for loops.
# expect:
#  4 3 2 1
#  56
#  <the> <quick> <fox>

def countdown(n):
    while n > 0:
        yield n
        n -= 1


def evens(limit):
    for i in range(limit):
        if i % 2 == 0:
            yield i


def words(text):
    start = 0
    for i in range(len(text)):
        if text[i] == ' ':
            if i > start:
                yield text[start:i]
            start = i + 1
    if start < len(text):
        yield text[start:]


def entry_point(argv):
    for n in countdown(4):
        print n,
    print
    for n in countdown(0):
        print 'never'
    total = 0
    for e in evens(20):
        if e > 14:
            break
        total += e
    print total
    for w in words(' the  quick fox '):
        print '<' + w + '>',
    print
    return 0


def target(driver, args):
    return entry_point, None
