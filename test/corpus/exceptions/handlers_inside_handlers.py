# try statements inside except and finally blocks.
# expect:
#  5 10
#  -5 10
#  -50 -1
#  15 -2
#  25 10
#  30 20
#  1 14
#  8 17
#  20 1001

def risky(n):
    if n < 0:
        raise ValueError
    if n > 10:
        raise KeyError
    return n * 2


def recover(n):
    try:
        return risky(n)
    except ValueError:
        try:
            return risky(-n)
        except KeyError:
            return -1
    except KeyError:
        try:
            return risky(n - 20)
        except ValueError:
            try:
                return risky(100)
            except KeyError:
                return -2


def in_finally(n):
    total = 0
    try:
        total += risky(n)
    except KeyError:
        total += 1000
    finally:
        try:
            total += risky(n + 5)
        except KeyError:
            total += 1
        except ValueError:
            total += 2
    return total


def entry_point(argv):
    for n in [5, -5, -50, 15, 25, 30]:
        print n, recover(n)
    for n in [1, 8, 20]:
        print n, in_finally(n)
    return 0


def target(driver, args):
    return entry_point, None
