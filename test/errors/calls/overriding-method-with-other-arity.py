# error: annotator/wrong-arguments at 14:15
# One of the methods that the call reaches takes more.
class Base(object):
    def run(self, x):
        return x

class Child(Base):
    def run(self, x, y):
        return x + y

def entry_point(argv):
    tasks = [Base(), Child()]
    for task in tasks:
        print task.run(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
