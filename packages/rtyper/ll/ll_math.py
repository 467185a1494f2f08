# The module math at run time: C's functions, with the checks that make Python's exceptions of C's NaNs and infinities. Answers to upstream's
# rtyper/lltypesystem/module/ll_math.py.

from rpython.rtyper.lltypesystem.lltype import Float, Signed
from rpython.rtyper.ll.external import external

c_fabs = external("fabs", [Float], Float)
c_floor = external("floor", [Float], Float)
c_ceil = external("ceil", [Float], Float)
c_sqrt = external("sqrt", [Float], Float)
c_exp = external("exp", [Float], Float)
c_expm1 = external("expm1", [Float], Float)
c_log = external("log", [Float], Float)
c_log10 = external("log10", [Float], Float)
c_log1p = external("log1p", [Float], Float)
c_sin = external("sin", [Float], Float)
c_cos = external("cos", [Float], Float)
c_tan = external("tan", [Float], Float)
c_asin = external("asin", [Float], Float)
c_acos = external("acos", [Float], Float)
c_atan = external("atan", [Float], Float)
c_sinh = external("sinh", [Float], Float)
c_cosh = external("cosh", [Float], Float)
c_tanh = external("tanh", [Float], Float)
c_asinh = external("asinh", [Float], Float)
c_acosh = external("acosh", [Float], Float)
c_atanh = external("atanh", [Float], Float)
c_atan2 = external("atan2", [Float, Float], Float)
c_hypot = external("hypot", [Float, Float], Float)
c_fmod = external("fmod", [Float, Float], Float)
c_pow = external("pow", [Float, Float], Float)
c_copysign = external("copysign", [Float, Float], Float)
c_ldexp = external("ll_math.ldexp", [Float, Signed], Float)
c_frexp_mantissa = external("ll_math.frexp_mantissa", [Float], Float)
c_frexp_exponent = external("ll_math.frexp_exponent", [Float], Signed)
c_gamma = external("tgamma", [Float], Float)
c_lgamma = external("lgamma", [Float], Float)
c_erf = external("erf", [Float], Float)
c_erfc = external("erfc", [Float], Float)

INFINITY = 1e200 * 1e200
NAN = INFINITY - INFINITY
PI = 3.14159265358979323846
DEGREE = PI / 180.0
RADIAN = 180.0 / PI


def isfinite(x):
    return x - x == 0.0


def isnan(x):
    return x != x


def isinf(x):
    return x == INFINITY or x == -INFINITY


def checked(x, y):
    """Python's rules for y = f(x) of one argument: no NaN out of a number, no infinity out of a finite number."""
    if isnan(y):
        if not isnan(x):
            raise ValueError
    elif isinf(y) and isfinite(x):
        raise OverflowError
    return y
checked._always_inline_ = True


def ll_math_fabs(x):
    return c_fabs(x)


def ll_math_floor(x):
    return c_floor(x)


def ll_math_ceil(x):
    return c_ceil(x)


def ll_math_sqrt(x):
    if x < 0.0:
        raise ValueError
    return c_sqrt(x)


def ll_math_exp(x):
    return checked(x, c_exp(x))


def ll_math_expm1(x):
    return checked(x, c_expm1(x))


def ll_math_log(x):
    if x <= 0.0:
        raise ValueError
    return c_log(x)


def ll_math_log10(x):
    if x <= 0.0:
        raise ValueError
    return c_log10(x)


def ll_math_log1p(x):
    if x < -1.0:
        raise ValueError
    if x == -1.0:
        raise OverflowError
    return c_log1p(x)


def ll_math_sin(x):
    return checked(x, c_sin(x))


def ll_math_cos(x):
    return checked(x, c_cos(x))


def ll_math_tan(x):
    return checked(x, c_tan(x))


def ll_math_asin(x):
    return checked(x, c_asin(x))


def ll_math_acos(x):
    return checked(x, c_acos(x))


def ll_math_atan(x):
    return c_atan(x)


def ll_math_sinh(x):
    return checked(x, c_sinh(x))


def ll_math_cosh(x):
    return checked(x, c_cosh(x))


def ll_math_tanh(x):
    return c_tanh(x)


def ll_math_asinh(x):
    return c_asinh(x)


def ll_math_acosh(x):
    return checked(x, c_acosh(x))


def ll_math_atanh(x):
    if x >= 1.0 or x <= -1.0:
        raise ValueError
    return c_atanh(x)


def ll_math_gamma(x):
    if x <= 0.0 and c_floor(x) == x:
        raise ValueError
    return checked(x, c_gamma(x))


def ll_math_lgamma(x):
    if x <= 0.0 and c_floor(x) == x and isfinite(x):
        raise ValueError
    if isinf(x):
        return INFINITY
    return checked(x, c_lgamma(x))


def ll_math_erf(x):
    return c_erf(x)


def ll_math_erfc(x):
    return c_erfc(x)


def ll_math_degrees(x):
    return x * RADIAN


def ll_math_radians(x):
    return x * DEGREE


def ll_math_copysign(x, y):
    return c_copysign(x, y)


def ll_math_atan2(x, y):
    return c_atan2(x, y)


def ll_math_hypot(x, y):
    if isinf(x) or isinf(y):
        return INFINITY
    result = c_hypot(x, y)
    if isinf(result):
        raise OverflowError
    return result


def ll_math_fmod(x, y):
    if isinf(y) and isfinite(x):
        return x
    result = c_fmod(x, y)
    if isnan(result) and not isnan(x) and not isnan(y):
        raise ValueError
    return result


def ll_math_pow(x, y):
    if y == 2.0:
        result = x * x
        if isinf(result) and isfinite(x):
            raise OverflowError
        return result
    if x == 0.0 and y == -INFINITY:
        raise ValueError
    result = c_pow(x, y)
    if isfinite(x) and isfinite(y) and not isfinite(result):
        if isnan(result):
            raise ValueError
        if x == 0.0:
            raise ValueError
        raise OverflowError
    return result


def ll_math_ldexp(x, n):
    if x == 0.0 or not isfinite(x):
        return x
    if n > 100000:
        n = 100000
    elif n < -100000:
        n = -100000
    result = c_ldexp(x, n)
    if isinf(result):
        raise OverflowError
    return result


def ll_math_isnan(x):
    return isnan(x)


def ll_math_isinf(x):
    return isinf(x)


def ll_math_frexp(x):
    """Mantissa in [0.5, 1) and exponent."""
    return c_frexp_mantissa(x), c_frexp_exponent(x)


def ll_math_modf(x):
    """Fraction and whole part, both with the sign of x."""
    if isinf(x):
        return c_copysign(0.0, x), x
    if x >= 0.0:
        whole = c_floor(x)
    else:
        whole = c_ceil(x)
    return c_copysign(x - whole, x), c_copysign(whole, x)


def ll_round(x):
    """Half away from zero, as round() of Python 2."""
    if not isfinite(x):
        return x
    size = c_fabs(x)
    whole = c_floor(size)
    if size - whole >= 0.5:
        whole += 1.0
    return c_copysign(whole, x)
