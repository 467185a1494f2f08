# A base class whose methods raise NotImplementedError; subclasses fill them in. RPython cannot catch it: calling one that is not filled in is fatal.
# exit: 1
# stderr: NotImplementedError
# expect:
#  ((1 + 2) * (3 + (4 * -5))) -51
#  (1 ? ((1 + 2) * (3 + (4 * -5))))

class Expr(object):
    def evaluate(self):
        raise NotImplementedError

    def show(self):
        raise NotImplementedError


class Num(Expr):
    def __init__(self, n):
        self.n = n

    def evaluate(self):
        return self.n

    def show(self):
        return str(self.n)


class BinOp(Expr):
    symbol = '?'

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def show(self):
        return '(' + self.left.show() + ' ' + self.symbol + ' ' + self.right.show() + ')'

    def evaluate(self):
        return self.apply(self.left.evaluate(), self.right.evaluate())

    def apply(self, a, b):
        raise NotImplementedError


class Add(BinOp):
    symbol = '+'

    def apply(self, a, b):
        return a + b


class Mul(BinOp):
    symbol = '*'

    def apply(self, a, b):
        return a * b


class Broken(BinOp):
    pass


def entry_point(argv):
    e = Mul(Add(Num(1), Num(2)), Add(Num(3), Mul(Num(4), Num(-5))))
    print e.show(), e.evaluate()
    b = Broken(Num(1), e)
    print b.show()
    print b.evaluate()
    return 0


def target(driver, args):
    return entry_point, None
