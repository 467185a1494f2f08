# All augmented operators on locals, fields and items.
# expect:
#  35 13 75
#  1
#  11 8 6

class Cell(object):
    def __init__(self, value):
        self.value = value


def on_local(x):
    x += 5
    x -= 2
    x *= 3
    x //= 2
    x %= 50
    x <<= 2
    x >>= 1
    x |= 1
    x &= 0x7f
    x ^= 0x2a
    return x


def entry_point(argv):
    print on_local(0), on_local(10), on_local(-4)
    c = Cell(10)
    c.value += 1
    c.value *= c.value
    c.value -= 100
    c.value //= 4
    c.value %= 4
    print c.value
    items = [1, 2, 3]
    items[0] += 10
    items[-1] *= items[1]
    items[1] <<= items[1]
    print items[0], items[1], items[2]
    return 0


def target(driver, args):
    return entry_point, None
