# list() of strings, lists and ranges; ranges as values.
# expect:
#  jello! 0
#  5 6
#  4 10
#  10 13 19

def entry_point(argv):
    chars = list('hello')
    chars[0] = 'j'
    chars.append('!')
    print ''.join(chars), len(list(''))
    copy = list(chars)
    copy.pop()
    print len(copy), len(chars)
    numbers = list([0, 1, 2])
    numbers.append(10)
    print len(numbers), numbers[-1]
    r = range(10, 20)
    print len(r), r[3], r[len(r) - 1]
    return 0


def target(driver, args):
    return entry_point, None
