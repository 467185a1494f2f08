# Generators whose callers and bodies handle exceptions, in classes, chained, with arguments of all kinds.
# expect:
#  == exception leaves the generator
#  Err 3
#  == handler inside
#  1 -1 3
#  == chained lists
#  1 2 3
#  == infinite with break
#  5 8 11 14
#  == lists yielded
#  3 5 7
#  == pairs from a dict
#  3
#  == virtual method inside
#  0 10 1 11
#  -1 -1
#  == return inside a loop over a generator
#  found missing
#  == exhausted generator stays so
#  2
#  == generator in an attribute of a list item
#  2
#  == else after a generator
#  else

class Err(Exception):
    pass


def numbers(n):
    for i in range(n):
        yield i


def checked(lst):
    for x in lst:
        if x < 0:
            raise Err
        yield x


def parsed(words):
    for w in words:
        try:
            n = int(w)
        except ValueError:
            n = -1
        yield n


def chained(a, b):
    for x in a:
        yield x
    for x in b:
        yield x


def infinite(start, step):
    while True:
        yield start
        start += step


def windows(lst, size):
    for i in range(len(lst) - size + 1):
        yield lst[i:i + size]


def with_dict(d):
    for k in d:
        yield k, d[k]


class Grid(object):
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def cells(self):
        for y in range(self.h):
            for x in range(self.w):
                yield self.make(x, y)

    def make(self, x, y):
        return x * 10 + y


class SubGrid(Grid):
    def make(self, x, y):
        return -1


def exception_leaves_the_generator():
    total = 0
    try:
        for x in checked([1, 2, -1, 5]):
            total += x
    except Err:
        print 'Err', total


def handler_inside():
    print ' '.join([str(n) for n in parsed(['1', 'x', '3'])])


def chained_lists():
    print ' '.join([str(n) for n in chained([1, 2], [3])])


def infinite_with_break():
    for x in infinite(5, 3):
        if x > 15:
            break
        print x,
    print


def lists_yielded():
    for w in windows([1, 2, 3, 4], 2):
        print w[0] + w[1],
    print


def pairs_from_a_dict():
    n = 0
    for k, v in with_dict({'a': 1, 'b': 2}):
        n += len(k) * v
    print n


def virtual_method_inside():
    for g in [Grid(2, 2), SubGrid(1, 2)]:
        print ' '.join([str(c) for c in g.cells()])


def return_inside_a_loop_over_a_generator():
    print find(3), find(30)


def find(n):
    for x in numbers(10):
        if x == n:
            return 'found'
    return 'missing'


def exhausted_generator_stays_so():
    g = numbers(2)
    n = 0
    for x in g:
        n += 1
    for x in g:
        n += 100
    print n


def generator_in_an_attribute_of_a_list_item():
    gens = [numbers(3), numbers(5)]
    total = 0
    for g in gens:
        g.next()
        total += g.next()
    print total


def else_after_a_generator():
    for x in numbers(2):
        pass
    else:
        print 'else'


def entry_point(argv):
    print '== exception leaves the generator'
    exception_leaves_the_generator()
    print '== handler inside'
    handler_inside()
    print '== chained lists'
    chained_lists()
    print '== infinite with break'
    infinite_with_break()
    print '== lists yielded'
    lists_yielded()
    print '== pairs from a dict'
    pairs_from_a_dict()
    print '== virtual method inside'
    virtual_method_inside()
    print '== return inside a loop over a generator'
    return_inside_a_loop_over_a_generator()
    print '== exhausted generator stays so'
    exhausted_generator_stays_so()
    print '== generator in an attribute of a list item'
    generator_in_an_attribute_of_a_list_item()
    print '== else after a generator'
    else_after_a_generator()
    return 0


def target(driver, args):
    return entry_point, None
