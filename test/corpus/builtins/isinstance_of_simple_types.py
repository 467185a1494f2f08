# isinstance on values of known simple types is decided at translation time.
# expect:
#  int float str bool other
#  int str bool

from rpython.rlib.objectmodel import specialize


@specialize.argtype(0)
def kind(x):
    if isinstance(x, bool):
        return 'bool'
    elif isinstance(x, int):
        return 'int'
    elif isinstance(x, float):
        return 'float'
    elif isinstance(x, str):
        return 'str'
    return 'other'


class Thing(object):
    pass


def entry_point(argv):
    print kind(1), kind(1.0), kind('s'), kind(True), kind(Thing())
    print kind(len(argv)), kind(argv[0]), kind(len(argv) == 1)
    return 0


def target(driver, args):
    return entry_point, None
