# List comprehensions with conditions, nesting and function calls.
# expect:
#  [0, 1, 4, 9, 16, 25]
#  [0, 6, 12, 18]
#  [10, 100, 30, 300]
#  [1, 4, 2, 5]
#  []
#  SHUT
#  3 4 5
#  6 8 10
#  5 12 13
#  9 12 15
#  8 15 17
#  12 16 20

def square(x):
    return x * x


def show(l):
    print '[' + ', '.join([str(x) for x in l]) + ']'


def entry_point(argv):
    show([square(i) for i in range(6)])
    show([i for i in range(20) if i % 3 == 0 if i % 2 == 0])
    show([x * y for x in [1, 2, 3] for y in [10, 100] if x != 2])
    show([len(w) for w in 'a list of words'.split(' ')])
    show([i for i in range(0)])
    print ''.join([c.upper() for c in 'shout' if c != 'o'])
    triples = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b)
               if a * a + b * b == c * c]
    for a, b, c in triples:
        print a, b, c
    return 0


def target(driver, args):
    return entry_point, None
