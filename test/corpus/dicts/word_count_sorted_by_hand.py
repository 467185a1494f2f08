# Counting words and listing them in a fixed order.
# expect:
#  and 2
#  bird 1
#  cat 1
#  dog 1
#  the 3
#  most frequent: the

TEXT = 'the cat and the dog and the bird'


def sort_strings(l):
    for i in range(1, len(l)):
        x = l[i]
        j = i - 1
        while j >= 0 and l[j] > x:
            l[j + 1] = l[j]
            j -= 1
        l[j + 1] = x


def entry_point(argv):
    counts = {}
    for w in TEXT.split(' '):
        counts[w] = counts.get(w, 0) + 1
    names = counts.keys()
    sort_strings(names)
    for n in names:
        print n, counts[n]
    best = ''
    for w, n in counts.items():
        if best == '' or n > counts[best]:
            best = w
    print 'most frequent:', best
    return 0


def target(driver, args):
    return entry_point, None
