"""The tree to bytecode."""

from plum import bytecode as op
from plum.bytecode import Code, effect_of
from plum.errors import PlumSyntaxError
from plum.objects import w_nil
from rpython.rlib.objectmodel import specialize

LOCAL, CELL, FREE, GLOBAL = 0, 1, 2, 3

OPERATORS = {'+': op.ADD, '-': op.SUBTRACT, '*': op.MULTIPLY, '/': op.DIVIDE, '%': op.MODULO, '==': op.EQUAL, '!=': op.NOT_EQUAL,
             '<': op.LESS, '<=': op.LESS_EQUAL, '>': op.GREATER, '>=': op.GREATER_EQUAL, 'in': op.CONTAINS}
LOADS = [op.LOAD_LOCAL, op.LOAD_CELL, op.LOAD_FREE, op.LOAD_GLOBAL]
STORES = [op.STORE_LOCAL, op.STORE_CELL, op.STORE_FREE, op.STORE_GLOBAL]


class Variable(object):
    def __init__(self, kind, number):
        self.kind = kind
        self.number = number


class Loop(object):
    """A loop that is being compiled."""

    def __init__(self, start, tries):
        self.start = start
        self.tries = tries
        self.exits = []


class Compiler(object):
    """Compiles one function."""

    def __init__(self, node, outer, is_method):
        self.node = node
        self.outer = outer
        self.is_method = is_method
        self.code = []
        self.lines = []
        self.line = node.line
        self.constants = []
        self.names = []
        self.name_numbers = {}
        self.codes = []
        self.scopes = [{}]
        self.locals = 0
        self.cells = 0
        self.free = {}
        self.captures = []
        self.height = 0
        self.highest = 0
        self.loops = []
        self.tries = 0

    def compile(self):
        parameters = self.node.parameters
        if self.is_method:
            parameters = ['self'] + parameters
        for parameter in parameters:
            if parameter in self.scopes[0]:
                raise PlumSyntaxError('the parameter %s is there twice' % parameter, self.node.line)
            self.scopes[0][parameter] = self.new_local()
        for parameter in parameters:
            if parameter in self.node.shared:
                self.emit(op.LOAD_LOCAL, self.scopes[0][parameter].number)
                self.declare_cell(parameter)
        if self.outer is not None:
            self.open_scope()
        for statement in self.node.body:
            statement.compile(self)
        if self.is_method and self.node.name == 'init':
            self.load('self')
        else:
            self.emit_nil()
        self.emit(op.RETURN)
        return Code(self.node.name, len(parameters), ''.join(self.code), self.constants[:], self.names[:], self.codes[:], self.node.line, ''.join(self.lines),
                    self.locals, self.cells, self.highest, self.captures[:])

    # ---- code

    def put(self, byte):
        self.code.append(chr(byte))
        distance = max(self.line - self.node.line, 0)
        self.lines.append(chr((distance >> 8) & 0xff))
        self.lines.append(chr(distance & 0xff))

    def put_operand(self, operand):
        if operand > 0xffff:
            raise PlumSyntaxError('the function is too large', self.line)
        self.put(operand >> 8)
        self.put(operand & 0xff)

    def emit(self, code, operand=0, operand2=0):
        self.put(code)
        if op.OPERANDS[code] > 0:
            self.put_operand(operand)
        if op.OPERANDS[code] > 1:
            self.put_operand(operand2)
        self.height += effect_of(code, operand, operand2)
        self.highest = max(self.highest, self.height)

    def emit_nil(self):
        self.emit(op.CONSTANT, self.constant(w_nil))

    def emit_jump(self, code):
        """A jump forward. Gives what land() wants."""
        self.emit(code, 0)
        return len(self.code) - 2

    def land(self, jump):
        """The jump goes to the place that comes next."""
        goal = len(self.code)
        if goal > 0xffff:
            raise PlumSyntaxError('the function is too large', self.line)
        self.code[jump] = chr(goal >> 8)
        self.code[jump + 1] = chr(goal & 0xff)

    def land_handler(self, jump):
        """The same for a handler, which finds what was thrown on the stack."""
        self.land(jump)
        self.height += 1
        self.highest = max(self.highest, self.height)

    def at_line(self, line):
        self.line = line

    def operator(self, operator, line):
        if operator != '':
            self.at_line(line)
            self.emit(OPERATORS[operator])

    def constant(self, w_value):
        for i in range(len(self.constants)):
            if self.constants[i] is w_value:
                return i
        self.constants.append(w_value)
        return len(self.constants) - 1

    def name(self, name):
        if name not in self.name_numbers:
            self.name_numbers[name] = len(self.names)
            self.names.append(name)
        return self.name_numbers[name]

    # ---- variables

    def new_local(self):
        self.locals += 1
        return Variable(LOCAL, self.locals - 1)

    def open_scope(self):
        self.scopes.append({})

    def close_scope(self):
        self.scopes.pop()

    def declare_cell(self, name):
        self.scopes[-1][name] = Variable(CELL, self.cells)
        self.emit(op.NEW_CELL, self.cells)
        self.cells += 1

    def declare(self, name, line):
        """A new variable gets the value on the stack."""
        if name in self.scopes[-1] and name != '(iterator)':
            raise PlumSyntaxError('the variable %s is there twice' % name, line)
        if self.outer is None and len(self.scopes) == 1:
            self.emit(op.DEFINE_GLOBAL, self.name(name))
        elif name in self.node.shared:
            self.declare_cell(name)
        else:
            variable = self.new_local()
            self.scopes[-1][name] = variable
            self.emit(op.STORE_LOCAL, variable.number)

    def find(self, name):
        """The variable in this function, or None."""
        for i in range(len(self.scopes) - 1, -1, -1):
            if name in self.scopes[i]:
                return self.scopes[i][name]
        if name in self.free:
            return self.free[name]
        outer = self.outer
        if outer is None:
            return None
        there = outer.find(name)
        if there is None:
            return None
        assert there.kind != LOCAL
        variable = Variable(FREE, len(self.captures))
        self.captures.append(there.number if there.kind == CELL else ~there.number)
        self.free[name] = variable
        return variable

    @specialize.arg(1)
    def access(self, codes, name):
        variable = self.find(name)
        if variable is None:
            self.emit(codes[GLOBAL], self.name(name))
        else:
            self.emit(codes[variable.kind], variable.number)

    def load(self, name):
        self.access(LOADS, name)

    def store(self, name):
        self.access(STORES, name)

    def in_method(self):
        return self.is_method or (self.outer is not None and self.outer.in_method())

    # ---- functions

    def function(self, node, is_method):
        inner = Compiler(node, self, is_method)
        self.codes.append(inner.compile())
        self.emit(op.CLOSURE, len(self.codes) - 1)

    # ---- loops and tries

    def begin_loop(self):
        loop = Loop(len(self.code), self.tries)
        self.loops.append(loop)
        return loop

    def emit_exit(self, loop, code):
        loop.exits.append(self.emit_jump(code))

    def end_loop(self, loop):
        self.emit(op.JUMP_BACK, loop.start)
        for jump in loop.exits:
            self.land(jump)
        self.loops.pop()

    def leave_loop(self, is_break, line):
        if not self.loops:
            raise PlumSyntaxError('%s outside of a loop' % ('break' if is_break else 'continue'), line)
        loop = self.loops[-1]
        for _ in range(self.tries - loop.tries):
            self.emit(op.END_TRY)
        if is_break:
            self.emit_exit(loop, op.JUMP)
        else:
            self.emit(op.JUMP_BACK, loop.start)

    def enter_try(self):
        self.tries += 1

    def leave_try(self):
        self.tries -= 1


def compile_program(tree):
    """The code of a whole program (a Function node)."""
    return Compiler(tree, None, False).compile()
