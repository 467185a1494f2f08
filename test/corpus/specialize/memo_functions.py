# memo: the function is run at translation time for every prebuilt argument.
# expect:
#  red #ff0000
#  green #008000
#  blue #0000ff
#  True
#  <l>
#  <r>

from rpython.rlib.objectmodel import specialize


class Color(object):
    def __init__(self, name, rgb):
        self.name = name
        self.rgb = rgb

    def _freeze_(self):
        return True


RED = Color('red', (255, 0, 0))
GREEN = Color('green', (0, 128, 0))
BLUE = Color('blue', (0, 0, 255))


@specialize.memo()
def hexcode(color):
    return '#' + ''.join(['%02x' % part for part in color.rgb])


class Base(object):
    pass


class Left(Base):
    label = 'L'


class Right(Base):
    label = 'R'


@specialize.memo()
def class_label(cls):
    return '<%s>' % cls.label.lower()


def pick(n):
    if n == 0:
        return RED
    if n == 1:
        return GREEN
    return BLUE


def entry_point(argv):
    for n in range(3):
        c = pick(n)
        print c.name, hexcode(c)
    print hexcode(RED) == hexcode(pick(0))
    for i in range(2):
        cls = Left if i == 0 else Right
        print class_label(cls)
    return 0


def target(driver, args):
    return entry_point, None
