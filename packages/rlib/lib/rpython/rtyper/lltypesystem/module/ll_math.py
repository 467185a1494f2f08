"""What the functions of the math module are in a translated program: the C library's, with Python's errors."""
from rpython.rlib import _external

INFINITY = 1e308 * 10.0
PI = 3.14159265358979323846


def isnan(x):
    return x != x


def isinf(x):
    return x == INFINITY or x == -INFINITY


def isfinite(x):
    return x - x == 0.0


def _checked(x, result):
    """The result for an operand where NaN means a domain error and infinity an overflow."""
    if not isfinite(result) and isfinite(x):
        if isnan(result):
            raise ValueError("math domain error")
        raise OverflowError("math range error")
    return result


def sin(x):
    return _checked(x, _external.sin(x))


def cos(x):
    return _checked(x, _external.cos(x))


def tan(x):
    return _checked(x, _external.tan(x))


def asin(x):
    return _checked(x, _external.asin(x))


def acos(x):
    return _checked(x, _external.acos(x))


def atan(x):
    return _external.atan(x)


def sinh(x):
    return _checked(x, _external.sinh(x))


def cosh(x):
    return _checked(x, _external.cosh(x))


def tanh(x):
    return _external.tanh(x)


def asinh(x):
    return _external.asinh(x)


def acosh(x):
    return _checked(x, _external.acosh(x))


def atanh(x):
    if x == 1.0 or x == -1.0:
        raise ValueError("math domain error")
    return _checked(x, _external.atanh(x))


def exp(x):
    return _checked(x, _external.exp(x))


def expm1(x):
    return _checked(x, _external.expm1(x))


def log(x):
    if x <= 0.0:
        raise ValueError("math domain error")
    return _external.log(x)


def log10(x):
    if x <= 0.0:
        raise ValueError("math domain error")
    return _external.log10(x)


def log1p(x):
    if x <= -1.0:
        raise ValueError("math domain error")
    return _external.log1p(x)


def sqrt(x):
    if x < 0.0:
        raise ValueError("math domain error")
    return _external.sqrt(x)


def fabs(x):
    return abs(x)


def ceil(x):
    return _external.ceil(x)


def floor(x):
    return _external.floor(x)


def degrees(x):
    return x * (180.0 / PI)


def radians(x):
    return x * (PI / 180.0)


def gamma(x):
    if x == -INFINITY or (isfinite(x) and x <= 0.0 and _external.floor(x) == x):
        raise ValueError("math domain error")
    return _checked(x, _external.tgamma(x))


def lgamma(x):
    if isinf(x):
        return INFINITY
    if x <= 0.0 and _external.floor(x) == x:
        raise ValueError("math domain error")
    return _checked(x, _external.lgamma(x))


def erf(x):
    return _external.erf(x)


def erfc(x):
    return _external.erfc(x)


def atan2(y, x):
    return _external.atan2(y, x)


def copysign(x, y):
    return _external.copysign(x, y)


def hypot(x, y):
    result = _external.hypot(x, y)
    if isinf(result) and isfinite(x) and isfinite(y):
        raise OverflowError("math range error")
    return result


def fmod(x, y):
    if isinf(y) and isfinite(x):
        return x
    result = _external.fmod(x, y)
    if isnan(result) and not isnan(x) and not isnan(y):
        raise ValueError("math domain error")
    return result


math_fmod = fmod


def pow(x, y):
    if x == 1.0 or y == 0.0:
        return 1.0
    result = _external.pow(x, y)
    if not isfinite(result) and isfinite(x) and isfinite(y):
        if isnan(result) or x == 0.0:
            raise ValueError("math domain error")
        raise OverflowError("math range error")
    return result


def ldexp(x, exponent):
    if x == 0.0 or not isfinite(x):
        return x
    if exponent > 5000:
        exponent = 5000
    elif exponent < -5000:
        exponent = -5000
    result = _external.ldexp(x, exponent)
    if isinf(result):
        raise OverflowError("math range error")
    return result


def frexp(x):
    if x == 0.0 or not isfinite(x):
        return x, 0
    return _external.frexp_mantissa(x), _external.frexp_exponent(x)


def modf(x):
    if isinf(x):
        return copysign(0.0, x), x
    if isnan(x):
        return x, x
    whole = _external.trunc(x)
    return copysign(x - whole, x), whole
