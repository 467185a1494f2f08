"""The methods of rbigint that are other ones put together. A mixin: it uses nothing but those methods."""
from rpython.rlib import jit
from rpython.rlib._rbigint_digit import bits_in_digit
from rpython.rlib._rbigint_float import true_quotient
from rpython.rlib._rbigint_power import power, power_modulo, square_root
from rpython.rlib._rbigint_reading import int_in_valid_range


class Derived(object):
    _mixin_ = True

    # ________________________________________________________ sums

    @jit.elidable
    def int_sub(self, other):
        if int_in_valid_range(other):
            return self.int_add(-other)
        return self.sub(self.fromint(other))

    def invert(self):
        """-1 less the number."""
        if self.sign == 0:
            return self.fromint(-1)
        if self.sign < 0:
            return self.neg().int_sub(1)
        return self.int_add(1).neg()

    # ________________________________________________________ quotients

    @jit.elidable
    def truediv(self, other):
        """The nearest float."""
        return true_quotient(self, other)

    @jit.elidable
    def floordiv(self, other):
        return self.divmod(other)[0]

    def div(self, other):
        return self.floordiv(other)

    @jit.elidable
    def int_floordiv(self, other):
        return self.int_divmod(other)[0]

    def int_div(self, other):
        return self.int_floordiv(other)

    @jit.elidable
    def int_mod(self, other):
        return self.fromint(self.int_mod_int_result(other))

    # ________________________________________________________ powers

    @jit.elidable
    def pow(self, other, modulus=None):
        """A power, and with a modulus its rest."""
        if modulus is None:
            if other.sign < 0:
                raise ValueError("bigint pow() too negative")
            return self._power(other)
        if other.sign < 0:
            raise TypeError("pow() 2nd argument cannot be negative when 3rd argument specified")
        if modulus.sign == 0:
            raise ValueError("pow() 3rd argument cannot be 0")
        positive = modulus.abs()
        result = power_modulo(self.mod(positive), other, positive, self.fromint(1))
        if modulus.sign < 0 and result.sign:
            return result.add(modulus)
        return result

    @jit.elidable
    def int_pow(self, other, modulus=None):
        return self.pow(self.fromint(other), modulus)

    def _power(self, other):
        one = self.fromint(1)
        if other.sign == 0:
            return one
        if self.sign == 0:
            return self
        digit = self._digits[0]
        if self.size > 1 or digit & (digit - 1):
            return power(self, other, one)
        # A power of two.
        result = one
        if digit != 1:
            result = one.lshift(other.int_mul(bits_in_digit(digit) - 1).toint())
        return result.neg() if self.sign < 0 and other.is_odd() else result

    @jit.elidable
    def isqrt(self):
        """The square root, rounded down; ValueError for a negative number."""
        if self.sign < 0:
            raise ValueError("isqrt() argument must be nonnegative")
        if self.sign == 0:
            return self
        return square_root(self, self.fromint(1))

    # ________________________________________________________ bits

    def lqshift(self, int_other):
        """lshift(), for a count known to be small and not negative."""
        assert int_other >= 0
        return self.lshift(int_other)

    def rqshift(self, int_other):
        """rshift(), for a count that is not negative."""
        assert int_other >= 0
        return self.rshift(int_other)

    @jit.elidable
    def int_or_(self, other):
        return self.or_(self.fromint(other))

    @jit.elidable
    def int_xor(self, other):
        return self.xor(self.fromint(other))
