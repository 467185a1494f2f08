"""Functions of C's math library as C has them: they raise nothing, and give NaN or infinity."""
import math

_INFINITY = 1e200 * 1e200
_NAN = _INFINITY / _INFINITY


def math_fabs(x):
    """The absolute value."""
    return math.fabs(x)


def math_fmod(x, y):
    """The rest of x / y with the sign of x; NaN where there is none."""
    if x != x or y != y or y == 0.0 or x - x != 0.0:
        return _NAN
    return math.fmod(x, y)


def math_floor(x):
    """The largest whole number that is not above."""
    if x - x != 0.0:
        return x
    return math.floor(x)


def math_sqrt(x):
    """The square root; NaN of negative numbers."""
    if x < 0.0:
        return _NAN
    return math.sqrt(x)


def math_copysign(x, y):
    """x with the sign of y."""
    return math.copysign(x, y)


sqrt_nonneg = math_sqrt
