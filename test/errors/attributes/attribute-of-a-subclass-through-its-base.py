# error: annotator/unknown-attribute at 15:47
# The class is tested on one read of an attribute, and forgotten at the next: the name goes to the base class.
class Value(object):
    _attrs_ = []

class Symbol(Value):
    def __init__(self, name):
        self.name = name

class Pair(Value):
    def __init__(self, first):
        self.first = first

def names(pair):
    return isinstance(pair.first, Symbol) and pair.first.name == 'else'

def entry_point(argv):
    print names(Pair(Symbol(argv[0]))), names(Pair(Pair(None)))
    return 0

def target(driver, args):
    return entry_point, None
