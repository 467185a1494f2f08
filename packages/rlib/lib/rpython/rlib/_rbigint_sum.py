"""Sums, differences, comparison and shifts of digits. Lists come with the position of their first digit."""
from rpython.rlib._rbigint_digit import MASK, SHIFT, stored, unsigned


def add_n(z, zo, x, xo, y, yo, n):
    """z = x + y, for n digits; the carry. z may be x or y."""
    assert zo >= 0 and xo >= 0 and yo >= 0
    acc = unsigned(0)
    i = 0
    while i < n:
        acc += unsigned(x[xo + i]) + unsigned(y[yo + i])
        z[zo + i] = stored(acc & MASK)
        acc >>= SHIFT
        i += 1
    return stored(acc)


def sub_n(z, zo, x, xo, y, yo, n):
    """z = x - y, for n digits; the borrow. z may be x or y."""
    assert zo >= 0 and xo >= 0 and yo >= 0
    borrow = 0
    i = 0
    while i < n:
        rest = x[xo + i] - y[yo + i] - borrow
        borrow = 0
        if rest < 0:
            borrow = 1
        z[zo + i] = rest & MASK
        i += 1
    return borrow


def add_1(z, zo, x, xo, n, carry):
    """z = x + carry, for n digits; the carry."""
    assert zo >= 0 and xo >= 0
    i = 0
    while i < n:
        acc = unsigned(x[xo + i]) + unsigned(carry)
        z[zo + i] = stored(acc & MASK)
        carry = stored(acc >> SHIFT)
        i += 1
    return carry


def sub_1(z, zo, x, xo, n, borrow):
    """z = x - borrow, for n digits; the borrow."""
    assert zo >= 0 and xo >= 0
    i = 0
    while i < n:
        rest = x[xo + i] - borrow
        borrow = 0
        if rest < 0:
            borrow = 1
        z[zo + i] = rest & MASK
        i += 1
    return borrow


def add_at(z, zo, zn, x, xo, xn):
    """z += x, for lists of zn and xn digits, xn <= zn; the carry."""
    carry = add_n(z, zo, z, zo, x, xo, xn)
    i = zo + xn
    end = zo + zn
    assert i >= 0
    while carry and i < end:
        acc = unsigned(z[i]) + unsigned(carry)
        z[i] = stored(acc & MASK)
        carry = stored(acc >> SHIFT)
        i += 1
    return carry


def sub_at(z, zo, zn, x, xo, xn):
    """z -= x, for lists of zn and xn digits, xn <= zn; the borrow."""
    borrow = sub_n(z, zo, z, zo, x, xo, xn)
    i = zo + xn
    end = zo + zn
    assert i >= 0
    while borrow and i < end:
        rest = z[i] - borrow
        borrow = 0
        if rest < 0:
            borrow = 1
        z[i] = rest & MASK
        i += 1
    return borrow


def compare_n(x, xo, y, yo, n):
    """-1, 0 or 1 as x is less than, equal to or greater than y, for n digits."""
    assert xo >= 0 and yo >= 0
    i = n - 1
    while i >= 0:
        a = x[xo + i]
        b = y[yo + i]
        if a != b:
            if a < b:
                return -1
            return 1
        i -= 1
    return 0


def copy_n(z, zo, x, xo, n):
    """z = x, for n digits."""
    assert zo >= 0 and xo >= 0
    i = 0
    while i < n:
        z[zo + i] = x[xo + i]
        i += 1


def clear_n(z, zo, n):
    """z = 0, for n digits."""
    assert zo >= 0
    i = 0
    while i < n:
        z[zo + i] = 0
        i += 1


def shift_left(z, zo, x, xo, n, bits):
    """z = x << bits, for n digits and 0 <= bits < SHIFT; what is shifted out. z may be x."""
    assert zo >= 0 and xo >= 0 and bits >= 0
    carry = unsigned(0)
    back = SHIFT - bits
    if bits == 0:
        copy_n(z, zo, x, xo, n)
        return 0
    i = 0
    while i < n:
        digit = unsigned(x[xo + i])
        z[zo + i] = stored(((digit << bits) | carry) & MASK)
        carry = digit >> back
        i += 1
    return stored(carry)


def shift_right(z, zo, x, xo, n, bits, above):
    """z = x >> bits, for n digits and 0 <= bits < SHIFT; `above` is the digit over them. z may be x if it starts no later."""
    assert zo >= 0 and xo >= 0 and bits >= 0
    if bits == 0:
        copy_n(z, zo, x, xo, n)
        return
    back = SHIFT - bits
    i = 0
    if n > 0:
        digit = unsigned(x[xo])
        while i < n - 1:
            upper = unsigned(x[xo + i + 1])
            z[zo + i] = stored((digit >> bits) | ((upper << back) & MASK))
            digit = upper
            i += 1
        z[zo + i] = stored((digit >> bits) | ((unsigned(above) << back) & MASK))
