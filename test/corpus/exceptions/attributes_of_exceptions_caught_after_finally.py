# Exceptions that come to one handler by different ways, from a raise and out of a call, have the attributes of the class that is caught.
# expect:
#  caught 4 once
#  caught 14 twice
#  nothing 0
#  other
#  caught 6 once
#  20 22 19 21 12 6

class AppError(Exception):
    def __init__(self, code):
        self.code = code


class LimitError(AppError):
    def __init__(self, code, times):
        AppError.__init__(self, code)
        self.times = times


class Log(object):
    def __init__(self):
        self.lines = []


def note(log, value):
    if value == 21:
        raise ValueError
    if value == 22:
        raise LimitError(14, 'twice')


def guarded(log, n, raised):
    try:
        try:
            if raised:
                raise LimitError(n + 3, 'once')
        finally:
            log.lines.append(str(n + 19))
            note(log, n + 19)
        return 'nothing %d' % n
    except LimitError, e:
        return 'caught %d %s' % (e.code, e.times)
    except Exception:
        return 'other'


def after_loop(log, n):
    try:
        try:
            while True:
                n -= 1
                if n == 3:
                    raise LimitError(2 * n, 'once')
        finally:
            log.lines.append('12')
            log.lines.append('6')
            note(log, 6)
    except LimitError, e:
        return 'caught %d %s' % (e.code, e.times)


def entry_point(argv):
    log = Log()
    n = len(argv)
    print guarded(log, n, True)
    print guarded(log, n + 2, False)
    print guarded(log, n - 1, False)
    print guarded(log, n + 1, True)
    print after_loop(log, n + 9)
    print ' '.join(log.lines)
    return 0


def target(driver, args):
    return entry_point, None
