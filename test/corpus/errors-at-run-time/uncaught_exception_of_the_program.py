# An exception class of the program is named in the message.
# exit: 1
# stderr: OutOfFuel
# expect:
#  6
#  caught with 6
#  0

class RocketError(Exception):
    pass


class OutOfFuel(RocketError):
    def __init__(self, left):
        self.left = left


class Rocket(object):
    def __init__(self, fuel):
        self.fuel = fuel

    def burn(self, n):
        if n > self.fuel:
            raise OutOfFuel(self.fuel)
        self.fuel -= n
        return self.fuel


def entry_point(argv):
    r = Rocket(10)
    print r.burn(4)
    try:
        r.burn(7)
    except OutOfFuel, e:
        print 'caught with', e.left
    print r.burn(6)
    print r.burn(1)
    return 0


def target(driver, args):
    return entry_point, None
