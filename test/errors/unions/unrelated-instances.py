# error: annotator/union-error at 14:12
# Two classes without a common base class of the program.
class Circle(object):
    def area(self):
        return 3

class Square(object):
    def area(self):
        return 4

def make(n):
    if n > 1:
        return Circle()
    return Square()

def entry_point(argv):
    print make(len(argv)).area()
    return 0

def target(driver, args):
    return entry_point, None
