# Specialisation on a later argument, with defaults and keywords; constants that are None.
# expect:
#  3 a+b+c a--b
#  1:x 2:5 2:5 3:False

from rpython.rlib.objectmodel import specialize


@specialize.arg(2)
def join(items, n, sep=None):
    if sep is None:
        return str(n)
    out = ''
    for i in range(n):
        if i > 0:
            out += sep
        out += items[i]
    return out


@specialize.argtype(1)
def tell(n, value, times=1):
    return ('%d:%s ' % (n, str(value))) * times


def entry_point(argv):
    items = ['a', 'b', 'c']
    print join(items, 3), join(items, 3, '+'), join(items, 2, sep='--')
    print tell(1, 'x').strip(), tell(2, 5, times=2).strip(), tell(n=3, value=False).strip()
    return 0


def target(driver, args):
    return entry_point, None
