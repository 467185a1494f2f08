# iter() and next(): independent positions over one list.
# expect:
#  1 2 3 4 5 6 8
#  1 2 3 5
#  11

def merge(a, b):
    out = []
    ia = iter(a)
    ib = iter(b)
    while True:
        try:
            x = ia.next()
        except StopIteration:
            break
        out.append(x)
        try:
            y = ib.next()
        except StopIteration:
            continue
        out.append(y)
    for y in ib:
        out.append(y)
    return out


def entry_point(argv):
    print ' '.join([str(x) for x in merge([1, 3, 5], [2, 4, 6, 8])])
    print ' '.join([str(x) for x in merge([1, 3, 5], [2])])
    l = [1, 2, 3]
    n = 0
    for x in l:
        for y in l:
            if x < y:
                n += x * y
    print n
    return 0


def target(driver, args):
    return entry_point, None
