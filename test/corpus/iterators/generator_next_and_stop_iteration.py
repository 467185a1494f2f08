# next() of a generator by hand until StopIteration.
# expect:
#  0 1
#  1 2 3
#  5 8 13 21 stop
#  stop

def fibonacci(limit):
    a = 0
    b = 1
    while a < limit:
        yield a
        a, b = b, a + b


def take(gen, n):
    out = []
    for i in range(n):
        try:
            out.append(str(gen.next()))
        except StopIteration:
            out.append('stop')
            break
    return ' '.join(out)


def entry_point(argv):
    g = fibonacci(30)
    print g.next(), g.next()
    print take(g, 3)
    print take(g, 100)
    print take(fibonacci(0), 5)
    return 0


def target(driver, args):
    return entry_point, None
