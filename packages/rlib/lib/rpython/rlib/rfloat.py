"""Floats: their text in every form, rounding, classification, and C's functions that math lacks.

All of it is made of the language's own operations, so that every backend gives the same digits.
"""
import math

from rpython.rlib.objectmodel import enforceargs
from rpython.rlib.rstring import ParseStringError, strip_spaces

USE_SHORT_FLOAT_REPR = True

INFINITY = 1e200 * 1e200
NAN = abs(INFINITY / INFINITY)

DBL_MANT_DIG = 53
DBL_DIG = 15
DBL_MIN = 2.2250738585072014e-308
DBL_MAX = 1.7976931348623157e308
DBL_EPSILON = 2.220446049250313e-16
DBL_MIN_EXP = -1021
DBL_MAX_EXP = 1024
DBL_MIN_10_EXP = -307
DBL_MAX_10_EXP = 308

# Flags of formatd() and double_to_string(): a sign always, ".0" behind what looks like an integer, printf's # form, no zero in front of the exponent.
DTSF_STR_PRECISION = 12
DTSF_SIGN = 0x1
DTSF_ADD_DOT_0 = 0x2
DTSF_ALT = 0x4
DTSF_CUT_EXP_0 = 0x8

# What kind of number double_to_string() saw.
DIST_FINITE = 1
DIST_NAN = 2
DIST_INFINITY = 3


# ---- classification

def isinf(x):
    """Whether x is one of the infinities."""
    return x == INFINITY or x == -INFINITY


def isnan(x):
    """Whether x is not a number."""
    return x != x


def isfinite(x):
    """Whether x is neither infinite nor a NaN."""
    return x - x == 0.0


def copysign(x, y):
    """The size of x with the sign of y, that of zeros and NaNs too."""
    return math.copysign(x, y)


# ---- text

@enforceargs(float, None, int, int)
def formatd(x, code, precision, flags=0):
    """The text of x: code e, f, g as in printf (E, F, G with capitals), r for the shortest digits that read back, s as str() does."""
    if not isfinite(x):
        return _special_text(x, code, flags)
    if code == 'r':
        text = repr(x)
        if not flags & DTSF_ADD_DOT_0 and text.endswith('.0'):
            text = _without_end(text, 2)
    elif code == 's':
        text = _general(x, 'g', DTSF_STR_PRECISION, flags)
    elif code == 'g' or code == 'G':
        text = _general(x, code, precision, flags)
    else:
        text = _plain(x, code, precision, flags & DTSF_ALT != 0)
        if flags & DTSF_ADD_DOT_0 and (code == 'f' or code == 'F'):
            text = _with_dot(text)
    if flags & DTSF_CUT_EXP_0:
        text = _cut_exponent(text)
    if flags & DTSF_SIGN and not text.startswith('-'):
        text = '+' + text
    return text


def double_to_string(value, tp, precision, flags):
    """The text of a float as formatd() makes it, and what kind of number it is (DIST_...)."""
    if isfinite(value):
        kind = DIST_FINITE
    elif isnan(value):
        kind = DIST_NAN
    else:
        kind = DIST_INFINITY
    return formatd(value, tp, precision, flags), kind


def _special_text(x, code, flags):
    upper = code == 'E' or code == 'F' or code == 'G'
    if isnan(x):
        text = 'NAN' if upper else 'nan'
    elif x < 0.0:
        return '-INF' if upper else '-inf'
    else:
        text = 'INF' if upper else 'inf'
    return '+' + text if flags & DTSF_SIGN else text


def _printf(x, code, precision, flags):
    """What printf gives for one of its letters. In a translated program this is a function of the runtime."""
    return (('%#.*' if flags & DTSF_ALT else '%.*') + code) % (precision, x)


def _plain(x, code, precision, alternate):
    """What printf gives, ValueError for other letters."""
    if not (code == 'e' or code == 'f' or code == 'g' or code == 'E' or code == 'F' or code == 'G'):
        raise ValueError("bad float code")
    if precision < 0:
        precision = 6
    return _printf(x, code[0], precision, DTSF_ALT if alternate else 0)


def _general(x, code, precision, flags):
    """The form g; one that keeps room for the ".0" where that is asked for."""
    if precision == 0:
        precision = 1
    if flags & DTSF_ALT:
        return _plain(x, code, precision, True)
    text = _plain(x, code, precision, False)
    if not flags & DTSF_ADD_DOT_0 or not _is_whole(text):
        return text
    digits = len(text)
    if text.startswith('-'):
        digits -= 1
    if digits < precision or x == 0.0:
        return text + '.0'
    exponent = _plain(x, 'e' if code == 'g' else 'E', precision - 1, False)
    return _short_mantissa(exponent)


def _is_whole(text):
    """Whether a text has digits and a sign only."""
    for c in text:
        if not (c.isdigit() or c == '-'):
            return False
    return True


def _with_dot(text):
    return text + '.0' if _is_whole(text) else text


def _exponent_at(text):
    """Where the letter of the exponent is, -1 without one."""
    for i in range(len(text)):
        if text[i] == 'e' or text[i] == 'E':
            return i
    return -1


def _without_end(text, count):
    end = len(text) - count
    assert end >= 0
    return text[:end]


def _short_mantissa(text):
    """The exponent form without zeros at the end of the mantissa."""
    at = _exponent_at(text)
    if at < 0:
        return text
    end = at
    if text.find('.') >= 0:
        while text[end - 1] == '0':
            end -= 1
        if text[end - 1] == '.':
            end -= 1
    assert end >= 0
    return text[:end] + text[at:]


def _cut_exponent(text):
    """1e+05 becomes 1e+5."""
    at = _exponent_at(text)
    if at < 0 or at + 3 >= len(text):
        return text
    if text[at + 2] != '0':
        return text
    return text[:at + 2] + text[at + 3:]


# ---- text to floats

def rstring_to_float(s):
    """The number that s shows, without blanks; ValueError for other text."""
    if s == '' or s != strip_spaces(s):
        raise ValueError("could not convert string to float")
    return float(s)


def string_to_float(s):
    """The number that s shows; ParseStringError for other text. Numbers too large are infinite."""
    s = strip_spaces(s)
    if not s:
        raise ParseStringError("empty string for float()")
    try:
        x = float(s)
    except ValueError:
        raise ParseStringError("invalid literal for float()")
    if s[0] == '-' and isnan(x):
        return -NAN
    return x


# ---- rounding

_EXACT = 2251799813685248.0


def round_away(x):
    """The nearest whole number, halves away from zero."""
    size = math.fabs(x)
    if not size < 2.0 * _EXACT:
        return x
    result = math.floor(size)
    if size - result >= 0.5:
        result += 1.0
    return math.copysign(result, x)


def _round_even(x):
    result = round_away(x)
    if math.fabs(x - math.floor(x)) == 0.5 and math.fabs(x) < 2.0 * _EXACT:
        result = 2.0 * round_away(x / 2.0)
    return result


def round_double(value, ndigits, half_even=False):
    """value with so many digits behind the point, or zeros before it; correctly rounded, halves away from zero or to the even digit. May give inf."""
    if value == 0.0 or not isfinite(value) or ndigits > DBL_DIG + 308:
        return value
    if ndigits < -DBL_MAX_10_EXP - 1:
        return math.copysign(0.0, value)
    if ndigits == 0:
        return _round_even(value) if half_even else round_away(value)
    if not half_even and _is_half(value, ndigits):
        return _next_digit(value, ndigits)
    return _round_by_text(value, ndigits)


def _is_half(value, ndigits):
    """Whether value is just between two numbers of so many digits: it needs exactly one more. The text with all its digits shows it."""
    if not -22 <= ndigits <= 22:
        return False
    size = math.fabs(value)
    if ndigits < 0:
        step = math.pow(10.0, float(-ndigits))
        return math.fmod(size, step) == 0.5 * step
    if size >= 2.0 * _EXACT:
        return False
    # A number with one digit 5 behind the others ends in at most ndigits + 1 binary places.
    scaled = size * math.pow(2.0, float(ndigits + 1))
    if scaled != math.floor(scaled):
        return False
    longer = _printf(size, 'f', ndigits + 30, 0)
    at = longer.find('.') + 1 + ndigits
    if at >= len(longer) or longer[at] != '5':
        return False
    for i in range(at + 1, len(longer)):
        if longer[i] != '0':
            return False
    return True


def _next_digit(value, ndigits):
    """The half is between two numbers: the larger one."""
    size = math.fabs(value)
    if ndigits < 0:
        step = math.pow(10.0, float(-ndigits))
        return math.copysign(size + 0.5 * step, value)
    longer = _printf(size, 'f', ndigits + 1, 0)
    digits = _incremented(_without_end(longer, 1))
    return math.copysign(float(digits), value)


def _incremented(digits):
    """The decimal text with its last digit one higher."""
    result = []
    carry = True
    for i in range(len(digits) - 1, -1, -1):
        c = digits[i]
        if carry and c != '.':
            if c == '9':
                c = '0'
            else:
                c = chr(ord(c) + 1)
                carry = False
        result.append(c)
    if carry:
        result.append('1')
    result.reverse()
    return ''.join(result)


def _round_by_text(value, ndigits):
    """Halves to even, by correctly rounded text."""
    if ndigits >= 0:
        return float(_printf(value, 'f', ndigits, 0))
    size = math.fabs(value)
    text = _printf(size, 'e', 30, 0)
    at = _exponent_at(text)
    assert at >= 0
    exponent = int(text[at + 1:])
    kept = exponent + ndigits
    if kept < -1:
        return math.copysign(0.0, value)
    if kept == -1:
        # The half of the step is a tie, to zero.
        return math.copysign(_large_or_zero(size, ndigits), value)
    return math.copysign(float(_printf(size, 'e', kept, 0)), value)


def _large_or_zero(size, ndigits):
    if ndigits < -DBL_MAX_10_EXP:
        return 0.0
    step = float('1e%d' % -ndigits)
    return step if size > 0.5 * step else 0.0


# ---- functions of C

def log1p(x):
    """log(1 + x), exact for small x."""
    return math.log1p(x)


def expm1(x):
    """exp(x) - 1, exact for small x."""
    return math.expm1(x)


def acosh(x):
    """The inverse of cosh; ValueError below 1."""
    return math.acosh(x)


def asinh(x):
    """The inverse of sinh."""
    return math.asinh(x)


def atanh(x):
    """The inverse of tanh; ValueError outside of (-1, 1)."""
    return math.atanh(x)


def erf(x):
    """The error function."""
    return math.erf(x)


def erfc(x):
    """1 - erf(x), exact for large x."""
    return math.erfc(x)


def gamma(x):
    """The gamma function; ValueError at its poles, OverflowError where it is too large."""
    return math.gamma(x)


def lgamma(x):
    """The logarithm of the size of gamma(x)."""
    return math.lgamma(x)


def log2(x):
    """The logarithm to base 2, exact for powers of 2; ValueError for what is not positive."""
    if not isfinite(x):
        if isnan(x) or x > 0.0:
            return x
        raise ValueError("math domain error")
    if x <= 0.0:
        raise ValueError("math domain error")
    mantissa, exponent = math.frexp(x)
    if x >= 1.0:
        # log2(2 * m) cancels nothing.
        return math.log(2.0 * mantissa) / math.log(2.0) + (exponent - 1)
    return math.log(mantissa) / math.log(2.0) + exponent


def nextafter(x, y):
    """The float next to x in the direction of y."""
    from rpython.rlib.longlong2float import float2longlong, longlong2float
    if isnan(x) or isnan(y):
        return x + y
    if x == y:
        return y
    if x == 0.0:
        return math.copysign(5e-324, y)
    bits = float2longlong(x)
    if (x < y) == (x > 0.0):
        bits += 1
    else:
        bits -= 1
    return longlong2float(bits)


def ulp(x):
    """The distance to the next larger float."""
    if isnan(x):
        return x
    x = math.fabs(x)
    if isinf(x):
        return x
    following = nextafter(x, INFINITY)
    if isinf(following):
        return x - nextafter(x, -INFINITY)
    return following - x


def float_as_rbigint_ratio(value):
    """Two rbigints whose quotient is exactly value, without common factors, the second positive. OverflowError for infinities, ValueError for a NaN."""
    from rpython.rlib.rbigint import rbigint
    if isinf(value):
        raise OverflowError("cannot pass infinity to as_integer_ratio()")
    if isnan(value):
        raise ValueError("cannot pass nan to as_integer_ratio()")
    mantissa, exponent = math.frexp(value)
    for i in range(300):
        if mantissa == math.floor(mantissa):
            break
        mantissa *= 2.0
        exponent -= 1
    numerator = rbigint.fromfloat(mantissa)
    denominator = rbigint.fromint(1)
    if exponent > 0:
        numerator = numerator.lshift(exponent)
    else:
        denominator = denominator.lshift(-exponent)
    return numerator, denominator


def float_hash(f):
    """Python's hash of a float: that of the integer for whole ones."""
    from rpython.rlib.objectmodel import _hash_float
    return _hash_float(f)
