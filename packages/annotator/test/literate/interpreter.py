# main: str, int
# A small stack machine: classes, prebuilt tables, dispatch on characters, exceptions.
class MachineError(Exception):
    def __init__(self, message):
        self.message = message

class Instruction(object):
    _immutable_fields_ = ['op', 'arg']
    def __init__(self, op, arg):
        self.op = op
        self.arg = arg

class Value(object):
    def add(self, other):
        raise MachineError('abstract')
    def is_true(self):
        return True

class IntValue(Value):
    def __init__(self, value):
        self.value = value
    def add(self, other):
        if isinstance(other, IntValue):
            return IntValue(self.value + other.value)
        raise MachineError('int + ?')
    def is_true(self):
        return self.value != 0

class StrValue(Value):
    def __init__(self, text):
        self.text = text
    def add(self, other):
        if isinstance(other, StrValue):
            joined = self.text + other.text     # reveal: SomeString
            return StrValue(joined)
        raise MachineError('str + ?')

class Frame(object):
    def __init__(self, code, parent):
        self.code = code
        self.stack = []
        self.locals = {}
        self.parent = parent

    def push(self, value):
        self.stack.append(value)

    def pop(self):
        if not self.stack:
            raise MachineError('empty')
        return self.stack.pop()                 # reveal: SomeInstance(Value)

PUSH, ADD, STORE, LOAD, JUMPIF, END = range(6)

def parse(source):
    code = []
    for line in source.split('\n'):
        parts = line.split(' ')
        name = parts[0]
        if name == 'push':
            code.append(Instruction(PUSH, int(parts[1])))
        elif name == 'add':
            code.append(Instruction(ADD, 0))
        elif name == 'end':
            code.append(Instruction(END, 0))
    return code                                 # reveal: nothing

def run(frame):
    pc = 0
    while pc < len(frame.code):
        instr = frame.code[pc]                  # reveal: SomeInstance(Instruction)
        pc += 1
        if instr.op == PUSH:
            frame.push(IntValue(instr.arg))
        elif instr.op == ADD:
            right = frame.pop()
            left = frame.pop()
            frame.push(left.add(right))         # reveal: SomeNone
        elif instr.op == STORE:
            frame.locals[instr.arg] = frame.pop()
        elif instr.op == LOAD:
            value = frame.locals.get(instr.arg, None)   # reveal: SomeInstance(Value, can_be_None)
            if value is None:
                raise MachineError('unbound')
            frame.push(value)
        elif instr.op == JUMPIF:
            if frame.pop().is_true():
                pc = instr.arg
        else:
            break
    if frame.parent is not None:
        return run(frame.parent)
    return frame.pop()

def main(source, n):
    frame = Frame(parse(source), None)
    if n:
        frame.push(StrValue(source))
        frame.parent = Frame(parse(source), None)
    try:
        result = run(frame)                     # reveal: SomeInstance(Value)
    except MachineError, e:
        message = e.message                     # reveal: SomeString(no_nul)
        return -len(message)
    if isinstance(result, IntValue):
        return result.value                     # reveal: SomeInteger
    return 0
