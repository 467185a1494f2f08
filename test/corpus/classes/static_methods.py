# Static methods called through the class and through an instance.
# expect:
#  100 False 0
#  True
#  283 False 0

class Temperature(object):
    def __init__(self, celsius):
        self.celsius = celsius

    @staticmethod
    def from_fahrenheit(f):
        return Temperature((f - 32) * 5 // 9)

    @staticmethod
    def freezing():
        return 0

    def is_freezing(self):
        return self.celsius <= self.freezing()


class Kelvin(Temperature):
    def absolute(self):
        return self.celsius + 273


def entry_point(argv):
    t = Temperature.from_fahrenheit(212)
    print t.celsius, t.is_freezing(), Temperature.freezing()
    print Temperature.from_fahrenheit(5).is_freezing()
    k = Kelvin(10)
    print k.absolute(), k.is_freezing(), Kelvin.freezing()
    return 0


def target(driver, args):
    return entry_point, None
