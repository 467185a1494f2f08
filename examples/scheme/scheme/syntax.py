"""Data to trees of nodes: the special forms, and which frame each variable is in.

A form is a function form_NAME(analyser, w_form, scope), entered in FORMS by its decorator. Forms that are other forms in disguise are rewritten as data.
"""

from scheme.nodes import And, Call, Constant, Define, GlobalVariable, Guard, If, Lambda, LocalVariable, Or, Sequence, SetGlobal, SetLocal
from scheme.values import SchemeError, W_Pair, W_Symbol, W_Vector, list_items, make_list, symbol, w_false, w_nil, w_true, w_unspecified

FORMS = {}


def form(name):
    def decorate(function):
        FORMS[name] = function
        return function
    return decorate


class Scope(object):
    """The variables of a procedure that is being analysed."""

    def __init__(self, names, outer):
        self.names = names
        self.outer = outer

    def index(self, name):
        for i in range(len(self.names) - 1, -1, -1):
            if self.names[i] == name:
                return i
        return -1


def bad(what, w_form):
    return SchemeError('bad syntax of %s:' % what, [w_form])


def operands(w_form, what, least, most=-1):
    """The parts of a form after its name."""
    items_w = list_items(w_form, what)
    count = len(items_w) - 1
    if count < least or (most >= 0 and count > most):
        raise bad(what, w_form)
    return items_w[1:]


def name_of(w_value, what):
    if not isinstance(w_value, W_Symbol):
        raise SchemeError('%s: not a name:' % what, [w_value])
    return w_value.name


class Analyser(object):
    def __init__(self, machine):
        self.machine = machine
        self.fresh = 0

    def analyse(self, w_form, scope):
        if isinstance(w_form, W_Symbol):
            return self.variable(w_form.name, scope)
        if not isinstance(w_form, W_Pair):
            if w_form is w_nil:
                raise SchemeError('an empty call: ()')
            return Constant(w_form)
        w_head = w_form.w_car
        if isinstance(w_head, W_Symbol) and w_head.name in FORMS and self.find(w_head.name, scope) is None:
            return FORMS[w_head.name](self, w_form, scope)
        nodes = [self.analyse(w_item, scope) for w_item in list_items(w_form, 'call')]
        return Call(nodes[0], nodes[1:])

    def find(self, name, scope):
        """The local variable of a name, or None."""
        depth = 0
        while scope is not None:
            i = scope.index(name)
            if i >= 0:
                return LocalVariable(depth, i, name)
            scope = scope.outer
            depth += 1
        return None

    def variable(self, name, scope):
        local = self.find(name, scope)
        if local is not None:
            return local
        return GlobalVariable(self.machine.variable(name))

    def sequence(self, forms_w, scope):
        if not forms_w:
            return Constant(w_unspecified)
        nodes = [self.analyse(w_form, scope) for w_form in forms_w]
        last = nodes.pop()
        return last if not nodes else Sequence(nodes[:], last)

    def make_lambda(self, w_parameters, body_w, scope, name, w_form):
        names = []
        while isinstance(w_parameters, W_Pair):
            names.append(name_of(w_parameters.w_car, 'lambda'))
            w_parameters = w_parameters.w_cdr
        rest = w_parameters is not w_nil
        node = Lambda(len(names), rest, name)
        if rest:
            names.append(name_of(w_parameters, 'lambda'))
        if not body_w:
            raise bad('lambda', w_form)
        inner = Scope(names, scope)
        # All inner definitions know each other.
        for w_inner in body_w:
            if isinstance(w_inner, W_Pair) and w_inner.w_car is symbol('define'):
                declare(inner, defined_name(w_inner))
        node.body = self.sequence(body_w, inner)
        # Inner definitions have added theirs.
        node.variables = len(inner.names)
        return node

    def fresh_name(self):
        """A name that no program can write."""
        self.fresh += 1
        return symbol(' %d' % self.fresh)


# ---- the forms that nodes stand for

@form('quote')
def form_quote(analyser, w_form, scope):
    return Constant(operands(w_form, 'quote', 1, 1)[0])


@form('if')
def form_if(analyser, w_form, scope):
    parts_w = operands(w_form, 'if', 2, 3)
    otherwise = analyser.analyse(parts_w[2], scope) if len(parts_w) == 3 else Constant(w_unspecified)
    return If(analyser.analyse(parts_w[0], scope), analyser.analyse(parts_w[1], scope), otherwise)


@form('define')
def form_define(analyser, w_form, scope):
    parts_w = operands(w_form, 'define', 1)
    w_target = parts_w[0]
    if isinstance(w_target, W_Pair):
        # (define (name . parameters) body...), also with a name that is such a list itself
        w_name = w_target.w_car
        if isinstance(w_name, W_Pair):
            w_inner = W_Pair(symbol('lambda'), W_Pair(w_target.w_cdr, make_list(parts_w[1:])))
            return form_define(analyser, make_list([symbol('define'), w_name, w_inner]), scope)
        name = name_of(w_name, 'define')
        index = declare(scope, name)
        value = analyser.make_lambda(w_target.w_cdr, parts_w[1:], scope, name, w_form)
    else:
        name = name_of(w_target, 'define')
        if len(parts_w) > 2:
            raise bad('define', w_form)
        index = declare(scope, name)
        value = analyser.analyse(parts_w[1], scope) if len(parts_w) == 2 else Constant(w_unspecified)
    if scope is None:
        return Define(analyser.machine.variable(name), value)
    return SetLocal(LocalVariable(0, index, name), value)


def defined_name(w_define):
    """The name that a definition is for."""
    w_target = operands(w_define, 'define', 1)[0]
    while isinstance(w_target, W_Pair):
        w_target = w_target.w_car
    return name_of(w_target, 'define')


def declare(scope, name):
    """The index of an inner definition."""
    if scope is None:
        return -1
    if scope.index(name) < 0:
        scope.names.append(name)
    return scope.index(name)


@form('set!')
def form_set(analyser, w_form, scope):
    parts_w = operands(w_form, 'set!', 2, 2)
    name = name_of(parts_w[0], 'set!')
    value = analyser.analyse(parts_w[1], scope)
    local = analyser.find(name, scope)
    if local is not None:
        return SetLocal(local, value)
    return SetGlobal(analyser.machine.variable(name), value)


@form('lambda')
def form_lambda(analyser, w_form, scope):
    parts_w = operands(w_form, 'lambda', 2)
    return analyser.make_lambda(parts_w[0], parts_w[1:], scope, '', w_form)


@form('begin')
def form_begin(analyser, w_form, scope):
    return analyser.sequence(operands(w_form, 'begin', 0), scope)


@form('and')
def form_and(analyser, w_form, scope):
    parts_w = operands(w_form, 'and', 0)
    node = Constant(w_true) if not parts_w else analyser.analyse(parts_w[-1], scope)
    for i in range(len(parts_w) - 2, -1, -1):
        node = And(analyser.analyse(parts_w[i], scope), node)
    return node


@form('or')
def form_or(analyser, w_form, scope):
    parts_w = operands(w_form, 'or', 0)
    node = Constant(w_false) if not parts_w else analyser.analyse(parts_w[-1], scope)
    for i in range(len(parts_w) - 2, -1, -1):
        node = Or(analyser.analyse(parts_w[i], scope), node)
    return node


@form('when')
def form_when(analyser, w_form, scope):
    parts_w = operands(w_form, 'when', 1)
    return If(analyser.analyse(parts_w[0], scope), analyser.sequence(parts_w[1:], scope), Constant(w_unspecified))


@form('unless')
def form_unless(analyser, w_form, scope):
    parts_w = operands(w_form, 'unless', 1)
    return If(analyser.analyse(parts_w[0], scope), Constant(w_unspecified), analyser.sequence(parts_w[1:], scope))


@form('guard')
def form_guard(analyser, w_form, scope):
    parts_w = operands(w_form, 'guard', 2)
    w_head = parts_w[0]
    if not isinstance(w_head, W_Pair):
        raise bad('guard', w_form)
    clauses_w = list_items(w_head.w_cdr, 'guard')
    if not clauses_w or not is_else(clauses_w[-1]):
        clauses_w.append(make_list([symbol('else'), make_list([symbol('raise'), w_head.w_car])]))
    w_body = W_Pair(symbol('cond'), make_list(clauses_w))
    handler = analyser.make_lambda(make_list([w_head.w_car]), [w_body], scope, 'guard', w_form)
    return Guard(analyser.sequence(parts_w[1:], scope), handler)


# ---- the forms that are rewritten

@form('let')
def form_let(analyser, w_form, scope):
    parts_w = operands(w_form, 'let', 2)
    if isinstance(parts_w[0], W_Symbol):
        return named_let(analyser, parts_w, scope, w_form)
    names_w, values_w = bindings(parts_w[0], w_form)
    procedure = analyser.make_lambda(make_list(names_w), parts_w[1:], scope, 'let', w_form)
    return Call(procedure, [analyser.analyse(w_value, scope) for w_value in values_w])


def bindings(w_list, w_form):
    names_w = []
    values_w = []
    for w_binding in list_items(w_list, 'let'):
        parts_w = list_items(w_binding, 'let')
        if len(parts_w) != 2:
            raise bad('let', w_form)
        names_w.append(parts_w[0])
        values_w.append(parts_w[1])
    return names_w, values_w


def named_let(analyser, parts_w, scope, w_form):
    """(let name ((variable value)...) body...): ((letrec ((name (lambda ...))) name) value...)"""
    if len(parts_w) < 3:
        raise bad('let', w_form)
    w_name = parts_w[0]
    names_w, values_w = bindings(parts_w[1], w_form)
    w_lambda = W_Pair(symbol('lambda'), W_Pair(make_list(names_w), make_list(parts_w[2:])))
    w_letrec = make_list([symbol('letrec'), make_list([make_list([w_name, w_lambda])]), w_name])
    return analyser.analyse(W_Pair(w_letrec, make_list(values_w)), scope)


@form('let*')
def form_let_star(analyser, w_form, scope):
    parts_w = operands(w_form, 'let*', 2)
    bindings_w = list_items(parts_w[0], 'let*')
    w_body = W_Pair(symbol('let'), W_Pair(w_nil if not bindings_w else make_list([bindings_w[-1]]), make_list(parts_w[1:])))
    for i in range(len(bindings_w) - 2, -1, -1):
        w_body = make_list([symbol('let'), make_list([bindings_w[i]]), w_body])
    return analyser.analyse(w_body, scope)


@form('letrec')
def form_letrec(analyser, w_form, scope):
    parts_w = operands(w_form, 'letrec', 2)
    names_w, values_w = bindings(parts_w[0], w_form)
    body_w = [make_list([symbol('define'), names_w[i], values_w[i]]) for i in range(len(names_w))]
    return Call(analyser.make_lambda(w_nil, body_w + parts_w[1:], scope, 'letrec', w_form), [])


FORMS['letrec*'] = form_letrec


def is_else(w_clause):
    return isinstance(w_clause, W_Pair) and w_clause.w_car is symbol('else')


@form('cond')
def form_cond(analyser, w_form, scope):
    clauses_w = operands(w_form, 'cond', 0)
    w_result = w_unspecified
    for i in range(len(clauses_w) - 1, -1, -1):
        w_clause = clauses_w[i]
        parts_w = list_items(w_clause, 'cond')
        if not parts_w:
            raise bad('cond', w_form)
        if is_else(w_clause):
            w_result = W_Pair(symbol('begin'), make_list(parts_w[1:]))
        elif len(parts_w) == 1:
            w_result = make_list([symbol('or'), parts_w[0], w_result])
        elif len(parts_w) == 3 and parts_w[1] is symbol('=>'):
            w_name = analyser.fresh_name()
            w_test = make_list([symbol('if'), w_name, make_list([parts_w[2], w_name]), w_result])
            w_result = make_list([symbol('let'), make_list([make_list([w_name, parts_w[0]])]), w_test])
        else:
            w_result = make_list([symbol('if'), parts_w[0], W_Pair(symbol('begin'), make_list(parts_w[1:])), w_result])
    return analyser.analyse(w_result, scope)


@form('case')
def form_case(analyser, w_form, scope):
    parts_w = operands(w_form, 'case', 1)
    w_name = analyser.fresh_name()
    clauses_w = []
    for w_clause in parts_w[1:]:
        clause_w = list_items(w_clause, 'case')
        if not is_else(w_clause):
            w_test = make_list([symbol('memv'), w_name, make_list([symbol('quote'), clause_w[0]])])
            w_clause = W_Pair(w_test, make_list(clause_w[1:]))
        clauses_w.append(w_clause)
    w_cond = W_Pair(symbol('cond'), make_list(clauses_w))
    return analyser.analyse(make_list([symbol('let'), make_list([make_list([w_name, parts_w[0]])]), w_cond]), scope)


@form('do')
def form_do(analyser, w_form, scope):
    """(do ((variable start [step])...) (test result...) body...)"""
    parts_w = operands(w_form, 'do', 2)
    w_loop = analyser.fresh_name()
    bindings_w = []
    steps_w = []
    for w_binding in list_items(parts_w[0], 'do'):
        items_w = list_items(w_binding, 'do')
        if not 2 <= len(items_w) <= 3:
            raise bad('do', w_form)
        bindings_w.append(make_list(items_w[:2]))
        steps_w.append(items_w[-1] if len(items_w) == 3 else items_w[0])
    end_w = list_items(parts_w[1], 'do')
    if not end_w:
        raise bad('do', w_form)
    w_again = W_Pair(w_loop, make_list(steps_w))
    w_body = W_Pair(symbol('begin'), make_list(parts_w[2:] + [w_again]))
    w_if = make_list([symbol('if'), end_w[0], W_Pair(symbol('begin'), make_list(end_w[1:])), w_body])
    return analyser.analyse(make_list([symbol('let'), w_loop, make_list(bindings_w), w_if]), scope)


@form('delay')
def form_delay(analyser, w_form, scope):
    w_lambda = W_Pair(symbol('lambda'), W_Pair(w_nil, make_list(operands(w_form, 'delay', 1, 1))))
    return analyser.analyse(make_list([symbol('make-promise-of'), w_lambda]), scope)


@form('quasiquote')
def form_quasiquote(analyser, w_form, scope):
    return analyser.analyse(quasi(operands(w_form, 'quasiquote', 1, 1)[0], 1), scope)


def quasi(w_template, depth):
    """The form that builds what a template describes."""
    if isinstance(w_template, W_Vector):
        return make_list([symbol('list->vector'), quasi(make_list(w_template.items_w), depth)])
    if not isinstance(w_template, W_Pair):
        return make_list([symbol('quote'), w_template])
    w_head = w_template.w_car
    if w_head is symbol('unquote'):
        w_inner = operands(w_template, 'unquote', 1, 1)[0]
        if depth == 1:
            return w_inner
        return make_list([symbol('list'), make_list([symbol('quote'), w_head]), quasi(w_inner, depth - 1)])
    if w_head is symbol('quasiquote'):
        w_inner = operands(w_template, 'quasiquote', 1, 1)[0]
        return make_list([symbol('list'), make_list([symbol('quote'), w_head]), quasi(w_inner, depth + 1)])
    if isinstance(w_head, W_Pair) and w_head.w_car is symbol('unquote-splicing') and depth == 1:
        w_spliced = operands(w_head, 'unquote-splicing', 1, 1)[0]
        return make_list([symbol('append'), w_spliced, quasi(w_template.w_cdr, depth)])
    return make_list([symbol('cons'), quasi(w_head, depth), quasi(w_template.w_cdr, depth)])
