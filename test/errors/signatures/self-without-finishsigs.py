# error: annotator/not-rpython at 13:5
# types.self() needs @finishsigs on the class.
from rpython.rlib.signature import signature
from rpython.rlib import types

class Counter(object):
    @signature(types.self(), types.int(), returns=types.none())
    def add(self, n):
        self.n = n

def entry_point(argv):
    counter = Counter()
    counter.add(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
