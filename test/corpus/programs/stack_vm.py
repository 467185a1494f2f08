# A bytecode virtual machine with a stack, jumps, calls and a small assembler.
# expect:
#  49 0 5 4 3 2 1 99
#  109 0 3628800
#  44 0 21
#  error: stack underflow at 2
#  1 0 -
#  error: return at top level at 0
#  2 1 -
#  1 1 -

from rpython.rlib.jit import JitDriver
from rpython.rlib.unroll import unrolling_iterable

NAMES = ['PUSH', 'ADD', 'SUB', 'MUL', 'LT', 'EQ', 'JUMP', 'JUMPF', 'LOAD', 'STORE', 'CALL', 'RET', 'PRINT', 'HALT', 'DUP', 'MOD']
HAS_ARG = ['PUSH', 'JUMP', 'JUMPF', 'LOAD', 'STORE', 'CALL']
CODE_OF = {}
for index, name in enumerate(NAMES):
    CODE_OF[name] = index
    globals()[name] = index


def take_add(a, b):
    return a + b


def take_sub(a, b):
    return a - b


def take_mul(a, b):
    return a * b


def take_lt(a, b):
    return int(a < b)


def take_eq(a, b):
    return int(a == b)


def take_mod(a, b):
    return a % b


BINARY = unrolling_iterable([(ADD, take_add), (SUB, take_sub), (MUL, take_mul), (LT, take_lt), (EQ, take_eq), (MOD, take_mod)])

driver = JitDriver(greens=['pc', 'code'], reds=['frame'])


class VMError(Exception):
    def __init__(self, message, pc):
        self.message = message
        self.pc = pc


class Frame(object):
    def __init__(self, parent, size):
        self.parent = parent
        self.locals = [0] * size
        self.return_to = 0


class Machine(object):
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.frame = Frame(None, 4)
        self.steps = 0
        self.output = []

    def push(self, x):
        self.stack.append(x)

    def pop(self, pc):
        if not self.stack:
            raise VMError('stack underflow', pc)
        return self.stack.pop()

    def run(self):
        pc = 0
        code = self.code
        while pc < len(code):
            driver.jit_merge_point(pc=pc, code=code, frame=self.frame)
            op = code[pc]
            arg = code[pc + 1]
            self.steps += 1
            pc += 2
            if op == PUSH:
                self.push(arg)
            elif op == LOAD:
                self.push(self.frame.locals[arg])
            elif op == STORE:
                self.frame.locals[arg] = self.pop(pc)
            elif op == JUMP:
                if arg < pc:
                    driver.can_enter_jit(pc=arg, code=code, frame=self.frame)
                pc = arg
            elif op == JUMPF:
                if self.pop(pc) == 0:
                    pc = arg
            elif op == CALL:
                frame = Frame(self.frame, 4)
                frame.return_to = pc
                frame.locals[0] = self.pop(pc)
                self.frame = frame
                pc = arg
            elif op == RET:
                pc = self.frame.return_to
                parent = self.frame.parent
                if parent is None:
                    raise VMError('return at top level', pc)
                self.frame = parent
            elif op == PRINT:
                self.output.append(str(self.pop(pc)))
            elif op == DUP:
                x = self.pop(pc)
                self.push(x)
                self.push(x)
            elif op == HALT:
                return
            else:
                self.binary(op, pc)

    def binary(self, op, pc):
        b = self.pop(pc)
        a = self.pop(pc)
        for number, function in BINARY:
            if op == number:
                self.push(function(a, b))
                return
        raise VMError('bad opcode %d' % op, pc)


def assemble(text):
    labels = {}
    words = [w for w in text.replace('\n', ' ').split(' ') if w]
    position = 0
    for w in words:
        if w.endswith(':'):
            labels[w[:-1]] = position
        elif w in CODE_OF:
            position += 2
    code = []
    i = 0
    while i < len(words):
        w = words[i]
        i += 1
        if w.endswith(':'):
            continue
        code.append(CODE_OF[w])
        if w in HAS_ARG:
            arg = words[i]
            i += 1
            if arg in labels:
                code.append(labels[arg])
            else:
                code.append(int(arg))
        else:
            code.append(0)
    return code


COUNT = '''
    PUSH 5 STORE 0
loop: LOAD 0 PRINT
    LOAD 0 PUSH 1 SUB DUP STORE 0
    JUMPF done JUMP loop
done: PUSH 99 PRINT HALT'''

FACTORIAL = '''
    PUSH 10 CALL fact PRINT HALT
fact: LOAD 0 PUSH 2 LT JUMPF more
    PUSH 1 RET
more: LOAD 0 LOAD 0 PUSH 1 SUB CALL fact MUL RET'''

GCD = '''
    PUSH 1071 STORE 0 PUSH 462 STORE 1
loop: LOAD 1 PUSH 0 EQ JUMPF step LOAD 0 PRINT HALT
step: LOAD 0 LOAD 1 MOD LOAD 1 STORE 0 STORE 1 JUMP loop'''


def entry_point(argv):
    for text in [COUNT, FACTORIAL, GCD, 'ADD', 'PUSH 1 RET', 'PUSH 3']:
        machine = Machine(assemble(text))
        try:
            machine.run()
        except VMError, e:
            print 'error:', e.message, 'at', e.pc
        print machine.steps, len(machine.stack), ' '.join(machine.output) or '-'
    return 0


def target(driver, args):
    return entry_point, None
