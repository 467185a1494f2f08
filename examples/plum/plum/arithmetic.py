"""The operators on values: each is made for ints, floats and what it does else."""

import math
from plum.lists import W_List
from plum.objects import W_Float, W_Int, W_String, boolean, failure
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import ovfcheck


def _mixed(w_value):
    """A number as a float."""
    if isinstance(w_value, W_Int):
        return float(w_value.value)
    assert isinstance(w_value, W_Float)
    return w_value.value


def _is_number(w_value):
    return isinstance(w_value, W_Int) or isinstance(w_value, W_Float)


def _make(sign, on_ints, on_floats, otherwise):
    def operator(w_left, w_right):
        if isinstance(w_left, W_Int) and isinstance(w_right, W_Int):
            try:
                return W_Int(on_ints(w_left.value, w_right.value))
            except OverflowError:
                raise failure('the result of %s is too large for an int' % sign)
            except ZeroDivisionError:
                raise failure('division by zero')
        if _is_number(w_left) and _is_number(w_right):
            try:
                return W_Float(on_floats(_mixed(w_left), _mixed(w_right)))
            except ZeroDivisionError:
                raise failure('division by zero')
        return otherwise(sign, w_left, w_right)
    operator.func_name = 'operator_' + sign
    return operator


def _cannot(sign, w_left, w_right):
    raise failure('cannot calculate %s %s %s' % (w_left.kind, sign, w_right.kind))


def _join(sign, w_left, w_right):
    if isinstance(w_left, W_String) and isinstance(w_right, W_String):
        return W_String(w_left.value + w_right.value)
    if isinstance(w_left, W_List) and isinstance(w_right, W_List):
        return W_List(w_left.items() + w_right.items())
    return _cannot(sign, w_left, w_right)


def _repeat(sign, w_left, w_right):
    if isinstance(w_left, W_String) and isinstance(w_right, W_Int):
        return W_String(w_left.value * w_right.value)
    if isinstance(w_left, W_List) and isinstance(w_right, W_Int):
        return W_List(w_left.items() * w_right.value)
    return _cannot(sign, w_left, w_right)


# Divisions tell of zeros themselves: RPython looks for them where the same function handles ZeroDivisionError, and nowhere else.

def _int_division(a, b):
    if b == 0:
        raise ZeroDivisionError
    return ovfcheck(a // b)


def _int_modulo(a, b):
    if b == 0:
        raise ZeroDivisionError
    return ovfcheck(a % b)


def _float_division(a, b):
    if b == 0.0:
        raise ZeroDivisionError
    return a / b


def _float_modulo(a, b):
    if b == 0.0:
        raise ZeroDivisionError
    rest = math.fmod(a, b)
    return rest + b if rest != 0.0 and (rest < 0.0) != (b < 0.0) else rest


add = _make('+', lambda a, b: ovfcheck(a + b), lambda a, b: a + b, _join)
subtract = _make('-', lambda a, b: ovfcheck(a - b), lambda a, b: a - b, _cannot)
multiply = _make('*', lambda a, b: ovfcheck(a * b), lambda a, b: a * b, _repeat)
divide = _make('/', _int_division, _float_division, _cannot)
modulo = _make('%', _int_modulo, _float_modulo, _cannot)


def _make_comparison(sign, compare):
    compare = specialize.argtype(0)(compare)

    def comparison(w_left, w_right):
        if isinstance(w_left, W_Int) and isinstance(w_right, W_Int):
            return boolean(compare(w_left.value, w_right.value))
        if _is_number(w_left) and _is_number(w_right):
            return boolean(compare(_mixed(w_left), _mixed(w_right)))
        if isinstance(w_left, W_String) and isinstance(w_right, W_String):
            return boolean(compare(w_left.value, w_right.value))
        raise failure('cannot compare %s %s %s' % (w_left.kind, sign, w_right.kind))
    return comparison


less = _make_comparison('<', lambda a, b: a < b)
less_equal = _make_comparison('<=', lambda a, b: a <= b)
greater = _make_comparison('>', lambda a, b: a > b)
greater_equal = _make_comparison('>=', lambda a, b: a >= b)


def equal(w_left, w_right):
    return boolean(w_left.equals(w_right))


def not_equal(w_left, w_right):
    return boolean(not w_left.equals(w_right))


def contains(w_left, w_right):
    return boolean(w_right.contains(w_left))


def negate(w_value):
    if isinstance(w_value, W_Int):
        try:
            return W_Int(ovfcheck(-w_value.value))
        except OverflowError:
            raise failure('the number is too large for an int')
    if isinstance(w_value, W_Float):
        return W_Float(-w_value.value)
    raise failure('cannot negate a %s' % w_value.kind)
