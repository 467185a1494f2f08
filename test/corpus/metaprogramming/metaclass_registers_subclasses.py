# A metaclass collects subclasses and gives them numbers at import time.
# expect:
#  0:add 7 6
#  1:shift 48 10
#  2:pick 4 5
#  3 1 -1

class Registry(type):
    def __init__(cls, name, bases, namespace):
        type.__init__(cls, name, bases, namespace)
        if name != 'Opcode':
            cls.number = len(ALL)
            cls.mnemonic = name.lower()
            ALL.append(cls)


ALL = []


class Opcode(object):
    __metaclass__ = Registry
    number = -1
    mnemonic = '?'

    def execute(self, a, b):
        raise NotImplementedError

    def show(self):
        return '%d:%s' % (self.number, self.mnemonic)


class Add(Opcode):
    def execute(self, a, b):
        return a + b


class Shift(Opcode):
    def execute(self, a, b):
        return a << b


class Pick(Opcode):
    def execute(self, a, b):
        return a if a > b else b


INSTANCES = [cls() for cls in ALL]


def entry_point(argv):
    for op in INSTANCES:
        print op.show(), op.execute(3, 4), op.execute(5, 1)
    print len(INSTANCES), Shift.number, Opcode.number
    return 0


def target(driver, args):
    return entry_point, None
