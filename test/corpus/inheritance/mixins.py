# Methods of mixin classes are copied into each class that uses them.
# expect:
#  [5] [-5]
#  [w1] [w2] 3 w
#  101 101 0

class ShowMixin(object):
    _mixin_ = True

    def show(self):
        return '[' + self.text() + ']'


class CountMixin(object):
    _mixin_ = True
    count = 0

    def touch(self):
        self.count += 1
        return self.count


class Number(ShowMixin):
    def __init__(self, n):
        self.n = n

    def text(self):
        return str(self.n)


class Named(object):
    def __init__(self, name):
        self.name = name


class Word(Named, ShowMixin, CountMixin):
    def text(self):
        return self.name + str(self.touch())


class Gadget(Named, CountMixin):
    count = 100


def entry_point(argv):
    print Number(5).show(), Number(-5).show()
    w = Word('w')
    print w.show(), w.show(), w.touch(), w.name
    g = Gadget('g')
    print g.touch(), g.count, Word('v').count
    return 0


def target(driver, args):
    return entry_point, None
