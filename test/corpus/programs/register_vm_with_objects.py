# A register machine over boxed values with inline dispatch by class and a frame stack.
# expect:
#  fib 144 3716
#  sum 10.500000 32
#  text 'abab' 6
#  'ab' 'abab'
#  bad bad fault str+int 3
#  fib fib fault str<int 2

class Value(object):
    def add(self, other):
        raise TypeFault(self.kind() + '+' + other.kind())

    def less(self, other):
        raise TypeFault(self.kind() + '<' + other.kind())

    def kind(self):
        return 'value'

    def show(self):
        return 'nil'

    def truth(self):
        return False


class TypeFault(Exception):
    def __init__(self, text):
        self.text = text


class IntValue(Value):
    _immutable_fields_ = ['n']

    def __init__(self, n):
        self.n = n

    def kind(self):
        return 'int'

    def show(self):
        return str(self.n)

    def truth(self):
        return self.n != 0

    def add(self, other):
        if isinstance(other, IntValue):
            return IntValue(self.n + other.n)
        if isinstance(other, FloatValue):
            return FloatValue(self.n + other.x)
        return Value.add(self, other)

    def less(self, other):
        if isinstance(other, IntValue):
            return self.n < other.n
        return Value.less(self, other)


class FloatValue(Value):
    def __init__(self, x):
        self.x = x

    def kind(self):
        return 'float'

    def show(self):
        return '%f' % self.x

    def truth(self):
        return self.x != 0.0

    def add(self, other):
        if isinstance(other, FloatValue):
            return FloatValue(self.x + other.x)
        if isinstance(other, IntValue):
            return FloatValue(self.x + float(other.n))
        return Value.add(self, other)


class StrValue(Value):
    def __init__(self, s):
        self.s = s

    def kind(self):
        return 'str'

    def show(self):
        return "'" + self.s + "'"

    def truth(self):
        return len(self.s) > 0

    def add(self, other):
        if isinstance(other, StrValue):
            return StrValue(self.s + other.s)
        return Value.add(self, other)

    def less(self, other):
        if isinstance(other, StrValue):
            return self.s < other.s
        return Value.less(self, other)


NIL = Value()
CONST, MOVE, ADD, LESS, BRANCH, GOTO, CALL, RETURN, SHOW = range(9)


class Function(object):
    def __init__(self, name, code, registers):
        self.name = name
        self.code = code
        self.registers = registers


class Frame(object):
    def __init__(self, function, caller, result_in):
        self.function = function
        self.registers = [NIL] * function.registers
        self.pc = 0
        self.caller = caller
        self.result_in = result_in


# fib(n): n < 2 ? n : fib(n + -1) + fib(n + -2)
FIB = Function('fib', [
    (CONST, 1, 0, 0), (LESS, 2, 0, 1), (BRANCH, 2, 4, 0), (GOTO, 5, 0, 0),
    (RETURN, 0, 0, 0),
    (CONST, 3, 1, 0), (ADD, 4, 0, 3), (CALL, 5, 0, 4),
    (CONST, 3, 2, 0), (ADD, 4, 0, 3), (CALL, 6, 0, 4),
    (ADD, 0, 5, 6), (RETURN, 0, 0, 0)], 7)
SUM = Function('sum', [
    (CONST, 1, 3, 0), (CONST, 2, 4, 0), (CONST, 3, 5, 0), (CONST, 4, 6, 0),
    (LESS, 5, 2, 3), (BRANCH, 5, 7, 0), (RETURN, 1, 0, 0),
    (ADD, 1, 1, 2), (ADD, 2, 2, 4), (GOTO, 4, 0, 0)], 6)
TEXT = Function('text', [
    (CONST, 1, 7, 0), (SHOW, 1, 0, 0), (ADD, 1, 1, 1), (MOVE, 2, 1, 0), (SHOW, 2, 0, 0), (RETURN, 2, 0, 0)], 3)
BAD = Function('bad', [(CONST, 1, 7, 0), (CONST, 2, 0, 0), (ADD, 1, 1, 2), (RETURN, 1, 0, 0)], 3)
FUNCTIONS = [FIB, SUM, TEXT, BAD]
CONSTANTS = [IntValue(2), IntValue(-1), IntValue(-2), FloatValue(0.5), IntValue(0), IntValue(5), IntValue(1), StrValue('ab')]


class Interpreter(object):
    def __init__(self):
        self.steps = 0
        self.shown = []

    def run(self, function, argument):
        frame = Frame(function, None, 0)
        frame.registers[0] = argument
        while True:
            op, a, b, c = frame.function.code[frame.pc]
            frame.pc += 1
            self.steps += 1
            r = frame.registers
            if op == CONST:
                r[a] = CONSTANTS[b]
            elif op == MOVE:
                r[a] = r[b]
            elif op == ADD:
                r[a] = r[b].add(r[c])
            elif op == LESS:
                r[a] = IntValue(1) if r[b].less(r[c]) else NIL
            elif op == BRANCH:
                if r[a].truth():
                    frame.pc = b
            elif op == GOTO:
                frame.pc = a
            elif op == CALL:
                callee = Frame(FUNCTIONS[b], frame, a)
                callee.registers[0] = r[c]
                frame = callee
            elif op == SHOW:
                self.shown.append(r[a].show())
            else:
                result = r[a]
                caller = frame.caller
                if caller is None:
                    return result
                caller.registers[frame.result_in] = result
                frame = caller


def entry_point(argv):
    for function, argument in [(FIB, IntValue(12)), (SUM, NIL), (TEXT, NIL), (BAD, NIL), (FIB, StrValue('x'))]:
        interpreter = Interpreter()
        try:
            print function.name, interpreter.run(function, argument).show(), interpreter.steps
        except TypeFault, e:
            print function.name, 'fault', e.text, interpreter.steps
        if interpreter.shown:
            print ' '.join(interpreter.shown)
    return 0


def target(driver, args):
    return entry_point, None
