# Integers: division as Python rounds it, checks, powers. Answers to the ll_int_* helpers of upstream's rtyper/rint.py. The low-level division
# operations truncate as C's; here the result is corrected where the signs differ.

from rpython.rlib.rarithmetic import LONG_BIT
from rpython.rtyper.lltypesystem.lltype import (
    Signed, Unsigned, SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong, cast_primitive)
from rpython.rtyper.lltypesystem.lloperation import llop
import sys

MININT = -sys.maxint - 1
MAXUNICODE = sys.maxunicode


def ll_hash_int(n):
    return n


def ll_hash_bool(flag):
    return int(flag)


def ll_hash_as_word(n):
    return cast_primitive(Signed, n)


def ll_hash_longlong(n):
    """Of a number wider than a word."""
    return cast_primitive(Signed, n) + 9 * cast_primitive(Signed, n >> LONG_BIT)


def ll_cmp(a, b):
    if a < b:
        return -1
    if a > b:
        return 1
    return 0


def ll_check_chr(n):
    if n < 0 or n > 255:
        raise ValueError


def ll_check_unichr(n):
    if n < 0 or n > MAXUNICODE:
        raise ValueError


def ll_check_shift(n):
    if n < 0:
        raise ValueError


def ll_lshift_ovf_val(x, n):
    if n < 0:
        raise ValueError
    return llop.int_lshift_ovf(Signed, x, n)


def ll_truediv_zer(x, y):
    if y == 0.0:
        raise ZeroDivisionError
    return x / y


# ---- division of signed words

def ll_int_py_div(x, y):
    quotient = llop.int_floordiv(Signed, x, y)
    rest = x - quotient * y
    # Rounded up where the rest and the divisor have different signs.
    if y < 0:
        return quotient - int(rest > 0)
    return quotient - int(rest < 0)
ll_int_py_div._always_inline_ = True


def ll_int_py_mod(x, y):
    rest = llop.int_mod(Signed, x, y)
    if y < 0:
        if rest > 0:
            return rest + y
    elif rest < 0:
        return rest + y
    return rest
ll_int_py_mod._always_inline_ = True


def ll_int_py_div_zer(x, y):
    if y == 0:
        raise ZeroDivisionError
    return ll_int_py_div(x, y)


def ll_int_py_mod_zer(x, y):
    if y == 0:
        raise ZeroDivisionError
    return ll_int_py_mod(x, y)


def ll_int_py_div_ovf(x, y):
    if y == -1 and x == MININT:
        raise OverflowError
    return ll_int_py_div(x, y)


def ll_int_py_mod_ovf(x, y):
    # Python computes minint % -1 through the quotient, which overflows.
    if y == -1:
        if x == MININT:
            raise OverflowError
        return 0
    return ll_int_py_mod(x, y)


def ll_int_py_div_ovf_zer(x, y):
    if y == 0:
        raise ZeroDivisionError
    return ll_int_py_div_ovf(x, y)


def ll_int_py_mod_ovf_zer(x, y):
    if y == 0:
        raise ZeroDivisionError
    return ll_int_py_mod_ovf(x, y)


# ---- division of unsigned words

def ll_uint_py_div(x, y):
    return llop.uint_floordiv(Unsigned, x, y)


def ll_uint_py_mod(x, y):
    return llop.uint_mod(Unsigned, x, y)


def ll_uint_py_div_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.uint_floordiv(Unsigned, x, y)


def ll_uint_py_mod_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.uint_mod(Unsigned, x, y)


# ---- division of wide numbers

def ll_llong_py_div(x, y):
    quotient = llop.llong_floordiv(SignedLongLong, x, y)
    rest = x - quotient * y
    if y < 0:
        if rest > 0:
            return quotient - 1
    elif rest < 0:
        return quotient - 1
    return quotient


def ll_llong_py_mod(x, y):
    rest = llop.llong_mod(SignedLongLong, x, y)
    if y < 0:
        if rest > 0:
            return rest + y
    elif rest < 0:
        return rest + y
    return rest


def ll_llong_py_div_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return ll_llong_py_div(x, y)


def ll_llong_py_mod_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return ll_llong_py_mod(x, y)


def ll_ullong_py_div(x, y):
    return llop.ullong_floordiv(UnsignedLongLong, x, y)


def ll_ullong_py_mod(x, y):
    return llop.ullong_mod(UnsignedLongLong, x, y)


def ll_ullong_py_div_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.ullong_floordiv(UnsignedLongLong, x, y)


def ll_ullong_py_mod_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.ullong_mod(UnsignedLongLong, x, y)


def ll_lllong_py_div(x, y):
    quotient = llop.lllong_floordiv(SignedLongLongLong, x, y)
    rest = x - quotient * y
    if y < 0:
        if rest > 0:
            return quotient - 1
    elif rest < 0:
        return quotient - 1
    return quotient


def ll_lllong_py_mod(x, y):
    rest = llop.lllong_mod(SignedLongLongLong, x, y)
    if y < 0:
        if rest > 0:
            return rest + y
    elif rest < 0:
        return rest + y
    return rest


def ll_lllong_py_div_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return ll_lllong_py_div(x, y)


def ll_lllong_py_mod_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return ll_lllong_py_mod(x, y)


def ll_ulllong_py_div(x, y):
    return llop.ulllong_floordiv(UnsignedLongLongLong, x, y)


def ll_ulllong_py_mod(x, y):
    return llop.ulllong_mod(UnsignedLongLongLong, x, y)


def ll_ulllong_py_div_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.ulllong_floordiv(UnsignedLongLongLong, x, y)


def ll_ulllong_py_mod_zer(x, y):
    if not y:
        raise ZeroDivisionError
    return llop.ulllong_mod(UnsignedLongLongLong, x, y)


# ---- powers

def ll_int_pow(x, n):
    """x ** n of ints, by squaring; wraps. Negative exponents have no int result."""
    if n < 0:
        raise ValueError
    result = 1
    while n > 0:
        if n & 1:
            result *= x
        n >>= 1
        if n:
            x *= x
    return result


def ll_int_pow_mod(x, n, m):
    """pow(x, n, m); intermediate products must fit a word."""
    if n < 0:
        raise ValueError
    if m == 0:
        raise ZeroDivisionError
    result = 1 % m
    x = x % m
    while n > 0:
        if n & 1:
            result = result * x % m
        n >>= 1
        if n:
            x = x * x % m
    return result
