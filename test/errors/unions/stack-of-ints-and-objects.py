# error: annotator/union-error at 20:5
# Plain ints and boxes on one stack.
class Box(object):
    def __init__(self, n):
        self.n = n

class Frame(object):
    def __init__(self):
        self.stack = []

    def push(self, x):
        self.stack.append(x)

    def pop(self):
        return self.stack.pop()

def entry_point(argv):
    frame = Frame()
    frame.push(Box(1))
    frame.push(2)
    print frame.pop().n
    return 0

def target(driver, args):
    return entry_point, None
