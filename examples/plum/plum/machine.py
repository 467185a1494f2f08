"""The virtual machine: frames and the dispatch loop."""

from plum import arithmetic, bytecode as op
from plum.errors import PlumError
from plum.lists import W_List
from plum.objects import (
    Cell, W_BoundMethod, W_Builtin, W_Class, W_Function, W_Instance, W_Iterator, W_Map, W_Root, boolean, failure, w_nil)
from rpython.rlib import jit
from rpython.rlib.rstackovf import StackOverflow, check_stack_overflow
from rpython.rlib.unroll import unrolling_iterable

BINARY = unrolling_iterable([
    (op.ADD, arithmetic.add), (op.SUBTRACT, arithmetic.subtract), (op.MULTIPLY, arithmetic.multiply), (op.DIVIDE, arithmetic.divide),
    (op.MODULO, arithmetic.modulo), (op.EQUAL, arithmetic.equal), (op.NOT_EQUAL, arithmetic.not_equal), (op.LESS, arithmetic.less),
    (op.LESS_EQUAL, arithmetic.less_equal), (op.GREATER, arithmetic.greater), (op.GREATER_EQUAL, arithmetic.greater_equal),
    (op.CONTAINS, arithmetic.contains)])
BINARY_CODES = [code for code, function in BINARY]


def get_printable_location(pc, code):
    return '%s:%d %s' % (code.name, code.line_at(pc), op.NAMES[ord(code.code[pc])])


driver = jit.JitDriver(greens=['pc', 'code'], reds=['frame', 'machine'], virtualizables=['frame'], get_printable_location=get_printable_location)


class Frame(object):
    """A call of a function."""

    _virtualizable_ = ['code', 'pc', 'depth', 'stack[*]', 'locals[*]']
    _immutable_fields_ = ['code', 'stack', 'locals', 'cells', 'closure']

    def __init__(self, code, closure):
        self = jit.hint(self, access_directly=True, fresh_virtualizable=True)
        self.code = code
        self.pc = 0
        self.depth = 0
        self.stack = [None] * code.height
        self.locals = [None] * code.locals
        self.cells = [None] * code.cells
        self.closure = closure
        self.handlers = []

    def push(self, w_value):
        depth = self.depth
        assert depth >= 0
        self.stack[depth] = w_value
        self.depth = depth + 1

    def pop(self):
        depth = self.depth - 1
        assert depth >= 0
        w_value = self.stack[depth]
        self.stack[depth] = None
        self.depth = depth
        return w_value

    def peek(self, distance):
        depth = self.depth - 1 - distance
        assert depth >= 0
        return self.stack[depth]

    @jit.unroll_safe
    def pop_many(self, count):
        """The last `count` values, in the order in which they were pushed."""
        values_w = [None] * count
        while count > 0:
            count -= 1
            values_w[count] = self.pop()
        return values_w

    def find_handler(self):
        """Goes to the innermost handler of this frame. Gives whether there is one."""
        if not self.handlers:
            return False
        goal, depth = self.handlers.pop()
        while self.depth > depth:
            self.pop()
        self.pc = goal
        return True

    def line(self):
        return self.code.line_at(max(self.pc - 1, 0))


class Machine(object):
    def __init__(self, write):
        self.globals = {}
        self.write = write

    # ---- calls

    def call(self, w_callable, args_w):
        """Calls whatever can be called."""
        if isinstance(w_callable, W_Function):
            return self.call_function(w_callable, args_w)
        elif isinstance(w_callable, W_BoundMethod):
            return self.call_function(w_callable.w_function, [w_callable.w_self] + args_w)
        elif isinstance(w_callable, W_Class):
            return self.instantiate(w_callable, args_w)
        elif isinstance(w_callable, W_Builtin):
            return w_callable.call(self, args_w)
        raise failure('cannot call a %s' % w_callable.kind)

    @jit.unroll_safe
    def call_function(self, w_function, args_w):
        code = jit.promote(w_function.code)
        if len(args_w) != code.parameters:
            raise failure('%s takes %d arguments, not %d' % (code.name, code.parameters, len(args_w)))
        frame = Frame(code, w_function.cells)
        for i in range(len(args_w)):
            frame.locals[i] = args_w[i]
        try:
            return self.run(frame)
        except StackOverflow:
            check_stack_overflow()
            raise failure('too many calls inside of each other')

    def instantiate(self, w_class, args_w):
        w_object = W_Instance(w_class)
        w_init = w_class.find_method('init')
        if w_init is not None:
            self.call_function(w_init, [w_object] + args_w)
        elif args_w:
            raise failure('%s takes no arguments' % w_class.name)
        return w_object

    def call_method(self, w_object, name, args_w):
        if isinstance(w_object, W_Instance):
            w_value = w_object.find_attribute(name)
            if w_value is not None:
                return self.call(w_value, args_w)
            w_method = jit.promote(w_object.w_class).find_method(name)
            if w_method is None:
                raise failure('a %s has no method %s' % (w_object.w_class.name, name))
            return self.call_function(w_method, [w_object] + args_w)
        return self.call_builtin_method(w_object, name, args_w)

    def call_builtin_method(self, w_object, name, args_w):
        from plum.library import METHODS
        w_method = METHODS.get((w_object.kind, name), None)
        if w_method is None:
            raise failure('a %s has no method %s' % (w_object.kind, name))
        return w_method.call(self, [w_object] + args_w)

    def to_string(self, w_value):
        """The text of a value; objects may have a method `string` for it."""
        if isinstance(w_value, W_Instance) and w_value.w_class.find_method('string') is not None:
            w_value = self.call_method(w_value, 'string', [])
        return w_value.to_string()

    # ---- the loop

    def run(self, frame):
        """Runs a frame to its end. Gives what it returns."""
        while True:
            try:
                return self.loop(frame)
            except PlumError, e:
                e.trace.append('%s:%d' % (frame.code.name, frame.line()))
                if not frame.find_handler():
                    raise
                frame.push(e.w_value)

    def loop(self, frame):
        code = frame.code
        while True:
            driver.jit_merge_point(pc=frame.pc, code=code, frame=frame, machine=self)
            text = code.code
            pc = frame.pc
            assert pc >= 0
            instruction = ord(text[pc])
            pc += 1
            a = 0
            b = 0
            operands = op.OPERANDS[instruction]
            if operands > 0:
                a = (ord(text[pc]) << 8) | ord(text[pc + 1])
                pc += 2
                if operands > 1:
                    b = (ord(text[pc]) << 8) | ord(text[pc + 1])
                    pc += 2
            frame.pc = pc

            if instruction == op.LOAD_LOCAL:
                frame.push(frame.locals[a])
            elif instruction == op.CONSTANT:
                frame.push(code.constants[a])
            elif instruction == op.STORE_LOCAL:
                frame.locals[a] = frame.pop()
            elif op.ADD <= instruction <= op.CONTAINS:
                self.binary(frame, instruction)
            elif instruction == op.JUMP_IF_FALSE:
                if not frame.pop().is_true():
                    frame.pc = a
            elif instruction == op.JUMP_BACK:
                frame.pc = a
                driver.can_enter_jit(pc=frame.pc, code=code, frame=frame, machine=self)
            elif instruction == op.JUMP:
                frame.pc = a
            elif instruction == op.CALL:
                args_w = frame.pop_many(a)
                frame.push(self.call(frame.pop(), args_w))
            elif instruction == op.CALL_METHOD:
                args_w = frame.pop_many(b)
                frame.push(self.call_method(frame.pop(), code.names[a], args_w))
            elif instruction == op.RETURN:
                return frame.pop()
            elif instruction == op.POP:
                frame.pop()
            elif instruction == op.GET_ATTRIBUTE:
                frame.push(frame.pop().get_attribute(code.names[a]))
            elif instruction == op.SET_ATTRIBUTE:
                w_value = frame.pop()
                frame.pop().set_attribute(code.names[a], w_value)
                frame.push(w_value)
            elif instruction == op.GET_ITEM:
                w_index = frame.pop()
                frame.push(frame.pop().get_item(w_index))
            elif instruction == op.SET_ITEM:
                w_value = frame.pop()
                w_index = frame.pop()
                frame.pop().set_item(w_index, w_value)
                frame.push(w_value)
            elif instruction == op.LOAD_GLOBAL:
                frame.push(self.load_global(code.names[a]))
            elif instruction == op.NEXT:
                self.next(frame, a)
            else:
                self.rare(frame, code, instruction, a, b)

    def binary(self, frame, instruction):
        w_right = frame.pop()
        w_left = frame.pop()
        for code, function in BINARY:
            if instruction == code:
                frame.push(function(w_left, w_right))
                return

    def load_global(self, name):
        w_value = self.globals.get(name, None)
        if w_value is None:
            raise failure('no variable %s' % name)
        return w_value

    def next(self, frame, goal):
        w_iterator = frame.pop()
        assert isinstance(w_iterator, W_Iterator)
        w_item = w_iterator.next()
        if w_item is None:
            frame.pc = goal
        else:
            frame.push(w_item)

    def rare(self, frame, code, instruction, a, b):
        """The other instructions."""
        if instruction == op.DUP:
            frame.push(frame.peek(0))
        elif instruction == op.DUP2:
            frame.push(frame.peek(1))
            frame.push(frame.peek(1))
        elif instruction == op.LOAD_CELL:
            frame.push(frame.cells[a].w_value)
        elif instruction == op.STORE_CELL:
            frame.cells[a].w_value = frame.pop()
        elif instruction == op.NEW_CELL:
            frame.cells[a] = Cell(frame.pop())
        elif instruction == op.LOAD_FREE:
            frame.push(frame.closure[a].w_value)
        elif instruction == op.STORE_FREE:
            frame.closure[a].w_value = frame.pop()
        elif instruction == op.STORE_GLOBAL:
            self.load_global(code.names[a])
            self.globals[code.names[a]] = frame.pop()
        elif instruction == op.DEFINE_GLOBAL:
            self.globals[code.names[a]] = frame.pop()
        elif instruction == op.NOT:
            frame.push(boolean(not frame.pop().is_true()))
        elif instruction == op.NEGATE:
            frame.push(arithmetic.negate(frame.pop()))
        elif instruction == op.JUMP_IF_FALSE_OR_POP:
            if frame.peek(0).is_true():
                frame.pop()
            else:
                frame.pc = a
        elif instruction == op.JUMP_IF_TRUE_OR_POP:
            if frame.peek(0).is_true():
                frame.pc = a
            else:
                frame.pop()
        elif instruction == op.LIST:
            frame.push(W_List(frame.pop_many(a)))
        elif instruction == op.MAP:
            self.make_map(frame, a)
        elif instruction == op.CLOSURE:
            frame.push(self.closure(frame, code.codes[a]))
        elif instruction == op.CLASS:
            frame.push(self.make_class(code.names[a], frame.pop()))
        elif instruction == op.METHOD:
            w_method = frame.pop()
            w_class = frame.peek(0)
            assert isinstance(w_method, W_Function) and isinstance(w_class, W_Class)
            w_class.methods[code.names[a]] = w_method
        elif instruction == op.CALL_SUPER:
            self.call_super(frame, code.names[a], b)
        elif instruction == op.ITERATE:
            frame.push(frame.pop().iterate())
        elif instruction == op.TRY:
            frame.handlers.append((a, frame.depth))
        elif instruction == op.END_TRY:
            frame.handlers.pop()
        elif instruction == op.THROW:
            raise PlumError(frame.pop())
        elif instruction == op.PRINT:
            self.write(' '.join([self.to_string(w_value) for w_value in frame.pop_many(a)]) + '\n')
        else:
            raise NotImplementedError(op.NAMES[instruction])

    def make_map(self, frame, count):
        items_w = frame.pop_many(2 * count)
        w_map = W_Map()
        for i in range(0, 2 * count, 2):
            w_map.set_item(items_w[i], items_w[i + 1])
        frame.push(w_map)

    @jit.unroll_safe
    def closure(self, frame, code):
        cells = [None] * len(code.captures)
        for i in range(len(code.captures)):
            number = code.captures[i]
            cells[i] = frame.cells[number] if number >= 0 else frame.closure[~number]
        return W_Function(code, cells)

    def make_class(self, name, w_base):
        if w_base is w_nil:
            return W_Class(name, None)
        if not isinstance(w_base, W_Class):
            raise failure('the base of %s is no class' % name)
        return W_Class(name, w_base)

    def call_super(self, frame, name, count):
        args_w = frame.pop_many(count)
        w_base = frame.pop()
        w_self = frame.pop()
        w_method = w_base.find_method(name) if isinstance(w_base, W_Class) else None
        if w_method is None:
            raise failure('the class above has no method %s' % name)
        frame.push(self.call_function(w_method, [w_self] + args_w))
