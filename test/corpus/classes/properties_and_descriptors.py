# Properties, static methods, class-level functions, methods under other names.
# expect:
#  == property read and written
#  10 50
#  set 20
#  set 25
#  25 77
#  == property of the subclass
#  1 451 33
#  == static methods
#  100 0 10
#  8 12 10
#  == alias
#  8 8
#  == chained calls
#  2
#  == functions added to a class
#  42 1002
#  == unbound methods
#  2
#  == bound methods
#  2
#  == static method as a value
#  100

class Temperature(object):
    def __init__(self, celsius):
        self._celsius = celsius

    def _get(self):
        return self._celsius

    def _set(self, value):
        print 'set', value
        self._celsius = value

    celsius = property(_get, _set)

    @property
    def fahrenheit(self):
        return self._celsius * 9 // 5 + 32

    @staticmethod
    def convert(f):
        return (f - 32) * 5 // 9

    @staticmethod
    def scale(x, factor=2):
        return x * factor

    alias = _get


class Sub(Temperature):
    def _get(self):
        return -1

    @property
    def fahrenheit(self):
        return 451


class Counter(object):
    def __init__(self):
        self.n = 0

    def increment(self):
        self.n += 1
        return self

    __iadd_name__ = 'increment'


def function_made_outside(self, k):
    return self.n * k


Counter.times = function_made_outside
Counter.lam = lambda self: self.n + 1000


def property_read_and_written():
    t = Temperature(10)
    print t.celsius, t.fahrenheit
    t.celsius = 20
    t.celsius += 5
    print t.celsius, t.fahrenheit


def property_of_the_subclass(argv):
    if len(argv) > 10:
        t = Temperature(1)
    else:
        t = Sub(1)
    print t.celsius, Sub(1).fahrenheit, Temperature(1).fahrenheit


def static_methods():
    print Temperature.convert(212), Temperature(1).convert(32), Sub.convert(50)
    print Temperature.scale(4), Temperature.scale(4, 3), Sub(1).scale(factor=5, x=2)


def test_alias():
    print Temperature(8).alias(), Sub(8).alias()


def chained_calls():
    print Counter().increment().increment().n


def functions_added_to_a_class():
    c = Counter().increment().increment()
    print c.times(21), c.lam()


def unbound_methods():
    c = Counter()
    Counter.increment(c)
    f = Counter.increment
    f(c)
    print c.n


def bound_methods():
    c = Counter()
    f = c.increment
    f()
    f()
    print c.n


def static_method_as_a_value():
    f = Temperature.convert
    print f(212)


def entry_point(argv):
    print '== property read and written'
    property_read_and_written()
    print '== property of the subclass'
    property_of_the_subclass(argv)
    print '== static methods'
    static_methods()
    print '== alias'
    test_alias()
    print '== chained calls'
    chained_calls()
    print '== functions added to a class'
    functions_added_to_a_class()
    print '== unbound methods'
    unbound_methods()
    print '== bound methods'
    bound_methods()
    print '== static method as a value'
    static_method_as_a_value()
    return 0


def target(driver, args):
    return entry_point, None
