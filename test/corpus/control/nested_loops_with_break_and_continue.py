# break and continue act on the innermost loop.
# expect:
#  01a 11a 21a 23a 41a 43a 44a 45a
#  30

def entry_point(argv):
    out = []
    for i in range(5):
        if i == 3:
            continue
        j = 0
        while True:
            j += 1
            if j == 2:
                continue
            if j > i + 1:
                break
            for k in 'abc':
                if k == 'b':
                    break
                out.append('%d%d%s' % (i, j, k))
    print ' '.join(out)
    n = 0
    for i in range(10):
        for j in range(10):
            if j > i:
                break
            if (i + j) % 2:
                continue
            n += 1
    print n
    return 0


def target(driver, args):
    return entry_point, None
