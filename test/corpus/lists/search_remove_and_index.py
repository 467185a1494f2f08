# in, index and remove; ValueError when the value is not there.
# expect:
#  0 3 -1
#  True False True
#  True 3 3 1
#  True False 2
#  False x zzz 1

def where(l, x):
    try:
        return l.index(x)
    except ValueError:
        return -1


def drop(l, x):
    try:
        l.remove(x)
    except ValueError:
        return False
    return True


def entry_point(argv):
    l = [5, 3, 5, 1]
    print where(l, 5), where(l, 1), where(l, 2)
    print 3 in l, 4 in l, 4 not in l
    print drop(l, 5), len(l), l[0], where(l, 5)
    print drop(l, 5), drop(l, 5), len(l)
    words = ['x', 'yy', 'zzz']
    words.remove('y' + 'y')
    print 'yy' in words, ' '.join(words), words.index('zzz')
    return 0


def target(driver, args):
    return entry_point, None
