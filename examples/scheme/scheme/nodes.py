"""Programs as trees that evaluate themselves.

evaluate() gives the value; evaluate_tail() may instead leave a call to be made in the machine's `pending` call and give None: the loop in
machine.apply() makes it, so that tail calls do not nest.
"""

from rpython.rlib import jit
from scheme.values import SchemeError, W_Value, make_list, w_nil, w_unspecified


class Frame(object):
    """The variables of a call, and the frame around it."""

    _immutable_fields_ = ['values_w', 'outer']

    def __init__(self, values_w, outer):
        self.values_w = values_w
        self.outer = outer


class Global(object):
    """A variable of the program."""

    def __init__(self, name):
        self.name = name
        self.w_value = None


class Node(object):
    _attrs_ = []
    # Whether the value is a call's: the machine makes it.
    is_call = False

    def evaluate(self, machine, frame):
        raise NotImplementedError

    def evaluate_tail(self, machine, frame):
        return self.evaluate(machine, frame)


class Constant(Node):
    _immutable_fields_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value

    def evaluate(self, machine, frame):
        return self.w_value


class LocalVariable(Node):
    """A variable `depth` frames out."""

    _immutable_fields_ = ['depth', 'index', 'name']

    def __init__(self, depth, index, name):
        self.depth = depth
        self.index = index
        self.name = name

    @jit.unroll_safe
    def frame_of(self, frame):
        for _ in range(self.depth):
            frame = frame.outer
        return frame

    def evaluate(self, machine, frame):
        w_value = self.frame_of(frame).values_w[self.index]
        if w_value is None:
            raise SchemeError('the variable %s has no value yet' % self.name)
        return w_value


class GlobalVariable(Node):
    _immutable_fields_ = ['variable']

    def __init__(self, variable):
        self.variable = variable

    def evaluate(self, machine, frame):
        w_value = self.variable.w_value
        if w_value is None:
            raise SchemeError('unbound variable: %s' % self.variable.name)
        return w_value


class SetLocal(Node):
    _immutable_fields_ = ['place', 'value']

    def __init__(self, place, value):
        self.place = place
        self.value = value

    def evaluate(self, machine, frame):
        self.place.frame_of(frame).values_w[self.place.index] = self.value.evaluate(machine, frame)
        return w_unspecified


class SetGlobal(Node):
    _immutable_fields_ = ['variable', 'value']

    def __init__(self, variable, value):
        self.variable = variable
        self.value = value

    def evaluate(self, machine, frame):
        w_value = self.value.evaluate(machine, frame)
        if self.variable.w_value is None:
            raise SchemeError('unbound variable: %s' % self.variable.name)
        self.variable.w_value = w_value
        return w_unspecified


class Define(Node):
    _immutable_fields_ = ['variable', 'value']

    def __init__(self, variable, value):
        self.variable = variable
        self.value = value

    def evaluate(self, machine, frame):
        w_value = self.value.evaluate(machine, frame)
        if isinstance(w_value, W_Closure) and w_value.lambda_node.name == '':
            w_value.lambda_node.name = self.variable.name
        self.variable.w_value = w_value
        return w_unspecified


class If(Node):
    _immutable_fields_ = ['condition', 'then', 'otherwise']

    def __init__(self, condition, then, otherwise):
        self.condition = condition
        self.then = then
        self.otherwise = otherwise

    def evaluate(self, machine, frame):
        if self.condition.evaluate(machine, frame).is_true():
            return self.then.evaluate(machine, frame)
        return self.otherwise.evaluate(machine, frame)

    def evaluate_tail(self, machine, frame):
        if self.condition.evaluate(machine, frame).is_true():
            return self.then.evaluate_tail(machine, frame)
        return self.otherwise.evaluate_tail(machine, frame)


class And(Node):
    _immutable_fields_ = ['first', 'second']

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def evaluate(self, machine, frame):
        w_value = self.first.evaluate(machine, frame)
        return self.second.evaluate(machine, frame) if w_value.is_true() else w_value

    def evaluate_tail(self, machine, frame):
        w_value = self.first.evaluate(machine, frame)
        return self.second.evaluate_tail(machine, frame) if w_value.is_true() else w_value


class Or(Node):
    _immutable_fields_ = ['first', 'second']

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def evaluate(self, machine, frame):
        w_value = self.first.evaluate(machine, frame)
        return w_value if w_value.is_true() else self.second.evaluate(machine, frame)

    def evaluate_tail(self, machine, frame):
        w_value = self.first.evaluate(machine, frame)
        return w_value if w_value.is_true() else self.second.evaluate_tail(machine, frame)


class Sequence(Node):
    _immutable_fields_ = ['nodes[*]', 'last']

    def __init__(self, nodes, last):
        self.nodes = nodes
        self.last = last

    @jit.unroll_safe
    def evaluate_tail(self, machine, frame):
        for node in self.nodes:
            node.evaluate(machine, frame)
        return self.last.evaluate_tail(machine, frame)

    @jit.unroll_safe
    def evaluate(self, machine, frame):
        for node in self.nodes:
            node.evaluate(machine, frame)
        return self.last.evaluate(machine, frame)


class Lambda(Node):
    _immutable_fields_ = ['parameters', 'rest', 'variables', 'body']

    def __init__(self, parameters, rest, name):
        self.parameters = parameters
        # Whether the last variable is a list of the other arguments.
        self.rest = rest
        # All variables of the frame: parameters, the rest, inner definitions.
        self.variables = parameters + int(rest)
        self.body = None
        self.name = name

    def evaluate(self, machine, frame):
        return W_Closure(self, frame)

    @jit.unroll_safe
    def bind(self, args_w, outer):
        """The frame of a call."""
        count = len(args_w)
        if count != self.parameters and (count < self.parameters or not self.rest):
            raise SchemeError('%s: wrong number of arguments: %d' % (self.name or 'procedure', count))
        values_w = [None] * self.variables
        for i in range(self.parameters):
            values_w[i] = args_w[i]
        if self.rest:
            values_w[self.parameters] = make_list(args_w[self.parameters:])
        return Frame(values_w, outer)


class Call(Node):
    _immutable_fields_ = ['procedure', 'arguments[*]']
    is_call = True

    def __init__(self, procedure, arguments):
        self.procedure = procedure
        self.arguments = arguments

    @jit.unroll_safe
    def values(self, machine, frame):
        values_w = [None] * len(self.arguments)
        for i in range(len(self.arguments)):
            values_w[i] = self.arguments[i].evaluate(machine, frame)
        return values_w

    def evaluate(self, machine, frame):
        w_procedure = self.procedure.evaluate(machine, frame)
        return machine.apply(w_procedure, self.values(machine, frame))

    def evaluate_tail(self, machine, frame):
        w_procedure = self.procedure.evaluate(machine, frame)
        machine.leave(w_procedure, self.values(machine, frame))
        return None


class Guard(Node):
    """(guard (name clause...) body...): the handler is a procedure of one argument; it gives None to raise again."""

    _immutable_fields_ = ['body', 'handler']

    def __init__(self, body, handler):
        self.body = body
        self.handler = handler

    def evaluate(self, machine, frame):
        try:
            return self.body.evaluate(machine, frame)
        except SchemeError, e:
            w_payload = machine.payload(e)
        return machine.apply(self.handler.evaluate(machine, frame), [w_payload])


class W_Procedure(W_Value):
    kind = 'procedure'


class W_Closure(W_Procedure):
    _immutable_fields_ = ['lambda_node', 'frame']

    def __init__(self, lambda_node, frame):
        self.lambda_node = lambda_node
        self.frame = frame

    def write(self, builder, quoted):
        builder.append('#<procedure %s>' % (self.lambda_node.name or 'anonymous'))
