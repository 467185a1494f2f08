# Dictionaries that grow past 253 and 65,533 entries, where the numbers in the table of indexes get wider, and back.
# expect:
#  == one at a time past the first limit
#  252 253 254 255 256 257 ok
#  == entries that died hold the table at the limit
#  40 4960 5000
#  == past the second limit
#  65530 65531 65532 65533 65534 65535 65536 65537 ok
#  70000 0 69999 525000
#  == emptied from the end and filled again
#  100 0 100
#  300 0 299
#  == cleared after it was large
#  0 False
#  1 7
#  == prebuilt with more than one byte can count
#  400 399 True False
#  401 400
#  == copied and updated
#  300 300 600 599
#  == strings, chosen at run time
#  66000 65999 True False

PREBUILT = {}
for _i in range(400):
    PREBUILT['key %d' % _i] = _i


def fill(d, start, end):
    for i in range(start, end):
        d[i] = i


def missing(d, n):
    for i in range(n):
        if d.get(i, -1) != i:
            return i
    return -1


def around(first, last):
    d = {}
    fill(d, 0, first - 1)
    for n in range(first, last):
        d[n - 1] = n - 1
        assert len(d) == n
        if missing(d, n) >= 0 or n in d:
            print 'lost', n
        print n,
    print 'ok'


def around_quickly(first, last):
    d = {}
    fill(d, 0, first - 1)
    for n in range(first, last):
        d[n - 1] = n - 1
        if d[0] != 0 or d[n - 1] != n - 1 or d[n // 2] != n // 2 or n in d:
            print 'lost', n
        print n,
    if missing(d, last - 1) < 0:
        print 'ok'


def queue():
    d = {}
    for i in range(5000):
        d[i] = i
        if i >= 40:
            del d[i - 40]
    low = 5000
    total = 0
    for key in d:
        if key < low:
            low = key
        total += 1
    print total, low, low + total


def large():
    d = {}
    fill(d, 0, 70000)
    total = 0
    for key in d:
        total += key & 15
    print len(d), d[0], d[69999], total


def emptied():
    d = {}
    fill(d, 0, 400)
    for i in range(399, 99, -1):
        del d[i]
    print len(d), d[0], d[99] + 1
    fill(d, 0, 300)
    print len(d), d[0], d[299]


def cleared():
    d = {}
    fill(d, 0, 1000)
    d.clear()
    print len(d), 5 in d
    d[7] = 7
    print len(d), d[7]


def prebuilt(extra):
    d = PREBUILT
    print len(d), d['key 399'], 'key 0' in d, 'key 400' in d
    d[extra] = 400
    print len(d), d['key 400']


def copied():
    d = {}
    fill(d, 0, 300)
    e = d.copy()
    f = {}
    fill(f, 300, 600)
    f.update(e)
    print len(d), len(e), len(f), f[599]


def strings(n):
    d = {}
    for i in range(n):
        d[str(i)] = i
    print len(d), d[str(n - 1)], str(n // 2) in d, str(n) in d


def entry_point(argv):
    print '== one at a time past the first limit'
    around(252, 258)
    print '== entries that died hold the table at the limit'
    queue()
    print '== past the second limit'
    around_quickly(65530, 65538)
    large()
    print '== emptied from the end and filled again'
    emptied()
    print '== cleared after it was large'
    cleared()
    print '== prebuilt with more than one byte can count'
    prebuilt('key %d' % (399 + len(argv)))
    print '== copied and updated'
    copied()
    print '== strings, chosen at run time'
    strings(65999 + len(argv))
    return 0


def target(driver, args):
    return entry_point, None
