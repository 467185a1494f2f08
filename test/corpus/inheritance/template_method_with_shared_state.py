# A base class drives an algorithm; subclasses fill in steps and keep own fields.
# expect:
#  6 6
#  108 6
#  3 3
#  6 6
#  1 True

class Walker(object):
    def __init__(self):
        self.steps = 0

    def run(self, items):
        self.start()
        for x in items:
            self.steps += 1
            if not self.visit(x):
                break
        return self.finish()

    def start(self):
        pass

    def visit(self, x):
        return True

    def finish(self):
        return self.steps


class Summer(Walker):
    def start(self):
        self.total = 0

    def visit(self, x):
        self.total += x
        return True

    def finish(self):
        return self.total


class Finder(Walker):
    def __init__(self, wanted):
        Walker.__init__(self)
        self.wanted = wanted
        self.found = False

    def visit(self, x):
        if x == self.wanted:
            self.found = True
        return not self.found


def entry_point(argv):
    items = [4, 8, 15, 16, 23, 42]
    for w in [Walker(), Summer(), Finder(15), Finder(99)]:
        print w.run(items), w.steps
    f = Finder(4)
    print f.run(items), f.found
    return 0


def target(driver, args):
    return entry_point, None
