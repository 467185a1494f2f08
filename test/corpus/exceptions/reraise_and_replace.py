# A handler re-raises the same exception or raises another one.
# expect:
#  2
#  wrapped value 103
#  index error
#  seen 3, again

class Wrapped(Exception):
    def __init__(self, reason, depth):
        self.reason = reason
        self.depth = depth


def source(n):
    if n % 2:
        raise ValueError
    if n > 5:
        raise IndexError
    return n


def passing(n, log):
    try:
        return source(n)
    except ValueError:
        log.append('seen %d' % n)
        raise


def wrapping(n, log):
    try:
        return passing(n, log)
    except ValueError:
        raise Wrapped('value', n)
    except IndexError, e:
        log.append('again')
        raise e


def deeper(n, log):
    try:
        return wrapping(n, log)
    except Wrapped, w:
        w.depth += 100
        raise w


def entry_point(argv):
    log = []
    for n in [2, 3, 6]:
        try:
            print deeper(n, log)
        except Wrapped, w:
            print 'wrapped', w.reason, w.depth
        except IndexError:
            print 'index error'
    print ', '.join(log)
    return 0


def target(driver, args):
    return entry_point, None
