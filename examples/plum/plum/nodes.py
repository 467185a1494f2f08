"""The tree that the parser makes. Each node compiles itself: compile(c) leaves its value on the stack (expressions) or nothing (statements)."""

from plum import bytecode as op
from plum.errors import PlumSyntaxError


class Node(object):
    _attrs_ = ['line']

    def __init__(self, line):
        self.line = line

    def compile(self, c):
        raise NotImplementedError

    def assign(self, c, value, operator):
        """Compiles `self = value`, or with an operator `self op= value`."""
        raise PlumSyntaxError('cannot assign to this', self.line)


class Constant(Node):
    def __init__(self, line, w_value):
        Node.__init__(self, line)
        self.w_value = w_value

    def compile(self, c):
        c.emit(op.CONSTANT, c.constant(self.w_value))


class Name(Node):
    def __init__(self, line, name):
        Node.__init__(self, line)
        self.name = name

    def compile(self, c):
        c.load(self.name)

    def assign(self, c, value, operator):
        if operator != '':
            self.compile(c)
        value.compile(c)
        c.operator(operator, self.line)
        c.emit(op.DUP)
        c.store(self.name)


class Self(Node):
    def compile(self, c):
        if not c.in_method():
            raise PlumSyntaxError('self outside of a method', self.line)
        c.load('self')


class ListNode(Node):
    def __init__(self, line, items):
        Node.__init__(self, line)
        self.items = items

    def compile(self, c):
        for item in self.items:
            item.compile(c)
        c.emit(op.LIST, len(self.items))


class MapNode(Node):
    def __init__(self, line, pairs):
        Node.__init__(self, line)
        self.pairs = pairs

    def compile(self, c):
        for key, value in self.pairs:
            key.compile(c)
            value.compile(c)
        c.emit(op.MAP, len(self.pairs))


class Unary(Node):
    def __init__(self, line, operator, operand):
        Node.__init__(self, line)
        self.operator = operator
        self.operand = operand

    def compile(self, c):
        self.operand.compile(c)
        c.at_line(self.line)
        c.emit(op.NOT if self.operator == 'not' else op.NEGATE)


class Binary(Node):
    def __init__(self, line, operator, left, right):
        Node.__init__(self, line)
        self.operator = operator
        self.left = left
        self.right = right

    def compile(self, c):
        self.left.compile(c)
        self.right.compile(c)
        c.operator(self.operator, self.line)


class Logical(Node):
    def __init__(self, line, operator, left, right):
        Node.__init__(self, line)
        self.operator = operator
        self.left = left
        self.right = right

    def compile(self, c):
        self.left.compile(c)
        end = c.emit_jump(op.JUMP_IF_FALSE_OR_POP if self.operator == 'and' else op.JUMP_IF_TRUE_OR_POP)
        self.right.compile(c)
        c.land(end)


class Assign(Node):
    def __init__(self, line, place, operator, value):
        Node.__init__(self, line)
        self.place = place
        self.operator = operator
        self.value = value

    def compile(self, c):
        self.place.assign(c, self.value, self.operator)


class Attribute(Node):
    def __init__(self, line, object, name):
        Node.__init__(self, line)
        self.object = object
        self.name = name

    def compile(self, c):
        self.object.compile(c)
        c.at_line(self.line)
        c.emit(op.GET_ATTRIBUTE, c.name(self.name))

    def assign(self, c, value, operator):
        self.object.compile(c)
        if operator != '':
            c.emit(op.DUP)
            c.emit(op.GET_ATTRIBUTE, c.name(self.name))
        value.compile(c)
        c.operator(operator, self.line)
        c.emit(op.SET_ATTRIBUTE, c.name(self.name))


class Super(Node):
    def __init__(self, line, name, arguments):
        Node.__init__(self, line)
        self.name = name
        self.arguments = arguments

    def compile(self, c):
        if not c.in_method():
            raise PlumSyntaxError('super outside of a method', self.line)
        c.load('self')
        c.load('super')
        for argument in self.arguments:
            argument.compile(c)
        c.at_line(self.line)
        c.emit(op.CALL_SUPER, c.name(self.name), len(self.arguments))


class Index(Node):
    def __init__(self, line, object, index):
        Node.__init__(self, line)
        self.object = object
        self.index = index

    def compile(self, c):
        self.object.compile(c)
        self.index.compile(c)
        c.at_line(self.line)
        c.emit(op.GET_ITEM)

    def assign(self, c, value, operator):
        self.object.compile(c)
        self.index.compile(c)
        if operator != '':
            c.emit(op.DUP2)
            c.emit(op.GET_ITEM)
        value.compile(c)
        c.operator(operator, self.line)
        c.emit(op.SET_ITEM)


class Call(Node):
    def __init__(self, line, callee, arguments):
        Node.__init__(self, line)
        self.callee = callee
        self.arguments = arguments

    def compile(self, c):
        callee = self.callee
        if isinstance(callee, Attribute):
            callee.object.compile(c)
        else:
            callee.compile(c)
        for argument in self.arguments:
            argument.compile(c)
        c.at_line(self.line)
        if isinstance(callee, Attribute):
            c.emit(op.CALL_METHOD, c.name(callee.name), len(self.arguments))
        else:
            c.emit(op.CALL, len(self.arguments))


class Function(Node):
    """A function, a method, or an expression that makes one."""

    def __init__(self, line, name):
        Node.__init__(self, line)
        self.name = name
        self.parameters = []
        self.body = []
        # Names that functions inside of this one use: its variables of these names live in cells.
        self.shared = {}

    def compile(self, c):
        c.function(self, is_method=False)


# ---- statements

class Expression(Node):
    def __init__(self, line, expression):
        Node.__init__(self, line)
        self.expression = expression

    def compile(self, c):
        self.expression.compile(c)
        c.emit(op.POP)


class Print(Node):
    def __init__(self, line, expressions):
        Node.__init__(self, line)
        self.expressions = expressions

    def compile(self, c):
        for expression in self.expressions:
            expression.compile(c)
        c.at_line(self.line)
        c.emit(op.PRINT, len(self.expressions))


class Var(Node):
    def __init__(self, line, name, value):
        Node.__init__(self, line)
        self.name = name
        self.value = value

    def compile(self, c):
        self.value.compile(c)
        c.declare(self.name, self.line)


class FunctionStatement(Node):
    def __init__(self, function):
        Node.__init__(self, function.line)
        self.function = function

    def compile(self, c):
        # Declared first: the function may call itself.
        c.emit_nil()
        c.declare(self.function.name, self.line)
        self.function.compile(c)
        c.store(self.function.name)


class Class(Node):
    def __init__(self, line, name, base, methods):
        Node.__init__(self, line)
        self.name = name
        self.base = base
        self.methods = methods

    def compile(self, c):
        c.emit_nil()
        c.declare(self.name, self.line)
        c.open_scope()
        base = self.base
        if base is None:
            c.emit_nil()
        else:
            base.compile(c)
        c.emit(op.DUP)
        c.declare('super', self.line)
        c.at_line(self.line)
        c.emit(op.CLASS, c.name(self.name))
        for method in self.methods:
            c.function(method, is_method=True)
            c.emit(op.METHOD, c.name(method.name))
        c.store(self.name)
        c.close_scope()


class Block(Node):
    def __init__(self, line, statements):
        Node.__init__(self, line)
        self.statements = statements

    def compile(self, c):
        c.open_scope()
        for statement in self.statements:
            statement.compile(c)
        c.close_scope()


class If(Node):
    def __init__(self, line, condition, then, otherwise):
        Node.__init__(self, line)
        self.condition = condition
        self.then = then
        self.otherwise = otherwise

    def compile(self, c):
        self.condition.compile(c)
        to_else = c.emit_jump(op.JUMP_IF_FALSE)
        self.then.compile(c)
        otherwise = self.otherwise
        if otherwise is None:
            c.land(to_else)
        else:
            to_end = c.emit_jump(op.JUMP)
            c.land(to_else)
            otherwise.compile(c)
            c.land(to_end)


class While(Node):
    def __init__(self, line, condition, body):
        Node.__init__(self, line)
        self.condition = condition
        self.body = body

    def compile(self, c):
        loop = c.begin_loop()
        self.condition.compile(c)
        c.emit_exit(loop, op.JUMP_IF_FALSE)
        self.body.compile(c)
        c.end_loop(loop)


class For(Node):
    """for (name in iterable) body"""

    def __init__(self, line, name, iterable, body):
        Node.__init__(self, line)
        self.name = name
        self.iterable = iterable
        self.body = body

    def compile(self, c):
        c.open_scope()
        self.iterable.compile(c)
        c.at_line(self.line)
        c.emit(op.ITERATE)
        c.declare('(iterator)', self.line)
        loop = c.begin_loop()
        c.load('(iterator)')
        c.emit_exit(loop, op.NEXT)
        c.open_scope()
        c.declare(self.name, self.line)
        self.body.compile(c)
        c.close_scope()
        c.end_loop(loop)
        c.close_scope()


class Jump(Node):
    """break and continue"""

    def __init__(self, line, is_break):
        Node.__init__(self, line)
        self.is_break = is_break

    def compile(self, c):
        c.leave_loop(self.is_break, self.line)


class Return(Node):
    def __init__(self, line, value):
        Node.__init__(self, line)
        self.value = value

    def compile(self, c):
        self.value.compile(c)
        c.emit(op.RETURN)


class Throw(Node):
    def __init__(self, line, value):
        Node.__init__(self, line)
        self.value = value

    def compile(self, c):
        self.value.compile(c)
        c.at_line(self.line)
        c.emit(op.THROW)


class Try(Node):
    def __init__(self, line, body, name, handler):
        Node.__init__(self, line)
        self.body = body
        self.name = name
        self.handler = handler

    def compile(self, c):
        to_handler = c.emit_jump(op.TRY)
        c.enter_try()
        self.body.compile(c)
        c.leave_try()
        c.emit(op.END_TRY)
        to_end = c.emit_jump(op.JUMP)
        c.land_handler(to_handler)
        c.open_scope()
        c.declare(self.name, self.line)
        self.handler.compile(c)
        c.close_scope()
        c.land(to_end)
