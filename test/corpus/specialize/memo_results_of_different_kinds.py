# memo: calls with different constants do not share their results; those of one call do. A cache of a space that is filled while translating.
# expect:
#  == format strings
#  1: 'x' 2: 7 and 8
#  == classes
#  number 5
#  text abc
#  == one call, several constants
#  2 1
#  2 2
#  2 1
#  == cache
#  types of int: <int>
#  counter 0
#  counter 1

from rpython.rlib.cache import Cache
from rpython.rlib.objectmodel import specialize


@specialize.memo()
def parts_of(fmt):
    return len(fmt.split('%')), tuple(fmt.split('%'))


@specialize.arg(0)
def fill(fmt, *args):
    n, parts = parts_of(fmt)
    if n == 2:
        return parts[0] + str(args[0]) + parts[1]
    return parts[0] + str(args[0]) + parts[1] + str(args[-1]) + parts[-1]


class Number(object):
    def __init__(self, value):
        self.value = value

    def text(self):
        return 'number %d' % self.value


class Text(object):
    def __init__(self, value):
        self.value = value

    def text(self):
        return 'text ' + self.value


@specialize.memo()
def class_for(kind):
    return {'n': Number, 't': Text}[kind]


class Key(object):
    def __init__(self, name):
        self.name = name

    def _freeze_(self):
        return True


KEYS = [Key('a'), Key('bb'), Key('c')]


@specialize.memo()
def length(key):
    return len(key.name)


class Counter(object):
    def __init__(self, space):
        self.n = 0

    def next(self):
        self.n += 1
        return self.n - 1


class SpaceCache(Cache):
    def __init__(self, space):
        Cache.__init__(self)
        self.space = space

    def _build(self, maker):
        return maker(self.space)


class TypeCache(SpaceCache):
    def _build(self, key):
        return '<%s>' % key.name


class Space(object):
    def __init__(self):
        self.fromcache = SpaceCache(self).getorbuild

    def _freeze_(self):
        return True

    def typename(self, key):
        return self.fromcache(TypeCache).getorbuild(key)

    def count(self):
        return self.fromcache(Counter).next()


space = Space()
INT = Key('int')


def choose(n):
    if n == 0:
        return KEYS[0]
    if n == 1:
        return KEYS[1]
    return KEYS[2]


def entry_point(argv):
    print '== format strings'
    print fill("1: '%'", 'x'), fill('2: % and %', 7, 8)
    print '== classes'
    print class_for('n')(5).text()
    print class_for('t')('abc').text()
    print '== one call, several constants'
    for n in range(3):
        print length(KEYS[1]), length(choose(n))
    print '== cache'
    print 'types of int:', space.typename(INT)
    print 'counter', space.count()
    print 'counter', space.count()
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
