"""Machine integers: wrap-around, overflow checks, unsigned and sized integers.

On the host r_uint and its relatives are longs that wrap at their width; in a translated program they are the machine's own integers.
"""
import sys

LONG_BIT = 1
while (sys.maxint >> (LONG_BIT - 1)) > 0:
    LONG_BIT += 1
LONG_MASK = (1L << LONG_BIT) - 1
LONG_TEST = 1L << (LONG_BIT - 1)
LONG_BIT_SHIFT = {32: 5, 64: 6, 128: 7}[LONG_BIT]
LONGLONG_BIT = 64
LONGLONG_MASK = (1L << LONGLONG_BIT) - 1
LONGLONG_TEST = 1L << (LONGLONG_BIT - 1)
LONGLONGLONG_BIT = 128

maxint = sys.maxint


def _wrap(value, bits, signed):
    value = long(value) & ((1L << bits) - 1)
    if signed and value >> (bits - 1):
        value -= 1L << bits
    return value


def intmask(n):
    """The lowest word of n, as a signed integer."""
    if isinstance(n, int):
        return int(n)
    if isinstance(n, Symbolic):
        return n
    return int(_wrap(long(n), LONG_BIT, True))


def longlongmask(n):
    """The lowest 64 bits of n, as a signed integer."""
    return r_longlong(_wrap(long(n), LONGLONG_BIT, True))


def widen(n):
    """Integers smaller than a word become words; others stay."""
    if isinstance(n, base_int) and (n.BITS > LONG_BIT or (n.BITS == LONG_BIT and not n.SIGNED)):
        return n
    return intmask(n)


def is_valid_int(r):
    """Whether r fits a signed machine word."""
    return isinstance(r, (int, long)) and -sys.maxint - 1 <= r <= sys.maxint


def ovfcheck(r):
    """ovfcheck(a + b): raises OverflowError when the result of the operation does not fit a machine word."""
    if isinstance(r, base_int):
        raise TypeError("ovfcheck() is for plain integers")
    if isinstance(r, long) and not -sys.maxint - 1 <= r <= sys.maxint:
        raise OverflowError("signed integer expression did overflow")
    return int(r)


def _should_widen_type(tp):
    return widen(tp()) is not None and (tp.BITS < LONG_BIT or tp is r_int)


# Where words have 32 bits, floats have fractions next to the smallest word; where they have 64, the smallest word is a float of its own.
_END_OF_WORD = 2.0 ** (LONG_BIT - 1)
_LEAST_FLOAT = -_END_OF_WORD


def ovfcheck_float_to_int(x):
    """x rounded towards zero; OverflowError when that is no machine word."""
    if _LEAST_FLOAT <= x < _END_OF_WORD or -_END_OF_WORD - 1.0 < x < 0.0:
        return int(x)
    raise OverflowError


def ovfcheck_float_to_longlong(x):
    if -9223372036854775808.0 <= x < 9223372036854775808.0:
        return r_longlong(x)
    raise OverflowError


class Symbolic(object):
    """An integer whose value is known later."""


class base_int(long):
    """The integers with a width: arithmetic wraps, and mixing kinds gives the wider one."""
    BITS = LONG_BIT
    SIGNED = True

    def __new__(cls, value=0):
        if isinstance(value, float):
            value = long(value)
        return long.__new__(cls, _wrap(value, cls.BITS, cls.SIGNED))

    def _result(self, other, value):
        if type(other) is float:
            raise TypeError("a %s and a float do not mix" % type(self).__name__)
        return compute_restype(type(self), type(other))(value)

    def __hash__(self):
        return hash(long(self))

    def __str__(self):
        return long.__str__(long(self))

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, long(self))

    def __hex__(self):
        return hex(long(self)).rstrip('L')

    def __oct__(self):
        return oct(long(self)).rstrip('L')

    def __nonzero__(self):
        return long(self) != 0

    def __int__(self):
        return int(long(self))

    def __long__(self):
        return long.__add__(self, 0)

    def __float__(self):
        return float(long.__add__(self, 0))

    def __neg__(self):
        return type(self)(-long(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return type(self)(abs(long(self)))

    def __invert__(self):
        return type(self)(~long(self))

    def __lshift__(self, n):
        return type(self)(long(self) << n)

    def __rshift__(self, n):
        return type(self)(long(self) >> n)

    def __rlshift__(self, n):
        return type(n)(long(n) << long(self)) if isinstance(n, base_int) else n << long(self)

    def __rrshift__(self, n):
        return type(n)(long(n) >> long(self)) if isinstance(n, base_int) else n >> long(self)

    def __pow__(self, other, modulus=None):
        if modulus is None:
            return self._result(other, pow(long(self), long(other)))
        return self._result(other, pow(long(self), long(other), long(modulus)))

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self


def _add_operations():
    def forward(name):
        operation = getattr(long, name)

        def method(self, other):
            if isinstance(other, float):
                return NotImplemented
            return self._result(other, operation(long(self), long(other)))
        method.__name__ = name
        return method

    def backward(name):
        operation = getattr(long, name)

        def method(self, other):
            if isinstance(other, float):
                return NotImplemented
            return self._result(other, operation(long(other), long(self)))
        return method

    for name in ['add', 'sub', 'mul', 'div', 'floordiv', 'mod', 'and', 'or', 'xor']:
        setattr(base_int, '__%s__' % name, forward('__%s__' % name))
        setattr(base_int, '__r%s__' % name, backward('__%s__' % name))


_add_operations()

_integer_types = {}


def build_int(name, sign, bits, force_creation=False):
    """The class of integers with that sign and width."""
    sign = bool(sign)
    key = sign, bits
    if not force_creation and key in _integer_types:
        return _integer_types[key]
    if name is None:
        name = "r_%s%d" % (['uint', 'int'][sign], bits)
    cls = type(name, (base_int,), {'BITS': bits, 'SIGNED': sign, 'MASK': (1L << bits) - 1, '__module__': __name__})
    if not force_creation:
        _integer_types[key] = cls
    return cls


r_int = build_int('r_int', True, LONG_BIT)
r_uint = build_int('r_uint', False, LONG_BIT)
if LONG_BIT == 64:
    r_longlong = r_int
    r_ulonglong = r_uint
    r_int64 = int
else:
    r_longlong = build_int('r_longlong', True, 64)
    r_ulonglong = build_int('r_ulonglong', False, 64)
    r_int64 = r_longlong
r_uint64 = r_ulonglong
r_longlonglong = build_int('r_longlonglong', True, 128)
r_ulonglonglong = build_int('r_ulonglonglong', False, 128)
r_int32 = build_int('r_int32', True, 32) if LONG_BIT != 32 else int
r_uint32 = build_int('r_uint32', False, 32) if LONG_BIT != 32 else r_uint
r_int16 = build_int('r_int16', True, 16)
r_uint16 = build_int('r_uint16', False, 16)
r_int8 = build_int('r_int8', True, 8)
r_uint8 = build_int('r_uint8', False, 8)


def compute_restype(a, b):
    """The class of the result of an operation on integers of two classes."""
    if a is b or b in (int, bool, long):
        return a
    if a in (int, bool, long):
        return b
    if a.BITS != b.BITS:
        wide = a if a.BITS > b.BITS else b
    else:
        wide = b if a.SIGNED else a
    sign = a.SIGNED and b.SIGNED
    return wide if wide.SIGNED == sign else build_int(None, sign, wide.BITS)


def most_neg_value_of(tp):
    if tp is int:
        return -sys.maxint - 1
    return tp(-(1L << (tp.BITS - 1))) if tp.SIGNED else tp(0)


def most_pos_value_of(tp):
    if tp is int:
        return sys.maxint
    return tp((1L << (tp.BITS - 1)) - 1) if tp.SIGNED else tp((1L << tp.BITS) - 1)


def highest_bit(n):
    """The number of the one bit that is set in n."""
    assert n and (n & (n - 1)) == 0
    i = -1
    while n:
        i += 1
        n >>= 1
    return i


highest_bit._annspecialcase_ = 'specialize:argtype(0)'


def int_between(n, m, p):
    """Whether n <= m < p; for n <= p."""
    return n <= m < p


def int_force_ge_zero(n):
    """n, or 0 when it is negative."""
    if n < 0:
        return 0
    return n


def int_c_div(x, y):
    """The quotient as C has it: rounded towards zero."""
    q = abs(x) // abs(y)
    if (x < 0) != (y < 0):
        q = -q
    return intmask(q)


def int_c_mod(x, y):
    """The remainder as C has it: with the sign of x."""
    return intmask(x - int_c_div(x, y) * y)


def uint_mul_high(a, b):
    """The upper word of the product."""
    return r_uint((long(a) * long(b)) >> LONG_BIT)


def _bits_of(n):
    """The width of the type of n."""
    return getattr(type(n), 'BITS', LONG_BIT)


def _of_same_type(n, value):
    """The value as an integer of the type of n."""
    if isinstance(n, base_int):
        return type(n)(value)
    return intmask(value)


def byteswap(arg):
    """The bytes of an integer in the other order."""
    left = r_ulonglong(arg)
    result = r_ulonglong(0)
    for i in range(_bits_of(arg) // 8):
        result = (result << 8) | (left & r_ulonglong(0xff))
        left >>= 8
    return _of_same_type(arg, result)


byteswap._annspecialcase_ = 'specialize:argtype(0)'


class r_singlefloat(object):
    """A float of 32 bits: storage only, no arithmetic."""

    def __init__(self, value):
        import struct
        self._bytes = struct.pack("f", value)

    def __float__(self):
        import struct
        return struct.unpack("f", self._bytes)[0]

    def __nonzero__(self):
        raise TypeError("a single float has no truth value")

    def __cmp__(self, other):
        raise TypeError("single floats do not compare")

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._bytes == other._bytes

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._bytes)

    def __repr__(self):
        return "r_singlefloat(%r)" % float(self)


class r_longfloat(object):
    """A float of at least double precision: storage only."""

    def __init__(self, value):
        self.value = float(value)

    def __float__(self):
        return self.value

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.value == other.value

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.value)


def string_to_int(s, base=10, allow_underscores=False, no_implicit_octal=False):
    """The integer that a string spells in a base (0: by its prefix). ParseStringError for others, ParseStringOverflowError for too large ones."""
    from rpython.rlib.rstring import NumberStringParser, ParseStringOverflowError
    p = NumberStringParser(s, s, base, 'int', allow_underscores=allow_underscores, no_implicit_octal=no_implicit_octal)
    base = p.base
    result = 0
    while True:
        digit = p.next_digit()
        if digit == -1:
            return result
        if p.sign == -1:
            digit = -digit
        try:
            result = ovfcheck(result * base)
            result = ovfcheck(result + digit)
        except OverflowError:
            raise ParseStringOverflowError(p)


string_to_int._elidable_function_ = True


# ---- names for programs that reason about the kinds of integers

LONGLONGLONG_MASK = (1L << LONGLONGLONG_BIT) - 1
LONGLONGLONG_TEST = 1L << (LONGLONGLONG_BIT - 1)
# Whether the host's int is narrower than the machine's word: never, here.
is_emulated_long = False
SHRT_MAX, USHRT_MAX = 0x7fff, 0xffff
maxint32 = 0x7fffffff
BaseIntTypes = (int, long)


class _KindOfIntegers(type):
    """isinstance(r_uint(1), unsigned_int): by the sign of the class."""

    def __instancecheck__(cls, instance):
        return isinstance(instance, base_int) and instance.SIGNED == cls.signed

    def __subclasscheck__(cls, other):
        return cls is other or (issubclass(other, base_int) and other.SIGNED == cls.signed)


class signed_int(object):
    """All integers with a sign and a width."""
    __metaclass__ = _KindOfIntegers
    signed = True


class unsigned_int(object):
    """All integers with a width and no sign."""
    __metaclass__ = _KindOfIntegers
    signed = False


def longlonglongmask(n):
    """The lowest 128 bits of n, as a signed integer."""
    return r_longlonglong(n)


def signedtype(t):
    """Whether integers of a class have a sign."""
    if t in (bool, int, long):
        return True
    return t.SIGNED


_is_signed_kind = is_signed_integer_type = signedtype


def normalizedinttype(t):
    """The class of integers that a class stands for: int is r_int."""
    if t is int:
        return int
    if t.BITS <= r_int.BITS:
        return build_int(None, t.SIGNED, r_int.BITS)
    assert t.BITS <= r_longlong.BITS
    return build_int(None, t.SIGNED, r_longlong.BITS)


def most_neg_value_of_same_type(x):
    """The smallest integer of the type of x."""
    return most_neg_value_of(type(x))


def most_pos_value_of_same_type(x):
    """The largest integer of the type of x."""
    return most_pos_value_of(type(x))


def ovfcheck_int32_add(x, y):
    """x + y of 32-bit integers; OverflowError when it has more bits."""
    return _checked_int32(r_longlong(x) + r_longlong(y))


def ovfcheck_int32_sub(x, y):
    """x - y of 32-bit integers; OverflowError when it has more bits."""
    return _checked_int32(r_longlong(x) - r_longlong(y))


def ovfcheck_int32_mul(x, y):
    """x * y of 32-bit integers; OverflowError when it has more bits."""
    return _checked_int32(r_longlong(x) * r_longlong(y))


def _checked_int32(n):
    if n < -0x80000000 or n > 0x7fffffff:
        raise OverflowError("signed 32-bit integer expression did overflow")
    return intmask(n)


def mulmod(a, b, c):
    """(a * b) % c, for 0 <= a, b < c: without the overflow of the product."""
    if LONG_BIT < LONGLONG_BIT:
        return intmask(r_longlong(a) * r_longlong(b) % r_longlong(c))
    result = r_uint(0)
    modulus = r_uint(c)
    left = r_uint(a)
    while b:
        if b & 1:
            # Both are below the modulus, and so below half of the range of r_uint.
            result += left
            if result >= modulus:
                result -= modulus
        left += left
        if left >= modulus:
            left -= modulus
        b >>= 1
    return intmask(result)


def ceildiv(a, b):
    """The quotient, rounded up."""
    return -((-a) // b)


def check_support_int128():
    """Whether the machine has integers of 128 bits."""
    return LONG_BIT == 64
