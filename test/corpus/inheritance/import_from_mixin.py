# import_from_mixin copies methods into a class body.
# expect:
#  True True
#  True True
#  False False
#  False False
#  1 s1 0 s0 0 bottom
#  0 0

from rpython.rlib.objectmodel import import_from_mixin


class StackMethods(object):
    limit = 3

    def push(self, x):
        if len(self.items) >= self.limit:
            return False
        self.items.append(x)
        return True

    def pop(self):
        return self.items.pop()


class IntStack(object):
    import_from_mixin(StackMethods)

    def __init__(self):
        self.items = [0]


class StrStack(object):
    import_from_mixin(StackMethods)

    def __init__(self):
        self.items = ['bottom']


def entry_point(argv):
    a = IntStack()
    b = StrStack()
    for i in range(4):
        print a.push(i * i), b.push('s%d' % i)
    print a.pop(), b.pop(), a.pop(), b.pop(), a.pop(), b.pop()
    print len(a.items), len(b.items)
    return 0


def target(driver, args):
    return entry_point, None
