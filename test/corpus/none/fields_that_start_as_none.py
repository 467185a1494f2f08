# A field is None first and an instance later; calls are guarded.
# expect:
#  0 unregistered
#  90 AB-1
#  0 True False

class Engine(object):
    def __init__(self, power):
        self.power = power


class Car(object):
    def __init__(self):
        self.engine = None
        self.plate = None

    def power(self):
        if self.engine is None:
            return 0
        return self.engine.power

    def name(self):
        if self.plate is not None:
            return self.plate
        return 'unregistered'


def entry_point(argv):
    car = Car()
    print car.power(), car.name()
    car.engine = Engine(90)
    car.plate = 'AB-1'
    print car.power(), car.name()
    car.engine = None
    print car.power(), car.engine is None, car.plate is None
    return 0


def target(driver, args):
    return entry_point, None
