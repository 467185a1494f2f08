# Growing and shrinking a list at both ends and in the middle.
# expect:
#  [1 2 3] 3
#  [1 2 3 4 5] 5
#  [0 1 2 99 3 4 5 6] 8
#  6 0 99 5
#  [1 2 3 4] 4
#  [1 2 3 4 1 2 3 4] 8
#  [] 0
#  [7 8 9] 3

def show(l):
    print '[' + ' '.join([str(x) for x in l]) + ']', len(l)


def entry_point(argv):
    l = [1, 2]
    l.append(3)
    show(l)
    l.extend([4, 5])
    show(l)
    l.insert(0, 0)
    l.insert(3, 99)
    l.insert(len(l), 6)
    show(l)
    print l.pop(), l.pop(0), l.pop(2), l.pop(-1)
    show(l)
    l.extend(l)
    show(l)
    while l:
        l.pop()
    show(l)
    l.append(7)
    l += [8, 9]
    show(l)
    return 0


def target(driver, args):
    return entry_point, None
