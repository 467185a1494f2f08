"""The procedures that programs find: a function of (machine, args_w) each, entered in PRIMITIVES by its decorator with its numbers of arguments."""

import time
from rpython.rlib.rstring import StringBuilder
from scheme import numbers
from scheme.machine import Exit, W_Primitive
from scheme.nodes import W_Procedure
from scheme.reader import parse_number
from scheme.values import (
    SchemeError, W_Boolean, W_Character, W_Condition, W_Fixnum, W_Flonum, W_Number, W_Pair, W_Promise, W_String, W_Symbol, W_Vector, boolean,
    list_items, make_list, string, symbol, w_false, w_nil, w_true, w_unspecified)

PRIMITIVES = []
NO_LIMIT = -1
LONGEST_VECTOR = 1 << 24


def primitive(name, least, most=None):
    def decorate(function):
        PRIMITIVES.append(W_Primitive(name, function, least, least if most is None else most))
        return function
    return decorate


def install(machine):
    for w_primitive in PRIMITIVES:
        machine.variable(w_primitive.name).w_value = w_primitive


# ---- what arguments must be

def wrong(what, w_value, name):
    return SchemeError('%s: not a %s:' % (name, what), [w_value])


def pair_of(w_value, name):
    if not isinstance(w_value, W_Pair):
        raise wrong('pair', w_value, name)
    return w_value


def string_of(w_value, name):
    if not isinstance(w_value, W_String):
        raise wrong('string', w_value, name)
    return w_value


def vector_of(w_value, name):
    if not isinstance(w_value, W_Vector):
        raise wrong('vector', w_value, name)
    return w_value


def character_of(w_value, name):
    if not isinstance(w_value, W_Character):
        raise wrong('character', w_value, name)
    return w_value.value


def number_of(w_value, name):
    if not isinstance(w_value, W_Number):
        raise wrong('number', w_value, name)
    return w_value


def index_of(w_value, length, name):
    i = numbers.to_int(w_value, name)
    if not 0 <= i < length:
        raise SchemeError(name + ': index out of range:', [w_value])
    return i


# ---- numbers

def _fold(name, operator, start):
    """+ and *: any number of arguments."""
    w_start = W_Fixnum(start)

    @primitive(name, 0, NO_LIMIT)
    def fold(machine, args_w):
        w_result = w_start
        for w_arg in args_w:
            w_result = operator(w_result, number_of(w_arg, name))
        return w_result


_fold('+', numbers.add, 0)
_fold('*', numbers.multiply, 1)


def _reduce(name, operator, start):
    """- and /: one argument is taken from the neutral number."""
    w_start = W_Fixnum(start)

    @primitive(name, 1, NO_LIMIT)
    def reduce(machine, args_w):
        w_result = number_of(args_w[0], name)
        if len(args_w) == 1:
            return operator(w_start, w_result)
        for i in range(1, len(args_w)):
            w_result = operator(w_result, number_of(args_w[i], name))
        return w_result


_reduce('-', numbers.subtract, 0)
_reduce('/', numbers.divide, 1)


def _compare(name, comparison):
    @primitive(name, 1, NO_LIMIT)
    def compare(machine, args_w):
        for i in range(len(args_w) - 1):
            if not comparison(number_of(args_w[i], name), number_of(args_w[i + 1], name)):
                return w_false
        return w_true


for _name, _comparison in [('=', numbers.equal), ('<', numbers.less), ('<=', numbers.less_equal), ('>', numbers.greater), ('>=', numbers.greater_equal)]:
    _compare(_name, _comparison)


def _number_function(name, function):
    @primitive(name, 1)
    def number_function(machine, args_w):
        return function(number_of(args_w[0], name))


for _name, _function in [('sqrt', numbers.square_root), ('floor', numbers.floor_of), ('round', numbers.round_of), ('exact', numbers.exact),
                         ('inexact->exact', numbers.exact)]:
    _number_function(_name, _function)


def _two_numbers(name, function):
    @primitive(name, 2)
    def two_numbers(machine, args_w):
        return function(number_of(args_w[0], name), number_of(args_w[1], name))


for _name, _function in [('quotient', numbers.quotient), ('remainder', numbers.remainder), ('modulo', numbers.modulo), ('expt', numbers.power)]:
    _two_numbers(_name, _function)


@primitive('exact->inexact', 1)
def exact_to_inexact(machine, args_w):
    return W_Flonum(numbers.to_float(args_w[0], 'exact->inexact'))


@primitive('abs', 1)
def prim_abs(machine, args_w):
    w_number = number_of(args_w[0], 'abs')
    return numbers.subtract(numbers.ZERO, w_number) if numbers.sign(w_number) < 0 else w_number


@primitive('number->string', 1, 2)
def number_to_string(machine, args_w):
    base = numbers.to_int(args_w[1], 'number->string') if len(args_w) > 1 else 10
    return string(numbers.number_text(number_of(args_w[0], 'number->string'), base, 'number->string'))


@primitive('string->number', 1, 2)
def string_to_number(machine, args_w):
    base = numbers.to_int(args_w[1], 'string->number') if len(args_w) > 1 else 10
    w_number = parse_number(string_of(args_w[0], 'string->number').text(), base)
    return w_false if w_number is None else w_number


# ---- what values are

def _kind_test(name, cls):
    @primitive(name, 1)
    def kind_test(machine, args_w):
        return boolean(isinstance(args_w[0], cls))


for _name, _cls in [('number?', W_Number), ('pair?', W_Pair), ('symbol?', W_Symbol), ('string?', W_String), ('char?', W_Character), ('boolean?', W_Boolean),
                    ('vector?', W_Vector), ('procedure?', W_Procedure), ('error-object?', W_Condition)]:
    _kind_test(_name, _cls)


@primitive('integer?', 1)
def prim_is_integer(machine, args_w):
    return boolean(numbers.is_integer(args_w[0]))


@primitive('exact?', 1)
def prim_is_exact(machine, args_w):
    return boolean(not isinstance(number_of(args_w[0], 'exact?'), W_Flonum))


@primitive('null?', 1)
def prim_is_null(machine, args_w):
    return boolean(args_w[0] is w_nil)


@primitive('eq?', 2)
def prim_eq(machine, args_w):
    return boolean(args_w[0].eqv(args_w[1]))


@primitive('eqv?', 2)
def prim_eqv(machine, args_w):
    return boolean(args_w[0].eqv(args_w[1]))


@primitive('equal?', 2)
def prim_equal(machine, args_w):
    return boolean(args_w[0].equal(args_w[1]))


@primitive('not', 1)
def prim_not(machine, args_w):
    return boolean(not args_w[0].is_true())


# ---- pairs and lists

@primitive('cons', 2)
def prim_cons(machine, args_w):
    return W_Pair(args_w[0], args_w[1])


def _path(letters):
    """car, cdr, cadr, ...: the letters between c and r."""
    name = 'c%sr' % letters

    @primitive(name, 1)
    def path(machine, args_w):
        w_value = args_w[0]
        i = len(letters) - 1
        while i >= 0:
            w_pair = pair_of(w_value, name)
            w_value = w_pair.w_car if letters[i] == 'a' else w_pair.w_cdr
            i -= 1
        return w_value


for _letters in 'a d aa ad da dd add ddd adda addd'.split():
    _path(_letters)


@primitive('set-car!', 2)
def prim_set_car(machine, args_w):
    pair_of(args_w[0], 'set-car!').w_car = args_w[1]
    return w_unspecified


@primitive('set-cdr!', 2)
def prim_set_cdr(machine, args_w):
    pair_of(args_w[0], 'set-cdr!').w_cdr = args_w[1]
    return w_unspecified


@primitive('list', 0, NO_LIMIT)
def prim_list(machine, args_w):
    return make_list(args_w)


@primitive('list?', 1)
def prim_is_list(machine, args_w):
    w_slow = w_fast = args_w[0]
    while isinstance(w_fast, W_Pair):
        w_fast = w_fast.w_cdr
        if not isinstance(w_fast, W_Pair):
            break
        w_fast = w_fast.w_cdr
        assert isinstance(w_slow, W_Pair)
        w_slow = w_slow.w_cdr
        if w_slow is w_fast:
            return w_false
    return boolean(w_fast is w_nil)


@primitive('length', 1)
def prim_length(machine, args_w):
    return W_Fixnum(len(list_items(args_w[0], 'length')))


@primitive('append', 0, NO_LIMIT)
def prim_append(machine, args_w):
    if not args_w:
        return w_nil
    w_result = args_w[-1]
    for i in range(len(args_w) - 2, -1, -1):
        w_result = make_list(list_items(args_w[i], 'append'), w_result)
    return w_result


@primitive('reverse', 1)
def prim_reverse(machine, args_w):
    items_w = list_items(args_w[0], 'reverse')
    items_w.reverse()
    return make_list(items_w)


@primitive('list-tail', 2)
def prim_list_tail(machine, args_w):
    w_list = args_w[0]
    for _ in range(numbers.to_int(args_w[1], 'list-tail')):
        w_list = pair_of(w_list, 'list-tail').w_cdr
    return w_list


@primitive('list-ref', 2)
def prim_list_ref(machine, args_w):
    return pair_of(prim_list_tail(machine, args_w), 'list-ref').w_car


def _member(name, same):
    @primitive(name, 2)
    def member(machine, args_w):
        w_list = args_w[1]
        while isinstance(w_list, W_Pair):
            if same(args_w[0], w_list.w_car):
                return w_list
            w_list = w_list.w_cdr
        return w_false


def _associated(name, same):
    @primitive(name, 2)
    def associated(machine, args_w):
        w_list = args_w[1]
        while isinstance(w_list, W_Pair):
            w_pair = pair_of(w_list.w_car, name)
            if same(args_w[0], w_pair.w_car):
                return w_pair
            w_list = w_list.w_cdr
        return w_false


def _same_eqv(w_a, w_b):
    return w_a.eqv(w_b)


def _same_equal(w_a, w_b):
    return w_a.equal(w_b)


for _ending, _same in [('q', _same_eqv), ('v', _same_eqv)]:
    _member('mem' + _ending, _same)
    _associated('ass' + _ending, _same)
_member('member', _same_equal)
_associated('assoc', _same_equal)


# ---- procedures

@primitive('apply', 2, NO_LIMIT)
def prim_apply(machine, args_w):
    last = len(args_w) - 1
    assert last > 0
    machine.leave(args_w[0], args_w[1:last] + list_items(args_w[last], 'apply'))
    return None


def _columns(args_w, name):
    """The arguments of each call: the lists after the procedure, item by item."""
    lists_w = [list_items(w_list, name) for w_list in args_w[1:]]
    count = len(lists_w[0])
    for items_w in lists_w:
        count = min(count, len(items_w))
    return [[items_w[i] for items_w in lists_w] for i in range(count)]


@primitive('map', 2, NO_LIMIT)
def prim_map(machine, args_w):
    return make_list([machine.apply(args_w[0], column_w) for column_w in _columns(args_w, 'map')])


@primitive('for-each', 2, NO_LIMIT)
def prim_for_each(machine, args_w):
    for column_w in _columns(args_w, 'for-each'):
        machine.apply(args_w[0], column_w)
    return w_unspecified


@primitive('call-with-current-continuation', 1)
def prim_call_cc(machine, args_w):
    return machine.call_cc(args_w[0])


PRIMITIVES.append(W_Primitive('call/cc', prim_call_cc, 1, 1))


@primitive('dynamic-wind', 3)
def prim_dynamic_wind(machine, args_w):
    return machine.dynamic_wind(args_w[0], args_w[1], args_w[2])


@primitive('make-promise-of', 1)
def prim_make_promise(machine, args_w):
    return W_Promise(args_w[0])


@primitive('force', 1)
def prim_force(machine, args_w):
    w_promise = args_w[0]
    if not isinstance(w_promise, W_Promise):
        return w_promise
    if w_promise.w_value is None:
        w_value = machine.apply(w_promise.w_thunk, [])
        if w_promise.w_value is None:
            w_promise.w_value = w_value
    return w_promise.w_value


# ---- errors

@primitive('error', 1, NO_LIMIT)
def prim_error(machine, args_w):
    raise SchemeError(args_w[0].to_string(False), args_w[1:])


@primitive('raise', 1)
def prim_raise(machine, args_w):
    w_payload = args_w[0]
    if isinstance(w_payload, W_Condition):
        raise SchemeError(w_payload.message, w_payload.irritants_w)
    raise SchemeError('', None, w_payload)


def condition_of(w_value, name):
    if not isinstance(w_value, W_Condition):
        raise wrong('condition', w_value, name)
    return w_value


@primitive('error-object-message', 1)
def prim_error_message(machine, args_w):
    return string(condition_of(args_w[0], 'error-object-message').message)


@primitive('error-object-irritants', 1)
def prim_error_irritants(machine, args_w):
    return make_list(condition_of(args_w[0], 'error-object-irritants').irritants_w)


@primitive('exit', 0, 1)
def prim_exit(machine, args_w):
    raise Exit(numbers.to_int(args_w[0], 'exit') if args_w else 0)


# ---- symbols, characters, strings

@primitive('symbol->string', 1)
def symbol_to_string(machine, args_w):
    w_symbol = args_w[0]
    if not isinstance(w_symbol, W_Symbol):
        raise wrong('symbol', w_symbol, 'symbol->string')
    return string(w_symbol.name)


@primitive('string->symbol', 1)
def string_to_symbol(machine, args_w):
    return symbol(string_of(args_w[0], 'string->symbol').text())


@primitive('char->integer', 1)
def char_to_integer(machine, args_w):
    return W_Fixnum(ord(character_of(args_w[0], 'char->integer')))


@primitive('integer->char', 1)
def integer_to_char(machine, args_w):
    return W_Character(chr(index_of(args_w[0], 256, 'integer->char')))


@primitive('char-upcase', 1)
def char_upcase(machine, args_w):
    return W_Character(character_of(args_w[0], 'char-upcase').upper()[0])


@primitive('char=?', 2)
def char_equal(machine, args_w):
    return boolean(character_of(args_w[0], 'char=?') == character_of(args_w[1], 'char=?'))


@primitive('string-length', 1)
def string_length(machine, args_w):
    return W_Fixnum(len(string_of(args_w[0], 'string-length').chars))


@primitive('string-ref', 2)
def string_ref(machine, args_w):
    chars = string_of(args_w[0], 'string-ref').chars
    return W_Character(chars[index_of(args_w[1], len(chars), 'string-ref')])


@primitive('string-set!', 3)
def string_set(machine, args_w):
    chars = string_of(args_w[0], 'string-set!').chars
    chars[index_of(args_w[1], len(chars), 'string-set!')] = character_of(args_w[2], 'string-set!')
    return w_unspecified


@primitive('make-string', 1, 2)
def make_string(machine, args_w):
    c = character_of(args_w[1], 'make-string') if len(args_w) > 1 else ' '
    return W_String([c] * index_of(args_w[0], LONGEST_VECTOR, 'make-string'))


@primitive('substring', 3)
def substring(machine, args_w):
    chars = string_of(args_w[0], 'substring').chars
    end = index_of(args_w[2], len(chars) + 1, 'substring')
    start = index_of(args_w[1], end + 1, 'substring')
    assert 0 <= start <= end
    return W_String(chars[start:end])


@primitive('string-append', 0, NO_LIMIT)
def string_append(machine, args_w):
    builder = StringBuilder()
    for w_arg in args_w:
        builder.append(string_of(w_arg, 'string-append').text())
    return string(builder.build())


def _string_comparison(name, compare):
    @primitive(name, 2)
    def comparison(machine, args_w):
        return boolean(compare(string_of(args_w[0], name).text(), string_of(args_w[1], name).text()))


_string_comparison('string=?', lambda a, b: a == b)
_string_comparison('string<?', lambda a, b: a < b)


@primitive('string->list', 1)
def string_to_list(machine, args_w):
    return make_list([W_Character(c) for c in string_of(args_w[0], 'string->list').chars])


@primitive('list->string', 1)
def list_to_string(machine, args_w):
    return W_String([character_of(w_item, 'list->string') for w_item in list_items(args_w[0], 'list->string')])


# ---- vectors

@primitive('vector', 0, NO_LIMIT)
def prim_vector(machine, args_w):
    return W_Vector(args_w[:])


@primitive('make-vector', 1, 2)
def make_vector(machine, args_w):
    w_item = args_w[1] if len(args_w) > 1 else numbers.ZERO
    return W_Vector([w_item] * index_of(args_w[0], LONGEST_VECTOR, 'make-vector'))


@primitive('vector-length', 1)
def vector_length(machine, args_w):
    return W_Fixnum(len(vector_of(args_w[0], 'vector-length').items_w))


@primitive('vector-ref', 2)
def vector_ref(machine, args_w):
    items_w = vector_of(args_w[0], 'vector-ref').items_w
    return items_w[index_of(args_w[1], len(items_w), 'vector-ref')]


@primitive('vector-set!', 3)
def vector_set(machine, args_w):
    items_w = vector_of(args_w[0], 'vector-set!').items_w
    items_w[index_of(args_w[1], len(items_w), 'vector-set!')] = args_w[2]
    return w_unspecified


@primitive('vector->list', 1)
def vector_to_list(machine, args_w):
    return make_list(vector_of(args_w[0], 'vector->list').items_w)


@primitive('list->vector', 1)
def list_to_vector(machine, args_w):
    return W_Vector(list_items(args_w[0], 'list->vector')[:])


# ---- output and time

@primitive('display', 1)
def prim_display(machine, args_w):
    machine.write(args_w[0].to_string(False))
    return w_unspecified


@primitive('write', 1)
def prim_write(machine, args_w):
    machine.write(args_w[0].to_string(True))
    return w_unspecified


@primitive('newline', 0)
def prim_newline(machine, args_w):
    machine.write('\n')
    return w_unspecified


@primitive('current-seconds', 0)
def prim_seconds(machine, args_w):
    return W_Flonum(time.time())
