# Tokenizer and recursive-descent parser for arithmetic, evaluated through a tree.
# expect:
#  (+ 1 (* 2 3)) = 7
#  (* (+ 1 2) 3) = 9
#  (/ (- 0 7) 2) = -4
#  (% (- 0 7) 3) = 2
#  (= x (= y (* 4 5))) = 20
#  (- (* x x) y) = 380
#  z = z -> unknown name z at 0
#  1 + -> unexpected end at 3
#  2 $ 3 -> unexpected $ at 2
#  (/ 1 (- x y)) = 1 / (x - y) -> division by zero at 2
#  (+ (+ (max 3 x 7) (sum)) (abs (- 0 2))) = 22
#  (max) = max() -> bad call of max at 0
#  9 = 9
#  (1 -> expected ) at 2
#  1 2 -> expected end at 2

class Token(object):
    def __init__(self, kind, text, position):
        self.kind = kind
        self.text = text
        self.position = position


class CalcError(Exception):
    def __init__(self, message, position):
        self.message = message
        self.position = position


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c == ' ':
            i += 1
        elif c.isdigit():
            start = i
            while i < len(text) and text[i].isdigit():
                i += 1
            tokens.append(Token('number', text[start:i], start))
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            tokens.append(Token('name', text[start:i], start))
        elif c in '+-*/%()=,':
            tokens.append(Token(c, c, i))
            i += 1
        else:
            raise CalcError('unexpected ' + c, i)
    tokens.append(Token('end', '', len(text)))
    return tokens


class Env(object):
    def __init__(self):
        self.values = {}
        self.depth = 0


class Node(object):
    def eval(self, env):
        raise NotImplementedError

    def show(self):
        raise NotImplementedError


class Number(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def show(self):
        return str(self.value)


class Name(Node):
    def __init__(self, token):
        self.name = token.text
        self.position = token.position

    def eval(self, env):
        try:
            return env.values[self.name]
        except KeyError:
            raise CalcError('unknown name ' + self.name, self.position)

    def show(self):
        return self.name


class Assign(Node):
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def eval(self, env):
        value = self.value.eval(env)
        env.values[self.name] = value
        return value

    def show(self):
        return '(= %s %s)' % (self.name, self.value.show())


class Binary(Node):
    def __init__(self, token, left, right):
        self.op = token.kind
        self.position = token.position
        self.left = left
        self.right = right

    def eval(self, env):
        a = self.left.eval(env)
        b = self.right.eval(env)
        if self.op == '+':
            return a + b
        elif self.op == '-':
            return a - b
        elif self.op == '*':
            return a * b
        if b == 0:
            raise CalcError('division by zero', self.position)
        if self.op == '/':
            return a // b
        return a % b

    def show(self):
        return '(%s %s %s)' % (self.op, self.left.show(), self.right.show())


class Call(Node):
    def __init__(self, token, args):
        self.name = token.text
        self.position = token.position
        self.args = args

    def eval(self, env):
        values = [a.eval(env) for a in self.args]
        if self.name == 'max' and values:
            best = values[0]
            for v in values:
                best = max(best, v)
            return best
        elif self.name == 'sum':
            total = 0
            for v in values:
                total += v
            return total
        elif self.name == 'abs' and len(values) == 1:
            return abs(values[0])
        raise CalcError('bad call of ' + self.name, self.position)

    def show(self):
        return '(' + ' '.join([self.name] + [a.show() for a in self.args]) + ')'


class Parser(object):
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.index = 0

    def peek(self):
        return self.tokens[self.index]

    def next(self):
        token = self.tokens[self.index]
        self.index += 1
        return token

    def accept(self, kind):
        if self.peek().kind == kind:
            self.index += 1
            return True
        return False

    def expect(self, kind):
        if not self.accept(kind):
            raise CalcError('expected ' + kind, self.peek().position)

    def parse(self):
        node = self.assignment()
        self.expect('end')
        return node

    def assignment(self):
        if self.peek().kind == 'name' and self.tokens[self.index + 1].kind == '=':
            name = self.next().text
            self.next()
            return Assign(name, self.assignment())
        return self.sum()

    def sum(self):
        node = self.product()
        while self.peek().kind == '+' or self.peek().kind == '-':
            token = self.next()
            node = Binary(token, node, self.product())
        return node

    def product(self):
        node = self.factor()
        while self.peek().kind in ('*', '/', '%'):
            token = self.next()
            node = Binary(token, node, self.factor())
        return node

    def factor(self):
        token = self.next()
        if token.kind == 'number':
            return Number(int(token.text))
        if token.kind == 'name':
            if self.accept('('):
                args = []
                if not self.accept(')'):
                    args.append(self.sum())
                    while self.accept(','):
                        args.append(self.sum())
                    self.expect(')')
                return Call(token, args)
            return Name(token)
        if token.kind == '-':
            return Binary(token, Number(0), self.factor())
        if token.kind == '(':
            node = self.sum()
            self.expect(')')
            return node
        raise CalcError('unexpected ' + (token.text or 'end'), token.position)


LINES = ['1 + 2 * 3', '(1 + 2) * 3', '-7 / 2', '-7 % 3', 'x = y = 4 * 5', 'x * x - y', 'z', '1 +', '2 $ 3', '1 / (x - y)',
         'max(3, x, 7) + sum() + abs(-2)', 'max()', '((((9))))', '(1', '1 2']


def entry_point(argv):
    env = Env()
    for line in LINES:
        try:
            node = Parser(line).parse()
            print node.show(), '=', node.eval(env)
        except CalcError, e:
            print line, '->', e.message, 'at', e.position
    return 0


def target(driver, args):
    return entry_point, None
