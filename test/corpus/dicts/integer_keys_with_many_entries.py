# Thousands of integer keys: growth, deletion, re-insertion.
# expect:
#  5000 0 4999 False
#  2500 True False
#  7500 -4999 0 1
#  37500000
#  0 False
#  1 4

def entry_point(argv):
    d = {}
    for i in range(5000):
        d[i * 7] = i
    print len(d), d[0], d[7 * 4999], 1 in d
    for i in range(0, 5000, 2):
        del d[i * 7]
    print len(d), 7 in d, 14 in d
    for i in range(5000):
        d[-i] = -i
    print len(d), d[-4999], d[0], d[7]
    total = 0
    for k in d:
        total += k - d[k]
    print total
    d.clear()
    print len(d), 7 in d
    d[3] = 4
    print len(d), d[3]
    return 0


def target(driver, args):
    return entry_point, None
