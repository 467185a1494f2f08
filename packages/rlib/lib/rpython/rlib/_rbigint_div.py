"""Division of digits: by one digit, Knuth's algorithm D, and Burnikel and Ziegler's recursive division above it.

Lists come with the position of their first digit. Divisors of the inner functions are normalized: the top bit of their top digit is set.
"""
from rpython.rlib._rbigint_digit import LONG_BIT, SHIFT, bits_in_digit, zeros
from rpython.rlib._rbigint_mul import multiply
from rpython.rlib._rbigint_sum import add_n, compare_n, copy_n, shift_left, shift_right, sub_1, sub_at, sub_n

if LONG_BIT == 64:
    from rpython.rlib._rbigint_words64 import divrem_1, quotient_digit, submul_1
    # Divisors of so many digits are divided in halves.
    RECURSIVE = 60
else:
    from rpython.rlib._rbigint_words32 import divrem_1, quotient_digit, submul_1
    RECURSIVE = 100


def divide(x, xn, y, yn):
    """The lists of quotient (xn - yn + 1 digits) and rest (yn digits) of x // y; xn >= yn >= 1, and the top digit of y is not 0."""
    if yn == 1:
        q = zeros(xn)
        rest = zeros(1)
        rest[0] = divrem_1(q, 0, x, 0, xn, y[0])
        return q, rest
    bits = SHIFT - bits_in_digit(y[yn - 1])
    v = zeros(yn)
    shift_left(v, 0, y, 0, yn, bits)
    u = zeros(xn + 1)
    u[xn] = shift_left(u, 0, x, 0, xn, bits)
    q = zeros(xn - yn + 1)
    _divide_long(q, u, xn + 1, v, yn)
    shift_right(v, 0, u, 0, yn, bits, 0)
    return q, v


def _divide_long(q, u, un, v, n):
    """q = u // v, for un - n digits, and u becomes the rest."""
    total = un - n
    if n < RECURSIVE or total < 8:
        _by_digits(q, 0, u, 0, un, v, 0, n)
        return
    # Blocks of n digits of the quotient, from the top; the first block may be shorter.
    todo = total
    size = total % n
    if size == 0:
        size = n
    while todo > 0:
        todo -= size
        assert todo >= 0
        _block(q, todo, u, todo, v, n, size)
        size = n


def _block(q, qo, u, uo, v, n, size):
    """A quotient of size <= n digits; u has n + size digits, and its upper n digits are less than v."""
    if size == n:
        _halves(q, qo, u, uo, v, 0, n)
        return
    lower = n - size
    if size < RECURSIVE:
        _by_digits(q, qo, u, uo, n + size, v, 0, n)
        return
    carry = _halves(q, qo, u, uo + lower, v, lower, size)
    _take_off(q, qo, size, u, uo, v, 0, n, lower, carry)


def _halves(q, qo, u, uo, v, vo, n):
    """q = u // v, for n digits, and u (2n digits) becomes the rest; 1 when the quotient has a digit 1 more."""
    if n < RECURSIVE:
        return _by_digits(q, qo, u, uo, 2 * n, v, vo, n)
    lower = n >> 1
    upper = n - lower
    top = _halves(q, qo + lower, u, uo + 2 * lower, v, vo + lower, upper)
    top = _take_off(q, qo + lower, upper, u, uo + lower, v, vo, n, lower, top)
    carry = _halves(q, qo, u, uo + upper, v, vo + upper, lower)
    _take_off(q, qo, lower, u, uo, v, vo, n, upper, carry)
    return top


def _take_off(q, qo, qn, u, uo, v, vo, n, rest, top):
    """After a division by the upper qn digits of v: what the quotient, and the digit `top` over it, takes from u by the `rest` lower digits of v; n = qn + rest."""
    product = zeros(n)
    multiply(product, 0, q, qo, qn, v, vo, rest)
    borrow = sub_n(u, uo, u, uo, product, 0, n)
    if top:
        borrow += sub_n(u, uo + qn, u, uo + qn, v, vo, rest)
    while borrow:
        top -= sub_1(q, qo, q, qo, qn, 1)
        borrow -= add_n(u, uo, u, uo, v, vo, n)
    return top


def _by_digits(q, qo, u, uo, un, v, vo, n):
    """Knuth's D: q = u // v, for un - n digits, and u becomes the rest; 1 when the quotient has a digit 1 more."""
    assert qo >= 0 and uo >= 0 and vo >= 0
    assert n >= 2
    v1 = v[vo + n - 1]
    v0 = v[vo + n - 2]
    i = un - n
    assert i >= 0
    top = 0
    if compare_n(u, uo + i, v, vo, n) >= 0:
        sub_n(u, uo + i, u, uo + i, v, vo, n)
        top = 1
    while i > 0:
        i -= 1
        at = uo + i + n
        digit = quotient_digit(u[at], u[at - 1], u[at - 2], v1, v0)
        if digit:
            borrow = submul_1(u, uo + i, v, vo, n, digit)
            if u[at] < borrow:
                digit -= 1
                add_n(u, uo + i, u, uo + i, v, vo, n)
            u[at] = 0
        q[qo + i] = digit
    return top
