# except clauses match the class, a base class or a tuple of classes, in order.
# expect:
#  0 net / key or app / anything
#  1 app / disk or other / anything
#  2 app / key or app / anything
#  3 exception / disk or other / anything
#  4 exception / key or app / anything
#  5 fine / fine / fine

class AppError(Exception):
    pass


class NetError(AppError):
    pass


class DiskError(AppError):
    pass


class OtherError(Exception):
    pass


def fail(n):
    if n == 0:
        raise NetError
    elif n == 1:
        raise DiskError()
    elif n == 2:
        raise AppError
    elif n == 3:
        raise OtherError
    elif n == 4:
        raise KeyError
    return 'fine'


def first(n):
    try:
        return fail(n)
    except NetError:
        return 'net'
    except AppError:
        return 'app'
    except Exception:
        return 'exception'


def grouped(n):
    try:
        return fail(n)
    except (DiskError, OtherError):
        return 'disk or other'
    except (KeyError, AppError):
        return 'key or app'


def anything(n):
    try:
        return fail(n)
    except:
        return 'anything'


def entry_point(argv):
    for n in range(6):
        print n, first(n), '/', grouped(n), '/', anything(n)
    return 0


def target(driver, args):
    return entry_point, None
