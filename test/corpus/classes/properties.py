# Properties with a getter and with a setter.
# expect:
#  12 <none>
#  40 <big>
#  0
#  100 373

class Box(object):
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self._label = 'none'

    def get_area(self):
        return self.width * self.height

    area = property(get_area)

    @property
    def label(self):
        return '<' + self._label + '>'


class Celsius(object):
    def __init__(self):
        self.kelvin = 273

    def _get(self):
        return self.kelvin - 273

    def _set(self, value):
        self.kelvin = value + 273

    degrees = property(_get, _set)


def entry_point(argv):
    b = Box(3, 4)
    print b.area, b.label
    b.width = 10
    b._label = 'big'
    print b.area, b.label
    c = Celsius()
    print c.degrees
    c.degrees = 100
    print c.degrees, c.kelvin
    return 0


def target(driver, args):
    return entry_point, None
