# A handler that two calls of one try statement lead to, the second one at the end of a long way.
# expect:
#  -1
#  991
#  -1
#  caught 1 app
#  30720
#  -1
#  caught 1 None
#  34815

class AppError(Exception):
    def __init__(self, code):
        self.code = code

    def label(self):
        return 'app'


class InputError(AppError):
    def label(self):
        pass


class State(object):
    def __init__(self):
        self.total = 1


state = State()


def mix(value):
    state.total = (state.total * 31 + value) & 0xffff


def fail(kind, code):
    if kind == 0:
        raise AppError(code)
    if kind == 1:
        raise InputError(code)
    mix(code)


def run(n):
    try:
        n = (((n - n) * (~n)) - abs(n % (((n) & 127) + 4))) % 850
        shown = -1
        print shown
        fail((8 + n) % 850, len('0'))
    except AppError as e:
        print 'caught', e.code, e.label()
    finally:
        mix('a,b,c'.rfind('-17'))


def entry_point(argv):
    one = len(argv)
    for n in [one, 8 * one, 7 * one]:
        run(n)
        print state.total
    return 0


def target(driver, args):
    return entry_point, None
