# Classes without an object base, as older programs write them.
# expect:
#  1 one False
#  2 two True
#  1 one False
#  3 two! True
#  4 two!! True

class Record:
    def __init__(self, discriminant=0, text=''):
        self.discriminant = discriminant
        self.text = text

    def copy(self):
        return Record(self.discriminant, self.text)


class Special(Record):
    def copy(self):
        return Special(self.discriminant + 1, self.text + '!')


def entry_point(argv):
    r = Record(1, 'one')
    s = Special(2, 'two')
    for x in [r, s, r.copy(), s.copy(), s.copy().copy()]:
        print x.discriminant, x.text, isinstance(x, Special)
    return 0


def target(driver, args):
    return entry_point, None
