# Exception instances are kept in lists and fields and raised later.
# expect:
#  2
#  one 1 False
#  three 99 True
#  failure one True
#  fatal three True

class Failure(Exception):
    code = 1

    def __init__(self, name):
        self.name = name


class Fatal(Failure):
    code = 99


def attempt(n):
    if n == 1:
        raise Failure('one')
    if n == 3:
        raise Fatal('three')


def entry_point(argv):
    pending = []
    for n in range(5):
        try:
            attempt(n)
        except Failure, f:
            pending.append(f)
    print len(pending)
    for f in pending:
        print f.name, f.code, isinstance(f, Fatal)
    for f in pending:
        try:
            raise f
        except Fatal, g:
            print 'fatal', g.name, g is f
        except Failure, g:
            print 'failure', g.name, g is f
    return 0


def target(driver, args):
    return entry_point, None
