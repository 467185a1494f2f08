# A for loop over a list sees items that are appended during the loop.
# expect:
#  31 5 16 10 160
#  3 2 4 6

def closure(start):
    items = [start]
    for x in items:
        if x < 100:
            y = x * 3 + 1
            if y not in items:
                items.append(y)
            z = x * 2
            if z not in items:
                items.append(z)
    return items


def entry_point(argv):
    l = closure(5)
    print len(l), l[0], l[1], l[2], l[-1]
    l = [1, 2, 3, 4, 5, 6]
    seen = 0
    for x in l:
        seen += 1
        if x % 2:
            l.remove(x)
    print seen, ' '.join([str(x) for x in l])
    return 0


def target(driver, args):
    return entry_point, None
