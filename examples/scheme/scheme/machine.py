"""Calls, continuations, the global variables."""

from rpython.rlib import jit
from rpython.rlib.rstackovf import StackOverflow, check_stack_overflow
from scheme.nodes import Global, W_Closure, W_Procedure
from scheme.values import SchemeError, W_Condition, W_Value


def get_printable_location(lambda_node):
    return lambda_node.name or 'anonymous'


driver = jit.JitDriver(greens=['lambda_node'], reds=['w_procedure', 'args_w', 'machine'], get_printable_location=get_printable_location)


class W_Primitive(W_Procedure):
    """A procedure of ours: function(machine, args_w). `most` is -1 where there is no limit."""

    _immutable_fields_ = ['name', 'function', 'least', 'most']

    def __init__(self, name, function, least, most):
        self.name = name
        self.function = function
        self.least = least
        self.most = most

    def write(self, builder, quoted):
        builder.append('#<procedure %s>' % self.name)

    def call(self, machine, args_w):
        count = len(args_w)
        if count < self.least or (self.most >= 0 and count > self.most):
            raise SchemeError('%s: wrong number of arguments: %d' % (self.name, count))
        return self.function(machine, args_w)


class W_Continuation(W_Procedure):
    """What call/cc gives: a way out, as long as the call of call/cc has not ended."""

    def __init__(self):
        self.active = True


class ContinuationCalled(Exception):
    def __init__(self, w_continuation, w_value):
        self.w_continuation = w_continuation
        self.w_value = w_value


class Exit(Exception):
    def __init__(self, status):
        self.status = status


class Machine(object):
    def __init__(self, write):
        self.globals = {}
        self.write = write
        # The call that evaluate_tail() has left.
        self.w_pending = None
        self.pending_args_w = []

    def variable(self, name):
        """The global variable of a name."""
        variable = self.globals.get(name, None)
        if variable is None:
            variable = Global(name)
            self.globals[name] = variable
        return variable

    def leave(self, w_procedure, args_w):
        self.w_pending = w_procedure
        self.pending_args_w = args_w

    def apply(self, w_procedure, args_w):
        """Calls a procedure, and whatever it calls at its end."""
        while True:
            if isinstance(w_procedure, W_Closure):
                lambda_node = w_procedure.lambda_node
                driver.jit_merge_point(lambda_node=lambda_node, w_procedure=w_procedure, args_w=args_w, machine=self)
                frame = lambda_node.bind(args_w, w_procedure.frame)
                w_value = lambda_node.body.evaluate_tail(self, frame)
            elif isinstance(w_procedure, W_Primitive):
                w_value = w_procedure.call(self, args_w)
            elif isinstance(w_procedure, W_Continuation):
                w_value = self.throw_to(w_procedure, args_w)
            else:
                raise SchemeError('not a procedure:', [w_procedure])
            if w_value is not None:
                return w_value
            w_procedure, args_w = self.w_pending, self.pending_args_w
            self.w_pending = None

    def throw_to(self, w_continuation, args_w):
        if len(args_w) != 1:
            raise SchemeError('continuation: wrong number of arguments: %d' % len(args_w))
        if not w_continuation.active:
            raise SchemeError('continuation: the call of call/cc has ended')
        raise ContinuationCalled(w_continuation, args_w[0])

    def call_cc(self, w_procedure):
        w_continuation = W_Continuation()
        try:
            return self.apply(w_procedure, [w_continuation])
        except ContinuationCalled, e:
            if e.w_continuation is not w_continuation:
                raise
            return e.w_value
        finally:
            w_continuation.active = False

    def dynamic_wind(self, w_before, w_thunk, w_after):
        self.apply(w_before, [])
        try:
            w_value = self.apply(w_thunk, [])
        except (SchemeError, ContinuationCalled):
            self.apply(w_after, [])
            raise
        self.apply(w_after, [])
        return w_value

    def payload(self, error):
        """What a handler gets for an error."""
        w_payload = error.w_payload
        if w_payload is not None:
            return w_payload
        return W_Condition(error.message, error.irritants_w)

    def evaluate(self, node):
        """Evaluates a form of the program."""
        try:
            return node.evaluate(self, None)
        except StackOverflow:
            check_stack_overflow()
            raise SchemeError('the recursion is too deep')
