# Generators: stored, nested, with state, methods, several alive, with try in callers.
# expect:
#  == simple loop
#  0 1 2 3
#  == one in another
#  2 4 6
#  == fibonacci
#  0 1 1 2 3 5 8 13 21 34 55 89
#  == tuples yielded
#  xy xz yz
#  == empty generator
#  0
#  == branches
#  ab
#  xyz
#  == last value after the loop
#  [the] [quick] [fox]
#  == methods
#  2 5
#  == iter method
#  2 3
#  == stored in an instance
#  0 1 2 -1 -1
#  == two alive
#  0 1 0 2 1
#  == next after the end
#  0
#  end
#  end
#  == exceptions from inside
#  1
#  ValueError
#  == break out
#  4
#  == default arguments and many locals
#  3 6 6 15
#  == comprehension over a generator
#  4

def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def fib(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b


def pairs(lst):
    for i in range(len(lst)):
        for j in range(i):
            yield lst[j], lst[i]


def empty():
    return
    yield 1


def two_kinds(flag):
    if flag:
        yield 'a'
        yield 'b'
    else:
        for c in 'xyz':
            yield c


def words(text):
    word = ''
    for c in text:
        if c == ' ':
            if word:
                yield word
                word = ''
        else:
            word += c
    if word:
        yield word


class Tree(object):
    def __init__(self, value, children):
        self.value = value
        self.children = children

    def leaves(self):
        for c in self.children:
            if not c.children:
                yield c.value

    def __iter__(self):
        for c in self.children:
            yield c


class Source(object):
    def __init__(self):
        self.gen = count(3)

    def take(self):
        try:
            return self.gen.next()
        except StopIteration:
            return -1


def failing():
    yield 1
    raise ValueError


def simple_loop():
    for x in count(4):
        print x,
    print


def one_in_another():
    for x in evens([1, 2, 3, 4, 6]):
        print x,
    print


def fibonacci():
    print ' '.join([str(x) for x in fib(100)])


def tuples_yielded():
    for a, b in pairs(['x', 'y', 'z']):
        print a + b,
    print


def empty_generator():
    n = 0
    for x in empty():
        n += x
    print n


def branches():
    for flag in [True, False]:
        print ''.join([x for x in two_kinds(flag)])


def last_value_after_the_loop():
    for w in words('  the quick  fox'):
        print '[' + w + ']',
    print


def methods():
    t = Tree(1, [Tree(2, []), Tree(3, [Tree(4, [])]), Tree(5, [])])
    for v in t.leaves():
        print v,
    print


def iter_method():
    t = Tree(1, [Tree(2, []), Tree(3, [])])
    for c in t:
        print c.value,
    print


def stored_in_an_instance():
    s = Source()
    print s.take(), s.take(), s.take(), s.take(), s.take()


def two_alive():
    a = count(3)
    b = count(3)
    print a.next(), a.next(), b.next(), a.next(), b.next()


def next_after_the_end():
    g = count(1)
    print g.next()
    for i in range(2):
        try:
            g.next()
        except StopIteration:
            print 'end'


def exceptions_from_inside():
    g = failing()
    print g.next()
    try:
        g.next()
    except ValueError:
        print 'ValueError'


def break_out():
    g = count(100)
    for x in g:
        if x == 3:
            break
    print g.next()


def default_arguments_and_many_locals():
    for x in many(1):
        print x,
    print


def many(a, b=2, c=3):
    d = a + b
    yield d
    e = d + c
    yield e
    f = 'f' * e
    yield len(f)
    yield a + b + c + d + e


def comprehension_over_a_generator():
    print len([x for x in count(10) if x % 3 == 0])


def entry_point(argv):
    print '== simple loop'
    simple_loop()
    print '== one in another'
    one_in_another()
    print '== fibonacci'
    fibonacci()
    print '== tuples yielded'
    tuples_yielded()
    print '== empty generator'
    empty_generator()
    print '== branches'
    branches()
    print '== last value after the loop'
    last_value_after_the_loop()
    print '== methods'
    methods()
    print '== iter method'
    iter_method()
    print '== stored in an instance'
    stored_in_an_instance()
    print '== two alive'
    two_alive()
    print '== next after the end'
    next_after_the_end()
    print '== exceptions from inside'
    exceptions_from_inside()
    print '== break out'
    break_out()
    print '== default arguments and many locals'
    default_arguments_and_many_locals()
    print '== comprehension over a generator'
    comprehension_over_a_generator()
    return 0


def target(driver, args):
    return entry_point, None
