# A small Lisp: reader, environments, closures of the interpreted language, printer.
# expect:
#  15
#  fact
#  3628800
#  map
#  (1 2 6 24 120)
#  (101 102)
#  (1 . 2)
#  (a (b .) 3)
#  ()
#  t
#  ()
#  #lambda/1
#  #car
#  error: not a pair: 5
#  error: unbound undefined
#  error: not callable: 1
#  error: wrong number of arguments
#  error: missing )
#  error: not a number: x

class W_Root(object):
    def show(self):
        return '?'

    def is_true(self):
        return True


class W_Nil(W_Root):
    def show(self):
        return '()'

    def is_true(self):
        return False


class W_Int(W_Root):
    def __init__(self, n):
        self.n = n

    def show(self):
        return str(self.n)


class W_Symbol(W_Root):
    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name


class W_Pair(W_Root):
    def __init__(self, car, cdr):
        self.car = car
        self.cdr = cdr

    def show(self):
        parts = []
        w = self
        while True:
            parts.append(w.car.show())
            rest = w.cdr
            if isinstance(rest, W_Pair):
                w = rest
                continue
            if rest is not nil:
                parts.append('.')
                parts.append(rest.show())
            break
        return '(' + ' '.join(parts) + ')'


class W_Callable(W_Root):
    def call(self, args):
        raise NotImplementedError


class W_Primitive(W_Callable):
    def __init__(self, name, function):
        self.name = name
        self.function = function

    def call(self, args):
        return self.function(args)

    def show(self):
        return '#' + self.name


class W_Lambda(W_Callable):
    def __init__(self, params, body, env):
        self.params = params
        self.body = body
        self.env = env

    def call(self, args):
        if len(args) != len(self.params):
            raise LispError('wrong number of arguments')
        env = Env(self.env)
        for i in range(len(args)):
            env.vars[self.params[i]] = args[i]
        return evaluate(self.body, env)

    def show(self):
        return '#lambda/%d' % len(self.params)


class LispError(Exception):
    def __init__(self, message):
        self.message = message


class Env(object):
    def __init__(self, parent=None):
        self.parent = parent
        self.vars = {}

    def lookup(self, name):
        env = self
        while env is not None:
            if name in env.vars:
                return env.vars[name]
            env = env.parent
        raise LispError('unbound ' + name)


nil = W_Nil()
true = W_Symbol('t')
symbols = {'t': true}


def intern_symbol(name):
    w = symbols.get(name, None)
    if w is None:
        w = W_Symbol(name)
        symbols[name] = w
    return w


def int_of(w):
    if not isinstance(w, W_Int):
        raise LispError('not a number: ' + w.show())
    return w.n


def pair_of(w):
    if not isinstance(w, W_Pair):
        raise LispError('not a pair: ' + w.show())
    return w


def boolean(flag):
    if flag:
        return true
    return nil


def prim_add(args):
    total = 0
    for w in args:
        total += int_of(w)
    return W_Int(total)


def prim_sub(args):
    return W_Int(int_of(args[0]) - int_of(args[1]))


def prim_mul(args):
    total = 1
    for w in args:
        total *= int_of(w)
    return W_Int(total)


def prim_lt(args):
    return boolean(int_of(args[0]) < int_of(args[1]))


def prim_eq(args):
    a = args[0]
    b = args[1]
    if isinstance(a, W_Int) and isinstance(b, W_Int):
        return boolean(a.n == b.n)
    return boolean(a is b)


def prim_cons(args):
    return W_Pair(args[0], args[1])


def prim_car(args):
    return pair_of(args[0]).car


def prim_cdr(args):
    return pair_of(args[0]).cdr


def prim_list(args):
    result = nil
    for w in reversed(args):
        result = W_Pair(w, result)
    return result


def make_globals():
    env = Env()
    for name, function in [('+', prim_add), ('-', prim_sub), ('*', prim_mul), ('<', prim_lt), ('=', prim_eq),
                           ('cons', prim_cons), ('car', prim_car), ('cdr', prim_cdr), ('list', prim_list)]:
        env.vars[name] = W_Primitive(name, function)
    env.vars['nil'] = nil
    env.vars['t'] = true
    return env


GLOBALS = make_globals()


class Reader(object):
    def __init__(self, text):
        self.tokens = [t for t in text.replace('\n', ' ').split(' ') if t]
        self.pos = 0

    def read(self):
        if self.pos >= len(self.tokens):
            raise LispError('unexpected end')
        t = self.tokens[self.pos]
        self.pos += 1
        if t == '(':
            items = []
            while True:
                if self.pos >= len(self.tokens):
                    raise LispError('missing )')
                if self.tokens[self.pos] == ')':
                    self.pos += 1
                    return prim_list(items)
                items.append(self.read())
        elif t == "'":
            return prim_list([intern_symbol('quote'), self.read()])
        try:
            return W_Int(int(t))
        except ValueError:
            return intern_symbol(t)


def to_list(w):
    out = []
    while isinstance(w, W_Pair):
        out.append(w.car)
        w = w.cdr
    return out


def symbol_name(w):
    if isinstance(w, W_Symbol):
        return w.name
    raise LispError('not a symbol: ' + w.show())


def evaluate(w, env):
    while True:
        if isinstance(w, W_Symbol):
            return env.lookup(w.name)
        if not isinstance(w, W_Pair):
            return w
        items = to_list(w)
        head = items[0]
        if isinstance(head, W_Symbol):
            name = head.name
            if name == 'quote':
                return items[1]
            elif name == 'if':
                if evaluate(items[1], env).is_true():
                    w = items[2]
                elif len(items) > 3:
                    w = items[3]
                else:
                    return nil
                continue
            elif name == 'define':
                value = evaluate(items[2], env)
                GLOBALS.vars[symbol_name(items[1])] = value
                return intern_symbol(symbol_name(items[1]))
            elif name == 'lambda':
                params = [symbol_name(p) for p in to_list(items[1])]
                return W_Lambda(params, items[2], env)
        f = evaluate(head, env)
        if not isinstance(f, W_Callable):
            raise LispError('not callable: ' + f.show())
        args = [evaluate(items[i], env) for i in range(1, len(items))]
        return f.call(args)


PROGRAM = [
    "( + 1 2 ( * 3 4 ) )",
    "( define fact ( lambda ( n ) ( if ( < n 2 ) 1 ( * n ( fact ( - n 1 ) ) ) ) ) )",
    "( fact 10 )",
    "( define map ( lambda ( f l ) ( if l ( cons ( f ( car l ) ) ( map f ( cdr l ) ) ) nil ) ) )",
    "( map fact ( list 1 2 3 4 5 ) )",
    "( map ( ( lambda ( n ) ( lambda ( x ) ( + x n ) ) ) 100 ) ' ( 1 2 ) )",
    "( cons 1 2 )",
    "' ( a ( b . ) 3 )",
    "( if nil 1 )",
    "( = ' a ' a )",
    "( = 3 ( + 1 1 ) )",
    "fact",
    "car",
    "( car 5 )",
    "( undefined 1 )",
    "( 1 2 )",
    "( fact 1 2 )",
    "( + 1",
    "( + 1 ' x )",
]


def entry_point(argv):
    for line in PROGRAM:
        try:
            print evaluate(Reader(line).read(), GLOBALS).show()
        except LispError, e:
            print 'error:', e.message
    return 0


def target(driver, args):
    return entry_point, None
