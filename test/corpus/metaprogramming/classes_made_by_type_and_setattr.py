# Classes are built with type() and completed with setattr at import time.
# expect:
#  base 0 0 0
#  One 101 202 303
#  Two 202 404 606
#  6 101

class Base(object):
    def value(self):
        return 0

    def twice(self):
        return self.value() * 2


def make_class(name, n):
    def value(self):
        return n + self.offset
    return type(name, (Base,), {'value': value, 'offset': 100, 'name': name})


One = make_class('One', 1)
Two = make_class('Two', 2)


def thrice(self):
    return self.value() * 3


setattr(Base, 'thrice', thrice)
Two.offset = 200
setattr(Base, 'name', 'base')


def entry_point(argv):
    for x in [Base(), One(), Two()]:
        print x.name, x.value(), x.twice(), x.thrice()
    one = One()
    one.offset = 5
    print one.value(), One().value()
    return 0


def target(driver, args):
    return entry_point, None
