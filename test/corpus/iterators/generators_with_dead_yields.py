# Generators: yields that are never reached, variables whose type changes on the way.
# expect:
#  == no turn at all
#  0
#  == a switch that is off
#  1 2
#  == type changes between yields
#  4 4! 5.0
#  == all yields dead
#  done
#  == alive by a later call
#  7 8

def turns(n):
    for i in range(n):
        yield n + i
    yield n


def verbose(n, loud):
    yield n
    if loud:
        text = 'loud'
        yield len(text)
    yield n + 1


def changing(n):
    n = str(n)
    yield n
    n = n + '!'
    yield n
    n = float(len(n)) + 3.0
    yield '%.1f' % n


def nothing(flag, items):
    if flag:
        for item in items:
            yield item


def pairs(items):
    for a, b in items:
        yield a
        yield b


def entry_point(argv):
    print '== no turn at all'
    for x in turns(0):
        print x
    print '== a switch that is off'
    for x in verbose(len(argv), False):
        print x,
    print
    print '== type changes between yields'
    for s in changing(len(argv) + 3):
        print s,
    print
    print '== all yields dead'
    for c in nothing(False, ['a', 'b']):
        print c
    print 'done'
    print '== alive by a later call'
    for x in pairs([(7, 8)]):
        print x,
    print
    return 0


def target(driver, args):
    return entry_point, None
