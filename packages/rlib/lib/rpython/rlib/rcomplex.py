"""Complex numbers as pairs of floats. Functions take the parts of their operands and give a pair; what is wrong raises as in cmath."""
import math
from math import fabs

from rpython.rlib.rfloat import DBL_MAX, DBL_MIN, INFINITY, NAN, asinh, copysign, isfinite, isinf, isnan, log1p

M_LN2 = 0.6931471805599453
M_LN10 = 2.302585092994046
LARGE = DBL_MAX / 4.0
SQRT_LARGE = math.sqrt(LARGE)
LOG_LARGE = math.log(LARGE)
SQRT_MIN = math.sqrt(DBL_MIN)
PI = math.pi


# ---- arithmetic

def c_add(x, y):
    """x + y."""
    (r1, i1), (r2, i2) = x, y
    return r1 + r2, i1 + i2


def c_sub(x, y):
    """x - y."""
    (r1, i1), (r2, i2) = x, y
    return r1 - r2, i1 - i2


def c_mul(x, y):
    """x * y."""
    (r1, i1), (r2, i2) = x, y
    return r1 * r2 - i1 * i2, r1 * i2 + i1 * r2


def c_neg(r, i):
    """-x."""
    return -r, -i


def c_abs(r, i):
    """The distance from 0; OverflowError when it is too large."""
    if not isfinite(r) or not isfinite(i):
        if isinf(r) or isinf(i):
            return INFINITY
        return NAN
    result = math.hypot(r, i)
    if isinf(result):
        raise OverflowError
    return result


def c_div(x, y):
    """x / y; ZeroDivisionError for 0. Smith's method: divides by the larger part first."""
    (r1, i1), (r2, i2) = x, y
    size_r, size_i = fabs(r2), fabs(i2)
    if size_r >= size_i:
        if size_r == 0.0:
            raise ZeroDivisionError
        ratio = i2 / r2
        below = r2 + i2 * ratio
        return (r1 + i1 * ratio) / below, (i1 - r1 * ratio) / below
    if size_i >= size_r:
        ratio = r2 / i2
        below = r2 * ratio + i2
        return (r1 * ratio + i1) / below, (i1 * ratio - r1) / below
    return NAN, NAN


def c_pow(x, y):
    """x ** y; ZeroDivisionError for 0 to a power that is negative or not real."""
    (r1, i1), (r2, i2) = x, y
    if i1 == 0.0 and i2 == 0.0 and r1 >= 0.0 and not (r1 == 0.0 and r2 < 0.0):
        return math.pow(r1, r2), 0.0
    if r2 == 0.0 and i2 == 0.0:
        return 1.0, 0.0
    if r1 == 1.0 and i1 == 0.0:
        return 1.0, 0.0
    if r1 == 0.0 and i1 == 0.0:
        if i2 != 0.0 or r2 < 0.0:
            raise ZeroDivisionError
        return 0.0, 0.0
    size = math.hypot(r1, i1)
    length = math.pow(size, r2)
    angle = math.atan2(i1, r1)
    phase = angle * r2
    if i2 != 0.0:
        length /= math.exp(angle * i2)
        phase += i2 * math.log(size)
    return length * math.cos(phase), length * math.sin(phase)


def c_pow_int(x, n):
    """x ** n for a small integer, by multiplication."""
    if n < 0:
        return c_div((1.0, 0.0), c_pow_int(x, -n))
    result = 1.0, 0.0
    while n:
        if n & 1:
            result = c_mul(result, x)
        x = c_mul(x, x)
        n >>= 1
    return result




def _sign(x):
    return copysign(1.0, x)


# ---- roots, exponentials, logarithms

def c_sqrt(x, y):
    """The root with a real part that is not negative."""
    if not isfinite(x) or not isfinite(y):
        return _sqrt_special(x, y)
    if x == 0.0 and y == 0.0:
        return 0.0, y
    ax, ay = fabs(x), fabs(y)
    if ax < DBL_MIN and ay < DBL_MIN and (ax > 0.0 or ay > 0.0):
        # Larger first: parts so small lose digits.
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return s, copysign(d, y)
    return d, copysign(s, y)


def _sqrt_special(x, y):
    if isinf(y):
        return INFINITY, y
    if isnan(x):
        return NAN, NAN
    if isinf(x):
        if x > 0.0:
            return INFINITY, y if isnan(y) else copysign(0.0, y)
        if isnan(y):
            return NAN, INFINITY
        return 0.0, copysign(INFINITY, y)
    return NAN, NAN


def c_exp(x, y):
    """e ** x; OverflowError when it is too large."""
    if not isfinite(x) or not isfinite(y):
        return _exp_special(x, y)
    if x > LOG_LARGE:
        length = math.exp(x - 1.0)
        r, i = length * math.cos(y) * math.e, length * math.sin(y) * math.e
    else:
        length = math.exp(x)
        r, i = length * math.cos(y), length * math.sin(y)
    if isinf(r) or isinf(i):
        raise OverflowError
    return r, i


def _exp_special(x, y):
    if isinf(x) and isfinite(y):
        if x > 0.0:
            if y == 0.0:
                return INFINITY, y
            return copysign(INFINITY, math.cos(y)), copysign(INFINITY, math.sin(y))
        return copysign(0.0, math.cos(y)), copysign(0.0, math.sin(y))
    if isinf(x):
        if x < 0.0:
            return 0.0, copysign(0.0, y) if isinf(y) else 0.0
        if isinf(y):
            raise ValueError("math domain error")
        return INFINITY, NAN
    if isinf(y) and not isnan(x):
        raise ValueError("math domain error")
    if isnan(x) and y == 0.0:
        return NAN, y
    return NAN, NAN


def c_log(x, y):
    """The natural logarithm; ValueError for 0."""
    if not isfinite(x) or not isfinite(y):
        if isinf(x) or isinf(y):
            return INFINITY, math.atan2(y, x)
        return NAN, NAN
    ax, ay = fabs(x), fabs(y)
    if ax > LARGE or ay > LARGE:
        real = math.log(math.hypot(ax / 2.0, ay / 2.0)) + M_LN2
    elif ax < DBL_MIN and ay < DBL_MIN:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        real = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * M_LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            large, little = max(ax, ay), min(ax, ay)
            real = log1p((large - 1) * (large + 1) + little * little) / 2.0
        else:
            real = math.log(h)
    return real, math.atan2(y, x)


def c_log10(x, y):
    """The logarithm to base 10."""
    r, i = c_log(x, y)
    return r / M_LN10, i / M_LN10


# ---- trigonometric and hyperbolic functions

def c_cosh(x, y):
    if not isfinite(x) or not isfinite(y):
        return _cosh_special(x, y)
    if fabs(x) > LOG_LARGE:
        less = x - copysign(1.0, x)
        r, i = math.cos(y) * math.cosh(less) * math.e, math.sin(y) * math.sinh(less) * math.e
    else:
        r, i = math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x)
    if isinf(r) or isinf(i):
        raise OverflowError
    return r, i


def _cosh_special(x, y):
    if isinf(x) and isfinite(y):
        if y == 0.0:
            return INFINITY, _sign(x) * y
        return copysign(INFINITY, math.cos(y)), copysign(INFINITY, math.sin(y)) * _sign(x)
    if isinf(y) and not isnan(x):
        raise ValueError("math domain error")
    if isinf(x):
        return INFINITY, NAN
    if isnan(x) and y == 0.0:
        return NAN, 0.0
    return NAN, 0.0 if x == 0.0 else NAN


def c_sinh(x, y):
    if not isfinite(x) or not isfinite(y):
        return _sinh_special(x, y)
    if fabs(x) > LOG_LARGE:
        less = x - copysign(1.0, x)
        r, i = math.cos(y) * math.sinh(less) * math.e, math.sin(y) * math.cosh(less) * math.e
    else:
        r, i = math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x)
    if isinf(r) or isinf(i):
        raise OverflowError
    return r, i


def _sinh_special(x, y):
    if isinf(x) and isfinite(y):
        if y == 0.0:
            return x, y
        return copysign(INFINITY, math.cos(y)) * _sign(x), copysign(INFINITY, math.sin(y))
    if isinf(y) and not isnan(x):
        raise ValueError("math domain error")
    if isinf(x):
        return INFINITY, NAN
    if isnan(x) and y == 0.0:
        return NAN, y
    return x if x == 0.0 else NAN, NAN


def c_tanh(x, y):
    if not isfinite(x) or not isfinite(y):
        return _tanh_special(x, y)
    if fabs(x) > LOG_LARGE:
        return copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * fabs(x))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    below = 1.0 + txty * txty
    return tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx


def _tanh_special(x, y):
    if isinf(x):
        if isfinite(y):
            return copysign(1.0, x), copysign(0.0, 2.0 * math.sin(y) * math.cos(y))
        return copysign(1.0, x), 0.0
    if isinf(y) and not isnan(x):
        raise ValueError("math domain error")
    if isnan(x) and y == 0.0:
        return NAN, y
    return NAN, NAN


def c_cos(r, i):
    return c_cosh(-i, r)


def c_sin(r, i):
    s, t = c_sinh(-i, r)
    return t, -s


def c_tan(r, i):
    s, t = c_tanh(-i, r)
    return t, -s


# ---- their inverses

def c_acos(x, y):
    if not isfinite(x) or not isfinite(y):
        return _acos_special(x, y)
    if fabs(x) > LARGE or fabs(y) > LARGE:
        real = math.atan2(fabs(y), x)
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + M_LN2 * 2.0
        return real, -copysign(size, y) if x < 0.0 else copysign(size, -y)
    s1x, s1y = c_sqrt(1.0 - x, -y)
    s2x, s2y = c_sqrt(1.0 + x, y)
    return 2.0 * math.atan2(s1x, s2x), asinh(s2x * s1y - s2y * s1x)


def _acos_special(x, y):
    if isinf(y):
        if isnan(x):
            return NAN, -y
        if isinf(x):
            return (0.25 if x > 0.0 else 0.75) * PI, -y
        return 0.5 * PI, -y
    if isinf(x):
        if isnan(y):
            return NAN, INFINITY
        return 0.0 if x > 0.0 else PI, copysign(INFINITY, -y)
    if x == 0.0 and isnan(y):
        return 0.5 * PI, NAN
    return NAN, NAN


def c_acosh(x, y):
    if not isfinite(x) or not isfinite(y):
        if isnan(y) and not isinf(x):
            return NAN, NAN
        r, i = _acos_special(x, y)
        # acosh(z) is acos(z) times i or -i, with a real part that is not negative.
        size = INFINITY if isinf(i) else NAN
        if isnan(r):
            return size, NAN
        return size, copysign(r, y)
    if fabs(x) > LARGE or fabs(y) > LARGE:
        return math.log(math.hypot(x / 2.0, y / 2.0)) + M_LN2 * 2.0, math.atan2(y, x)
    s1x, s1y = c_sqrt(x - 1.0, y)
    s2x, s2y = c_sqrt(x + 1.0, y)
    return asinh(s1x * s2x + s1y * s2y), 2.0 * math.atan2(s1y, s2x)


def c_asinh(x, y):
    if not isfinite(x) or not isfinite(y):
        return _asinh_special(x, y)
    if fabs(x) > LARGE or fabs(y) > LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + M_LN2 * 2.0
        return copysign(size, x), math.atan2(y, fabs(x))
    s1x, s1y = c_sqrt(1.0 + y, -x)
    s2x, s2y = c_sqrt(1.0 - y, x)
    return asinh(s1x * s2y - s2x * s1y), math.atan2(y, s1x * s2x - s1y * s2y)


def _asinh_special(x, y):
    if isinf(x):
        if isnan(y):
            return x, NAN
        return x, copysign(0.25 * PI if isinf(y) else 0.0, y)
    if isinf(y):
        if isnan(x):
            return INFINITY, NAN
        return copysign(INFINITY, x), copysign(0.5 * PI, y)
    if isnan(x) and y == 0.0:
        return NAN, y
    return NAN, NAN


def c_asin(x, y):
    s, t = c_asinh(-y, x)
    return t, -s


def c_atanh(x, y):
    if not isfinite(x) or not isfinite(y):
        return _atanh_special(x, y)
    if x < 0.0 or (x == 0.0 and copysign(1.0, x) < 0.0):
        r, i = c_atanh(-x, -y)
        return -r, -i
    ay = fabs(y)
    if x > SQRT_LARGE or ay > SQRT_LARGE:
        h = math.hypot(x / 2.0, y / 2.0)
        return x / 4.0 / h / h, -copysign(0.5 * PI, -y)
    if x == 1.0 and ay < SQRT_MIN:
        if ay == 0.0:
            raise ValueError("math domain error")
        real = -math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0)))
        return real, copysign(math.atan2(2.0, -ay) / 2.0, y)
    real = log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0
    return real, -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0


def _atanh_special(x, y):
    if isinf(y):
        if isnan(x):
            return 0.0, copysign(0.5 * PI, y)
        return copysign(0.0, x), copysign(0.5 * PI, y)
    if isinf(x):
        if isnan(y):
            return copysign(0.0, x), NAN
        return copysign(0.0, x), copysign(0.5 * PI, y)
    if x == 0.0:
        return x, NAN
    return NAN, NAN


def c_atan(x, y):
    s, t = c_atanh(-y, x)
    return t, -s


# ---- polar form

def c_phase(x, y):
    """The angle."""
    return math.atan2(y, x)


def c_polar(x, y):
    """Distance and angle."""
    return c_abs(x, y), math.atan2(y, x)


def c_rect(r, phi):
    """The number of a distance and an angle."""
    if isfinite(r) and isfinite(phi):
        if phi == 0.0:
            return r, r * phi
        return r * math.cos(phi), r * math.sin(phi)
    if isinf(phi) and not isnan(r) and r != 0.0:
        raise ValueError("math domain error")
    if isinf(r) and isfinite(phi) and phi != 0.0:
        x, y = copysign(INFINITY, math.cos(phi)), copysign(INFINITY, math.sin(phi))
        return (x, y) if r > 0.0 else (-x, -y)
    if phi == 0.0:
        return r, phi if isnan(r) else copysign(1.0, r) * phi
    if isinf(r):
        return INFINITY, NAN
    if r == 0.0:
        return 0.0, 0.0
    return NAN, NAN


def c_isinf(r, i):
    """Whether one part is infinite."""
    return isinf(r) or isinf(i)


def c_isnan(r, i):
    """Whether one part is not a number."""
    return isnan(r) or isnan(i)


def c_isfinite(r, i):
    """Whether both parts are finite."""
    return isfinite(r) and isfinite(i)
