# Iterators of all kinds: strings, dicts, instances, enumerate, iter(), next().
# expect:
#  == characters of a string
#  3231
#  == characters of unicode
#  337
#  == instances
#  2 1 0 1 0
#  == iter of a list by an instance
#  4 5
#  == explicit next
#  1
#  0
#  end
#  == builtin next
#  1
#  end
#  == string iterator
#  a b
#  end
#  == dict iterators
#  a 1
#  end
#  == range iterator
#  0 1 2
#  end
#  == iter of an iterator
#  2 3
#  == enumerate next
#  0 a
#  1 b
#  == iterator passed around
#  3 3
#  == bytearray
#  195

class Countdown(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def next(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Wrapper(object):
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Seq(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return Countdown(self.n)


def characters_of_a_string():
    n = 0
    for c in 'hello':
        n = n * 2 + ord(c)
    print n


def characters_of_unicode():
    n = 0
    for c in u'h\xe9':
        n += ord(c)
    print n


def instances():
    for x in Countdown(3):
        print x,
    for x in Seq(2):
        print x,
    print


def iter_of_a_list_by_an_instance():
    for x in Wrapper([4, 5]):
        print x,
    print


def explicit_next():
    it = iter(Seq(2))
    print it.next()
    print it.next()
    try:
        it.next()
    except StopIteration:
        print 'end'


def builtin_next():
    it = iter([1])
    print next(it)
    try:
        next(it)
    except StopIteration:
        print 'end'


def string_iterator():
    it = iter('ab')
    print it.next(), it.next()
    try:
        it.next()
    except StopIteration:
        print 'end'


def dict_iterators():
    d = {'a': 1}
    it = d.iteritems()
    k, v = it.next()
    print k, v
    try:
        it.next()
    except StopIteration:
        print 'end'


def range_iterator():
    it = iter(range(3))
    print it.next(), it.next(), it.next()
    try:
        it.next()
    except StopIteration:
        print 'end'


def iter_of_an_iterator():
    it = iter([1, 2, 3])
    it.next()
    for x in iter(it):
        print x,
    print


def enumerate_next():
    it = enumerate(['a', 'b'])
    i, x = it.next()
    print i, x
    for i, x in it:
        print i, x


def iterator_passed_around():
    it = iter([1, 2, 3, 4])
    print take(it) + take(it), take(it)


def take(it):
    return it.next()


def test_bytearray():
    n = 0
    for b in bytearray('ab'):
        n += b
    print n


def entry_point(argv):
    print '== characters of a string'
    characters_of_a_string()
    print '== characters of unicode'
    characters_of_unicode()
    print '== instances'
    instances()
    print '== iter of a list by an instance'
    iter_of_a_list_by_an_instance()
    print '== explicit next'
    explicit_next()
    print '== builtin next'
    builtin_next()
    print '== string iterator'
    string_iterator()
    print '== dict iterators'
    dict_iterators()
    print '== range iterator'
    range_iterator()
    print '== iter of an iterator'
    iter_of_an_iterator()
    print '== enumerate next'
    enumerate_next()
    print '== iterator passed around'
    iterator_passed_around()
    print '== bytearray'
    test_bytearray()
    return 0


def target(driver, args):
    return entry_point, None
