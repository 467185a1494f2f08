"""Integers of any size: rbigint, the long of RPython programs. Immutable.

Here are the class and what it says of signs; the work on digits is in the modules _rbigint_*.
"""
import math

from rpython.rlib import jit
from rpython.rlib._rbigint_bits import AND, OR, XOR, and_digits, bitwise, lost_bits
from rpython.rlib._rbigint_derived import Derived
from rpython.rlib._rbigint_digit import LONG_TYPE, MASK, NULLDIGIT, ONEDIGIT, SHIFT, UDIGIT_TYPE, size_of, zeros
from rpython.rlib._rbigint_div import divide, divrem_1
from rpython.rlib._rbigint_float import digits_of_float
from rpython.rlib._rbigint_gcd import common_divisor
from rpython.rlib._rbigint_mul import mul_1, multiply, square
from rpython.rlib._rbigint_reading import (
    BASE8, BASE10, BASE16, BASE36, NULLDIGITS, InvalidEndiannessError, InvalidSignednessError, Reading,
    _load_unsigned_digit, _store_digit, int_in_valid_range)
from rpython.rlib._rbigint_sum import add_1, add_n, shift_left, shift_right, sub_1, sub_n
from rpython.rlib._rbigint_text import digits_of_bytes, join_bits, read_number, without_underscores
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.objectmodel import always_inline, not_rpython, specialize
from rpython.rlib.rarithmetic import intmask, r_uint, r_ulonglonglong
from rpython.rlib.rstring import NumberStringParser, strip_spaces


class MaxIntError(OverflowError):
    """Text of more digits than are allowed."""

    def __init__(self, msg):
        self.msg = msg


def intsign(i):
    """-1, 0 or 1"""
    if i == 0:
        return 0
    return -1 if i < 0 else 1


@always_inline
def _made(digits, n, sign):
    """The number of these digits, of which the upper ones may be 0."""
    n = size_of(digits, n)
    if n == 0:
        return NULLRBIGINT
    return rbigint(digits, sign, n)


def _of_unsigned(value, sign):
    """The rbigint of an r_ulonglonglong, with a sign."""
    n = 0
    rest = value
    while rest:
        rest = rest >> SHIFT
        n += 1
    digits = zeros(n)
    for i in range(n):
        digits[i] = intmask(value & MASK)
        value = value >> SHIFT
    return _made(digits, n, sign)


class rbigint(Reading, Derived):
    """An integer: a list of digits, how many of them count, and -1, 0 or 1 as sign."""
    _immutable_ = True
    _immutable_fields_ = ["_digits"]

    def __init__(self, digits=NULLDIGITS, sign=0, size=0):
        make_sure_not_resized(digits)
        self._digits = digits
        self.size = size or len(digits)
        self.sign = sign

    # ________________________________________________________ from other types

    @staticmethod
    def fromint(intval):
        """The rbigint of a word."""
        if intval == 0:
            return NULLRBIGINT
        if int_in_valid_range(intval):
            digits = zeros(1)
            if intval < 0:
                digits[0] = -intval
                return rbigint(digits, -1, 1)
            digits[0] = intval
            return rbigint(digits, 1, 1)
        size = r_uint(intval)
        sign = 1
        if intval < 0:
            size = -size
            sign = -1
        digits = zeros(2)
        digits[0] = intmask(size & MASK)
        digits[1] = intmask(size >> SHIFT)
        return rbigint(digits, sign, 2)

    @staticmethod
    def frombool(b):
        return ONERBIGINT if b else NULLRBIGINT

    @staticmethod
    @not_rpython
    def fromlong(l):
        """The rbigint of a long of the host."""
        if isinstance(l, rbigint):
            return l
        digits = []
        rest = abs(l)
        while rest:
            digits.append(int(rest & MASK))
            rest >>= SHIFT
        return rbigint(digits or [0], 0 if l == 0 else -1 if l < 0 else 1)

    @staticmethod
    def fromfloat(dval):
        """The whole part of a float."""
        if dval != dval:
            raise ValueError("cannot convert float NaN to integer")
        if dval - dval != 0.0:
            raise OverflowError("cannot convert float infinity to integer")
        return rbigint._fromfloat_finite(dval)

    @staticmethod
    def _fromfloat_finite(dval):
        sign = 1
        if dval < 0.0:
            sign = -1
            dval = -dval
        if dval < 1.0:
            return NULLRBIGINT
        exponent = math.frexp(dval)[1]
        digits = zeros((exponent - 1) // SHIFT + 1)
        digits_of_float(dval, digits)
        return rbigint(digits, sign)

    @staticmethod
    @specialize.argtype(0)
    def fromrarith_int(i):
        """The rbigint of an integer of any width."""
        if i < 0:
            return _of_unsigned(r_ulonglonglong(0) - r_ulonglonglong(i), -1)
        return _of_unsigned(r_ulonglonglong(i), 1)

    @staticmethod
    def fromdecimalstr(s):
        """The rbigint of decimal text."""
        return rbigint._from_numberstring_parser(NumberStringParser(s, s, 10, 'long'))

    @staticmethod
    def fromstr(s, base=0, allow_underscores=False):
        """The rbigint of text in a base, 0 for that of its prefix; a final L is allowed. ParseStringError where it is none."""
        literal = s = strip_spaces(s)
        if (s.endswith('l') or s.endswith('L')) and base < 22:
            s = s[:-1]
        if allow_underscores and '_' in s:
            s = without_underscores(s, base)
        return rbigint._from_numberstring_parser(NumberStringParser(s, literal, base, 'long'))

    @staticmethod
    def _from_numberstring_parser(parser):
        return parse_digit_string(parser)

    @staticmethod
    def from_list_n_bits(list, nbits):
        """The number of groups of so many bits, the least significant first."""
        groups = [list[i] for i in range(len(list) - 1, -1, -1)]
        digits = join_bits(groups, nbits, 0, 0)
        return _made(digits, len(digits), 1)

    @staticmethod
    def frombytes(s, byteorder, signed):
        """The number whose bytes these are, 'big' end or 'little' end first."""
        if byteorder != 'big' and byteorder != 'little':
            raise InvalidEndiannessError()
        if len(s) == 0:
            return NULLRBIGINT
        big = byteorder == 'big'
        negative = signed and ord(s[0] if big else s[len(s) - 1]) >= 0x80
        digits = digits_of_bytes(s, big, negative)
        if negative:
            return _made(digits, len(digits), 1).invert()
        return _made(digits, len(digits), 1)

    # ________________________________________________________ sums

    @jit.elidable
    def add(self, other):
        if self.sign == 0:
            return other
        if other.sign == 0:
            return self
        if self.sign == other.sign:
            return _sum(self, other, self.sign)
        return _difference(self, other, self.sign)

    @jit.elidable
    def sub(self, other):
        if other.sign == 0:
            return self
        if self.sign == 0:
            return other.neg()
        if self.sign == other.sign:
            return _difference(self, other, self.sign)
        return _sum(self, other, self.sign)

    @jit.elidable
    def int_add(self, other):
        if other == 0:
            return self
        if self.sign == 0 or not int_in_valid_range(other):
            return self.add(rbigint.fromint(other))
        if (self.sign < 0) == (other < 0):
            return _int_sum(self, abs(other), self.sign)
        return _int_difference(self, abs(other), self.sign)

    def neg(self):
        if self.sign == 0:
            return self
        return rbigint(self._digits, -self.sign, self.size)

    def abs(self):
        if self.sign >= 0:
            return self
        return rbigint(self._digits, 1, self.size)

    # ________________________________________________________ products

    @jit.elidable
    def mul(self, other):
        sign = self.sign * other.sign
        if sign == 0:
            return NULLRBIGINT
        n = self.size
        m = other.size
        if n == 1:
            return _times_digit(other, self._digits[0], sign)
        if m == 1:
            return _times_digit(self, other._digits[0], sign)
        z = zeros(n + m)
        if self is other:
            square(z, self._digits, n)
        else:
            multiply(z, 0, self._digits, 0, n, other._digits, 0, m)
        return _made(z, n + m, sign)

    @jit.elidable
    def int_mul(self, other):
        if self.sign == 0 or other == 0:
            return NULLRBIGINT
        if not int_in_valid_range(other):
            return self.mul(rbigint.fromint(other))
        if other < 0:
            return _times_digit(self, -other, -self.sign)
        return _times_digit(self, other, self.sign)

    # ________________________________________________________ quotients

    @jit.elidable
    def mod(self, other):
        rest = _divrem(self, other)[1]
        if rest.sign * other.sign < 0:
            return rest.add(other)
        return rest

    @jit.elidable
    def divmod(self, other):
        """Quotient, rounded down, and rest, with the sign of the divisor."""
        quotient, rest = _divrem(self, other)
        if rest.sign * other.sign < 0:
            return quotient.int_sub(1), rest.add(other)
        return quotient, rest

    @jit.elidable
    def int_mod_int_result(self, other):
        """The rest of a division by an int, as an int."""
        if other == 0:
            raise ZeroDivisionError("long division or modulo by zero")
        if not int_in_valid_range(other):
            return self.mod(rbigint.fromint(other)).toint()
        rest = _divrem1(self, abs(other))[1]
        if rest and (self.sign < 0) != (other < 0):
            rest = abs(other) - rest
        return -rest if other < 0 else rest

    @jit.elidable
    def int_divmod(self, other):
        if other == 0:
            raise ZeroDivisionError("long division or modulo by zero")
        if not int_in_valid_range(other):
            return self.divmod(rbigint.fromint(other))
        quotient, rest = _divrem1(self, abs(other))
        if other < 0:
            quotient = quotient.neg()
        if rest and (self.sign < 0) != (other < 0):
            quotient = quotient.int_sub(1)
            rest = abs(other) - rest
        return quotient, rbigint.fromint(-rest if other < 0 else rest)

    @jit.elidable
    def gcd(self, other):
        """The greatest common divisor, never negative."""
        digits = common_divisor(self._digits, self.size, other._digits, other.size)
        return _made(digits, len(digits), 1)

    # ________________________________________________________ shifts

    @jit.elidable
    def lshift(self, int_other):
        """The number times 2 ** int_other; ValueError where that is negative."""
        if int_other < 0:
            raise ValueError("negative shift count")
        if self.sign == 0 or int_other == 0:
            return self
        words = int_other // SHIFT
        n = self.size
        z = zeros(n + words + 1)
        z[n + words] = shift_left(z, words, self._digits, 0, n, int_other % SHIFT)
        return _made(z, n + words + 1, self.sign)

    @jit.elidable
    def rshift(self, int_other, dont_invert=False):
        """The number through 2 ** int_other, rounded down (with dont_invert towards 0); ValueError where int_other is negative."""
        if int_other < 0:
            raise ValueError("negative shift count")
        if self.sign == 0 or int_other == 0:
            return self
        words = int_other // SHIFT
        bits = int_other % SHIFT
        up = self.sign < 0 and not dont_invert and lost_bits(self._digits, self.size, words, bits)
        n = self.size - words
        if n <= 0:
            return ONENEGATIVERBIGINT if up else NULLRBIGINT
        z = zeros(n)
        shift_right(z, 0, self._digits, words, n, bits, 0)
        result = _made(z, n, self.sign)
        if up:
            return result.int_sub(1)
        return result

    # ________________________________________________________ bits

    @jit.elidable
    def and_(self, other):
        if self.sign >= 0 and other.sign >= 0:
            n = min(self.size, other.size)
            return _made(and_digits(self._digits, other._digits, n), n, 1)
        return _bitwise(self, AND, other)

    @jit.elidable
    def or_(self, other):
        return _bitwise(self, OR, other)

    @jit.elidable
    def xor(self, other):
        return _bitwise(self, XOR, other)

    @jit.elidable
    def int_and_(self, other):
        if self.sign >= 0 and 0 <= other <= MASK:
            return rbigint.fromint(self._digits[0] & other)
        return self.and_(rbigint.fromint(other))


ONERBIGINT = rbigint([ONEDIGIT], 1, 1)
ONENEGATIVERBIGINT = rbigint([ONEDIGIT], -1, 1)
NULLRBIGINT = rbigint()


# ____________________________________________________________ sums

def _sum(a, b, sign):
    """The sum of the sizes."""
    if a.size < b.size:
        a, b = b, a
    n = a.size
    m = b.size
    z = zeros(n + 1)
    carry = add_n(z, 0, a._digits, 0, b._digits, 0, m)
    carry = add_1(z, m, a._digits, m, n - m, carry)
    if carry:
        z[n] = carry
        n += 1
    return rbigint(z, sign, n)


def _difference(a, b, sign):
    """The difference of the sizes; `sign` is that of a."""
    n = a.size
    m = b.size
    if n == m:
        while n > 0 and a._digits[n - 1] == b._digits[n - 1]:
            n -= 1
        if n == 0:
            return NULLRBIGINT
        m = n
        less = a._digits[n - 1] < b._digits[n - 1]
    else:
        less = n < m
    if less:
        a, b = b, a
        n, m = m, n
        sign = -sign
    z = zeros(n)
    borrow = sub_n(z, 0, a._digits, 0, b._digits, 0, m)
    sub_1(z, m, a._digits, m, n - m, borrow)
    return _made(z, n, sign)


def _int_sum(a, digit, sign):
    n = a.size
    z = zeros(n + 1)
    carry = add_1(z, 0, a._digits, 0, n, digit)
    if carry:
        z[n] = carry
        n += 1
    return rbigint(z, sign, n)


def _int_difference(a, digit, sign):
    n = a.size
    if n == 1:
        return rbigint.fromint((a._digits[0] - digit) * sign)
    z = zeros(n)
    sub_1(z, 0, a._digits, 0, n, digit)
    return _made(z, n, sign)


# ____________________________________________________________ products and quotients

def _times_digit(a, digit, sign):
    n = a.size
    z = zeros(n + 1)
    carry = mul_1(z, 0, a._digits, 0, n, digit, 0)
    if carry:
        z[n] = carry
        n += 1
    return rbigint(z, sign, n)


def _divrem1(a, n):
    """The quotient, rounded towards 0, and the rest of the size, for a divisor of one digit."""
    size = a.size
    q = zeros(size)
    rest = divrem_1(q, 0, a._digits, 0, size, n)
    return _made(q, size, a.sign), rest


def _divrem(a, b):
    """Quotient, rounded towards 0, and rest, with the sign of the dividend."""
    if b.sign == 0:
        raise ZeroDivisionError("long division or modulo by zero")
    n = a.size
    m = b.size
    if n < m or (n == m and a._digits[n - 1] < b._digits[n - 1]):
        return NULLRBIGINT, a
    if m == 1:
        quotient, rest = _divrem1(a, b._digits[0])
        if b.sign < 0:
            quotient = quotient.neg()
        return quotient, rbigint.fromint(-rest if a.sign < 0 else rest)
    q, r = divide(a._digits, n, b._digits, m)
    return _made(q, n - m + 1, a.sign * b.sign), _made(r, m, a.sign)


# ____________________________________________________________ bits and text

def _bitwise(a, op, b):
    z, negative = bitwise(a._digits, a.size, a.sign < 0, op, b._digits, b.size, b.sign < 0)
    return _made(z, len(z), -1 if negative else 1)


_bitwise._annspecialcase_ = 'specialize:arg(1)'


def parse_digit_string(parser):
    """The number that a NumberStringParser stands before."""
    digits = read_number(parser)
    return _made(digits, len(digits), parser.sign)


def gcd_binary(a, b):
    """The greatest common divisor of two ints."""
    a, b = abs(a), abs(b)
    while b:
        a, b = b, a % b
    return a


def gcd_lehmer(a, b):
    """The greatest common divisor of two rbigints."""
    return a.gcd(b)


@not_rpython
def digits_for_most_neg_long(l):
    """The digits of the size of the least integer of some width."""
    return rbigint.fromlong(abs(l))._digits


@not_rpython
def digits_from_nonneg_long(l):
    """The digits of a long of the host."""
    return rbigint.fromlong(l)._digits
