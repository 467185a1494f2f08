"""Arithmetic: fixnums as long as results fit, bignums above, flonums where one of the numbers is one."""

import math
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rbigint import rbigint
from scheme.values import SchemeError, W_Bignum, W_Fixnum, W_Flonum, W_Number, integer


def to_big(w_number, what):
    if isinstance(w_number, W_Fixnum):
        return rbigint.fromint(w_number.value)
    if isinstance(w_number, W_Bignum):
        return w_number.value
    raise SchemeError(what + ': not an integer:', [w_number])


def to_float(w_number, what):
    if isinstance(w_number, W_Flonum):
        return w_number.value
    if isinstance(w_number, W_Fixnum):
        return float(w_number.value)
    if isinstance(w_number, W_Bignum):
        try:
            return w_number.value.tofloat()
        except OverflowError:
            return 1e200 * 1e200 if w_number.value.sign > 0 else -1e200 * 1e200
    raise SchemeError(what + ': not a number:', [w_number])


def to_int(w_number, what):
    if isinstance(w_number, W_Fixnum):
        return w_number.value
    if isinstance(w_number, W_Flonum) and math.floor(w_number.value) == w_number.value and abs(w_number.value) < 1e9:
        return int(w_number.value)
    raise SchemeError(what + ': not a small integer:', [w_number])


def _make(name, on_ints, on_bigs, on_floats):
    """An operator of two numbers."""

    def operator(w_a, w_b):
        if isinstance(w_a, W_Fixnum) and isinstance(w_b, W_Fixnum):
            try:
                return W_Fixnum(on_ints(w_a.value, w_b.value))
            except OverflowError:
                pass
        if isinstance(w_a, W_Flonum) or isinstance(w_b, W_Flonum):
            return W_Flonum(on_floats(to_float(w_a, name), to_float(w_b, name)))
        return integer(on_bigs(to_big(w_a, name), to_big(w_b, name)))

    operator.func_name = 'number_' + name
    return operator


add = _make('+', lambda a, b: ovfcheck(a + b), lambda a, b: a.add(b), lambda a, b: a + b)
subtract = _make('-', lambda a, b: ovfcheck(a - b), lambda a, b: a.sub(b), lambda a, b: a - b)
multiply = _make('*', lambda a, b: ovfcheck(a * b), lambda a, b: a.mul(b), lambda a, b: a * b)


def _make_comparison(name, on_ints, on_bigs):
    on_numbers = specialize.argtype(0)(on_ints)

    def comparison(w_a, w_b):
        if isinstance(w_a, W_Fixnum) and isinstance(w_b, W_Fixnum):
            return on_numbers(w_a.value, w_b.value)
        if isinstance(w_a, W_Flonum) or isinstance(w_b, W_Flonum):
            return on_numbers(to_float(w_a, name), to_float(w_b, name))
        return on_bigs(to_big(w_a, name), to_big(w_b, name))

    return comparison


equal = _make_comparison('=', lambda a, b: a == b, lambda a, b: a.eq(b))
less = _make_comparison('<', lambda a, b: a < b, lambda a, b: a.lt(b))
less_equal = _make_comparison('<=', lambda a, b: a <= b, lambda a, b: a.le(b))
greater = _make_comparison('>', lambda a, b: a > b, lambda a, b: a.gt(b))
greater_equal = _make_comparison('>=', lambda a, b: a >= b, lambda a, b: a.ge(b))

ZERO = W_Fixnum(0)


def divide(w_a, w_b):
    """An integer where the division has no rest, else a flonum: this Scheme has no fractions."""
    if not isinstance(w_b, W_Flonum) and equal(w_b, ZERO):
        raise SchemeError('/: division by zero')
    if not isinstance(w_a, W_Flonum) and not isinstance(w_b, W_Flonum):
        quotient, rest = to_big(w_a, '/').divmod(to_big(w_b, '/'))
        if not rest.tobool():
            return integer(quotient)
    a, b = to_float(w_a, '/'), to_float(w_b, '/')
    if b == 0.0:
        if a == 0.0 or a != a:
            return W_Flonum(1e200 * 1e200 - 1e200 * 1e200)
        return W_Flonum(math.copysign(1e200 * 1e200, a) * math.copysign(1.0, b))
    return W_Flonum(a / b)


def _check_divisor(w_b, name):
    if equal(w_b, ZERO):
        raise SchemeError(name + ': division by zero')


def modulo(w_a, w_b):
    """The rest with the sign of the divisor."""
    _check_divisor(w_b, 'modulo')
    if isinstance(w_a, W_Fixnum) and isinstance(w_b, W_Fixnum) and w_b.value > 0:
        return W_Fixnum(w_a.value % w_b.value)
    return integer(to_big(w_a, 'modulo').mod(to_big(w_b, 'modulo')))


def quotient(w_a, w_b):
    """The division that cuts."""
    _check_divisor(w_b, 'quotient')
    if isinstance(w_a, W_Fixnum) and isinstance(w_b, W_Fixnum) and w_a.value >= 0 and w_b.value > 0:
        return W_Fixnum(w_a.value // w_b.value)
    a, b = to_big(w_a, 'quotient'), to_big(w_b, 'quotient')
    result = a.abs().floordiv(b.abs())
    return integer(result if a.sign == b.sign else result.neg())


def remainder(w_a, w_b):
    """The rest with the sign of the dividend."""
    _check_divisor(w_b, 'remainder')
    if isinstance(w_a, W_Fixnum) and isinstance(w_b, W_Fixnum) and w_a.value >= 0 and w_b.value > 0:
        return W_Fixnum(w_a.value % w_b.value)
    a, b = to_big(w_a, 'remainder'), to_big(w_b, 'remainder')
    result = a.abs().mod(b.abs())
    return integer(result if a.sign >= 0 else result.neg())


def power(w_a, w_b):
    if isinstance(w_b, W_Flonum) or isinstance(w_a, W_Flonum) or less(w_b, ZERO):
        try:
            return W_Flonum(math.pow(to_float(w_a, 'expt'), to_float(w_b, 'expt')))
        except (ValueError, OverflowError):
            raise SchemeError('expt: no result for', [w_a, w_b])
    return integer(to_big(w_a, 'expt').pow(to_big(w_b, 'expt')))


def square_root(w_number):
    """The exact root of squares, else a flonum."""
    if isinstance(w_number, W_Flonum) or less(w_number, ZERO):
        x = to_float(w_number, 'sqrt')
        if x < 0.0:
            raise SchemeError('sqrt: no root of', [w_number])
        return W_Flonum(math.sqrt(x))
    big = to_big(w_number, 'sqrt')
    root = integer_root(big)
    if root.mul(root).eq(big):
        return integer(root)
    return W_Flonum(math.sqrt(to_float(w_number, 'sqrt')))


def integer_root(big):
    """The largest number whose square is not larger, by Newton's method."""
    if not big.tobool():
        return big
    x = rbigint.fromint(1).lshift((big.bit_length() + 1) // 2)
    while True:
        y = x.add(big.floordiv(x)).rshift(1)
        if y.ge(x):
            return x
        x = y


def floor_of(w_number):
    if not isinstance(w_number, W_Flonum):
        return w_number
    return W_Flonum(math.floor(w_number.value))


def round_of(w_number):
    """To the nearest whole number; to the even one where two are as near."""
    if not isinstance(w_number, W_Flonum):
        return w_number
    x = w_number.value
    down = math.floor(x)
    if x - down > 0.5 or (x - down == 0.5 and math.fmod(down, 2.0) != 0.0):
        down += 1.0
    return W_Flonum(down)


def exact(w_number):
    if not isinstance(w_number, W_Flonum):
        return w_number
    try:
        return integer(rbigint.fromfloat(w_number.value))
    except (OverflowError, ValueError):
        raise SchemeError('exact: no integer:', [w_number])


def is_integer(w_value):
    if isinstance(w_value, W_Flonum):
        return math.floor(w_value.value) == w_value.value
    return isinstance(w_value, W_Number)


def sign(w_number):
    return -1 if less(w_number, ZERO) else int(greater(w_number, ZERO))


def number_text(w_number, base, what):
    if base == 10 or isinstance(w_number, W_Flonum):
        return w_number.to_string(False)
    if not 2 <= base <= 36:
        raise SchemeError(what + ': no base:', [W_Fixnum(base)])
    return to_big(w_number, what).format('0123456789abcdefghijklmnopqrstuvwxyz'[:base])
