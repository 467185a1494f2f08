# A function makes a class per item type at import time, with a cache.
# expect:
#  3 22 11 0 0 0
#  3 <2> <1> <0> none 0

def make_stack_class(name, default, cache={}):
    if name in cache:
        return cache[name]

    class Stack(object):
        def __init__(self):
            self.items = [default]

        def push(self, x):
            self.items.append(x)

        def pop(self):
            if len(self.items) == 1:
                return default
            return self.items.pop()

        def size(self):
            return len(self.items) - 1
    Stack.__name__ = name
    cache[name] = Stack
    return Stack


IntStack = make_stack_class('IntStack', 0)
StrStack = make_stack_class('StrStack', 'none')
assert make_stack_class('IntStack', 0) is IntStack


def entry_point(argv):
    a = IntStack()
    b = StrStack()
    for i in range(3):
        a.push(i * 11)
        b.push('<%d>' % i)
    print a.size(), a.pop(), a.pop(), a.pop(), a.pop(), a.size()
    print b.size(), b.pop(), b.pop(), b.pop(), b.pop(), b.size()
    return 0


def target(driver, args):
    return entry_point, None
