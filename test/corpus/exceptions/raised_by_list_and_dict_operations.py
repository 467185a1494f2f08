# IndexError, KeyError and ValueError from container operations in one handler.
# expect:
#  index -1
#  key -1
#  value -2
#  pop -1
#  string -1
#  int -2
#  fine 6

def poke(what):
    l = [1, 2, 3]
    d = {'k': 5}
    try:
        if what == 'index':
            return l[7]
        elif what == 'key':
            return d['z']
        elif what == 'value':
            l.remove(9)
        elif what == 'pop':
            while True:
                l.pop()
        elif what == 'string':
            return ord('abc'[len(l)])
        elif what == 'int':
            return int('x' + what)
        return l[0] + d['k']
    except LookupError:
        return -1
    except ValueError:
        return -2


def entry_point(argv):
    for what in ['index', 'key', 'value', 'pop', 'string', 'int', 'fine']:
        print what, poke(what)
    return 0


def target(driver, args):
    return entry_point, None
