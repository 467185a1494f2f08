# Grouping values in lists stored in a dict.
# expect:
#  a 3 apple,avocado,apricot
#  b 2 banana,blueberry
#  c 1 cherry
#  d none
#  0 0 3 6 9
#  1 1 4 7
#  2 2 5 8

WORDS = 'apple avocado banana blueberry cherry apricot'


def group(words):
    by_letter = {}
    for w in words:
        letter = w[0]
        if letter not in by_letter:
            by_letter[letter] = []
        by_letter[letter].append(w)
    return by_letter


def entry_point(argv):
    groups = group(WORDS.split(' '))
    for c in 'abcd':
        members = groups.get(c, None)
        if members is None:
            print c, 'none'
        else:
            print c, len(members), ','.join(members)
    index = {}
    for i in range(10):
        index.setdefault(i % 3, []).append(i)
    for r in range(3):
        print r, ' '.join([str(x) for x in index[r]])
    return 0


def target(driver, args):
    return entry_point, None
