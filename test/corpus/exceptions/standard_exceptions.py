# Built-in exception classes are raised, caught by their bases and subclassed.
# expect:
#  0 lookup
#  1 lookup
#  2 lookup
#  3 arithmetic
#  4 arithmetic
#  5 value or type
#  6 value or type
#  7 runtime
#  8 runtime
#  9 exception

class MyKeyError(KeyError):
    pass


def throw(n):
    if n == 0:
        raise IndexError
    if n == 1:
        raise KeyError
    if n == 2:
        raise MyKeyError
    if n == 3:
        raise OverflowError
    if n == 4:
        raise ZeroDivisionError
    if n == 5:
        raise ValueError('with a message')
    if n == 6:
        raise TypeError, 'old form'
    if n == 7:
        raise RuntimeError
    if n == 8:
        raise NotImplementedError
    raise StopIteration


def family(n):
    try:
        throw(n)
    except LookupError:
        return 'lookup'
    except ArithmeticError:
        return 'arithmetic'
    except (ValueError, TypeError):
        return 'value or type'
    except RuntimeError:
        return 'runtime'
    except Exception:
        return 'exception'
    return 'none'


def entry_point(argv):
    for n in range(10):
        print n, family(n)
    return 0


def target(driver, args):
    return entry_point, None
