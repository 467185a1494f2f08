"""What an rbigint tells: its digits, its value as other types, its text, how it compares. A mixin; nothing in here makes an rbigint."""
from rpython.rlib import jit
from rpython.rlib._rbigint_bits import bit_count, lost_bits
from rpython.rlib._rbigint_digit import LONG_TYPE, MASK, NULLDIGIT, SHIFT, UDIGIT_TYPE, size_of, stored
from rpython.rlib._rbigint_float import logarithm, to_float
from rpython.rlib._rbigint_sum import compare_n
from rpython.rlib._rbigint_text import bit_length, bytes_of_digits, text_of
from rpython.rlib.objectmodel import always_inline, not_rpython, specialize
from rpython.rlib.rarithmetic import LONG_BIT, intmask, r_longlong, r_uint, r_ulonglong

BASE8 = '01234567'
BASE10 = '0123456789'
BASE16 = '0123456789abcdef'
BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz'

NULLDIGITS = [NULLDIGIT]


class InvalidEndiannessError(Exception):
    """An order of bytes that is neither 'big' nor 'little'."""


class InvalidSignednessError(Exception):
    """A negative number, as bytes without sign."""


@always_inline
def int_in_valid_range(x):
    """Whether the size of x is one digit."""
    return -MASK <= x and x <= MASK


def _load_unsigned_digit(x):
    """A digit of a list as an unsigned word."""
    return UDIGIT_TYPE(x)


@specialize.argtype(0)
def _store_digit(x):
    """A number below 2 ** SHIFT, as lists keep digits."""
    return stored(x)


class Reading(object):
    _mixin_ = True

    # ________________________________________________________ parts

    def digit(self, i):
        """The digit at a position."""
        assert i >= 0
        return self._digits[i]

    def udigit(self, i):
        """The same as an unsigned word."""
        assert i >= 0
        return _load_unsigned_digit(self._digits[i])

    def widedigit(self, i):
        """The same as a number that holds products."""
        assert i >= 0
        return LONG_TYPE(self._digits[i])

    def setdigit(self, i, val):
        """Changes a digit of a number that nobody else knows yet."""
        assert i >= 0
        self._digits[i] = _mask_digit(val)

    setdigit._annspecialcase_ = 'specialize:argtype(2)'

    def numdigits(self):
        """The number of digits; 1 for zero."""
        return self.size

    def get_sign(self):
        return self.sign

    def is_odd(self):
        return (self._digits[0] & 1) != 0

    def _normalize(self):
        """Forgets zeros at the top, for numbers that nobody else knows yet."""
        self.size = size_of(self._digits, self.size)
        if self.size == 0:
            self.size = 1
            self.sign = 0
            self._digits = NULLDIGITS

    # ________________________________________________________ to other types

    def tobytes(self, nbytes, byteorder, signed):
        """So many bytes; OverflowError where they are too few."""
        if byteorder != 'big' and byteorder != 'little':
            raise InvalidEndiannessError()
        if not signed and self.sign < 0:
            raise InvalidSignednessError()
        a = self.invert() if self.sign < 0 else self
        bits = a.bit_length()
        if signed and self.sign:
            bits += 1
        if (bits + 7) // 8 > nbytes:
            raise OverflowError("long too big to convert")
        assert nbytes >= 0
        return bytes_of_digits(a._digits, a.size, nbytes, byteorder == 'big', self.sign < 0)

    def _fits(self, bits):
        """Whether it fits a signed integer of so many bits."""
        length = self.bit_length()
        if length < bits:
            return True
        return length == bits and self.sign < 0 and not lost_bits(self._digits, self.size, (bits - 1) // SHIFT, (bits - 1) % SHIFT)

    def toint(self):
        """A word; OverflowError where it does not fit."""
        if self.size == 1 and SHIFT < LONG_BIT:
            return self._digits[0] if self.sign >= 0 else -self._digits[0]
        if not self._fits(LONG_BIT):
            raise OverflowError("long int too large to convert to int")
        return intmask(self._word())

    def tolonglong(self):
        """An r_longlong; OverflowError where it does not fit."""
        if not self._fits(64):
            raise OverflowError("long int too large to convert to int")
        return r_longlong(self.ulonglongmask())

    def fits_int(self):
        """Whether toint() works."""
        return self._fits(LONG_BIT)

    @not_rpython
    def tolong(self):
        """The long of the host."""
        result = 0L
        for digit in reversed(self._digits[:self.size]):
            result = (result << SHIFT) | digit
        return -result if self.sign < 0 else result

    def tobool(self):
        return self.sign != 0

    def touint(self):
        """An r_uint; ValueError for a negative number, OverflowError for a large one."""
        if self.sign < 0:
            raise ValueError("cannot convert negative integer to unsigned int")
        if self.bit_length() > LONG_BIT:
            raise OverflowError("long int too large to convert to unsigned int")
        return self._word()

    def toulonglong(self):
        """The same for r_ulonglong."""
        if self.sign < 0:
            raise ValueError("cannot convert negative integer to unsigned int")
        if self.bit_length() > 64:
            raise OverflowError("long int too large to convert to unsigned long long int")
        return self.ulonglongmask()

    def _word(self):
        result = r_uint(self._digits[0])
        if self.size > 1:
            result |= r_uint(self._digits[1]) << SHIFT
        return -result if self.sign < 0 else result

    def uintmask(self):
        """The lowest word."""
        return self._word()

    def ulonglongmask(self):
        """The lowest 64 bits."""
        result = r_ulonglong(0)
        for i in range(min(self.size, (63 + SHIFT) // SHIFT)):
            result |= r_ulonglong(self._digits[i]) << (i * SHIFT)
        return -result if self.sign < 0 else result

    def tofloat(self):
        """The nearest float; OverflowError where there is none."""
        return to_float(self)

    def log(self, base):
        """The logarithm to a base; of 0.0 the natural one. ValueError where there is none."""
        return logarithm(self, base)

    # ________________________________________________________ text

    def format(self, digits, prefix='', suffix=''):
        """The text in the base of the number of `digits`, which are the characters that stand for them."""
        assert len(digits) >= 2
        if self.sign == 0:
            return prefix + digits[0] + suffix
        text = prefix + text_of(self._digits, self.size, digits) + suffix
        if self.sign < 0:
            return '-' + text
        return text

    @jit.elidable
    def repr(self):
        """Decimal text and an L."""
        return self.str() + 'L'

    @jit.elidable
    def str(self):
        """Decimal text."""
        if self.size == 1 and SHIFT < LONG_BIT:
            return str(self._digits[0] if self.sign >= 0 else -self._digits[0])
        return self.format(BASE10)

    def oct(self):
        """The text as Python's oct()."""
        if self.sign == 0:
            return '0L'
        return self.format(BASE8, '0', 'L')

    def hex(self):
        """The text as Python's hex()."""
        return self.format(BASE16, '0x', 'L')

    def __repr__(self):
        return '<rbigint digits=%s, sign=%s, size=%d>' % (self._digits, self.sign, self.size)

    # ________________________________________________________ comparison

    def _compare(self, other):
        if self.sign != other.sign:
            return self.sign - other.sign
        if self.size != other.size:
            order = self.size - other.size
        else:
            order = compare_n(self._digits, 0, other._digits, 0, self.size)
        return order if self.sign > 0 else -order

    def _int_compare(self, other):
        # The digits of an int are one or two.
        sign = 0
        if other:
            sign = -1 if other < 0 else 1
        if self.sign != sign:
            return self.sign - sign
        if self._fits(LONG_BIT):
            value = intmask(self._word())
            if value == other:
                return 0
            return -1 if value < other else 1
        return self.sign

    def eq(self, other):
        if self.sign != other.sign or self.size != other.size:
            return False
        return compare_n(self._digits, 0, other._digits, 0, self.size) == 0

    def ne(self, other):
        return not self.eq(other)

    def lt(self, other):
        return self._compare(other) < 0

    def le(self, other):
        return self._compare(other) <= 0

    def gt(self, other):
        return self._compare(other) > 0

    def ge(self, other):
        return self._compare(other) >= 0

    def int_eq(self, other):
        return self._int_compare(other) == 0

    def int_ne(self, other):
        return self._int_compare(other) != 0

    def int_lt(self, other):
        return self._int_compare(other) < 0

    def int_le(self, other):
        return self._int_compare(other) <= 0

    def int_gt(self, other):
        return self._int_compare(other) > 0

    def int_ge(self, other):
        return self._int_compare(other) >= 0

    @jit.elidable
    def hash(self):
        """Python's hash of a long: the number modulo 2 ** LONG_BIT - 1, with its sign; that of an equal int."""
        x = r_uint(0)
        i = self.size - 1
        while i >= 0:
            x = (x << SHIFT) | (x >> (LONG_BIT - SHIFT))
            digit = r_uint(self._digits[i])
            x += digit
            if x < digit:
                x += 1
            i -= 1
        if self.sign < 0:
            x = -x
        result = intmask(x)
        return -2 if result == -1 else result

    # ________________________________________________________ bits

    def bit_length(self):
        """The number of bits of the size."""
        return bit_length(self._digits, self.size)

    def bit_count(self):
        """The number of bits of the size that are set."""
        return bit_count(self._digits, self.size)

    def has_bits_below(self, count):
        """Whether one of the `count` lowest bits of the size is set."""
        assert count >= 0
        return lost_bits(self._digits, self.size, count // SHIFT, count % SHIFT)

    @jit.elidable
    def abs_rshift_and_mask(self, bigshiftcount, mask):
        """The size, shifted to the right by an r_ulonglong, and with the bits of a word that is not negative."""
        assert mask >= 0
        words = bigshiftcount / r_ulonglong(SHIFT)
        if words >= r_ulonglong(self.size):
            return 0
        word = intmask(words)
        assert word >= 0
        shift = intmask(bigshiftcount - words * r_ulonglong(SHIFT))
        result = self._digits[word] >> shift
        taken = SHIFT - shift
        while taken < LONG_BIT and word + 1 < self.size:
            word += 1
            result |= intmask(r_uint(self._digits[word]) << taken)
            taken += SHIFT
        return result & mask
