"""Products of digits: by rows, Karatsuba's method in two parts, and Toom and Cook's in three.

Lists come with the position of their first digit. A product is written to a list of its own.
"""
from rpython.rlib._rbigint_digit import LONG_BIT, zeros
from rpython.rlib._rbigint_sum import add_at, add_n, clear_n, compare_n, copy_n, shift_left, shift_right, sub_at, sub_n

if LONG_BIT == 64:
    from rpython.rlib._rbigint_words64 import add_squares, addmul_1, divrem_1, mul_1
    # Numbers of so many digits go to the next method.
    KARATSUBA = 28
    KARATSUBA_SQUARE = 40
    TOOM = 170
else:
    from rpython.rlib._rbigint_words32 import add_squares, addmul_1, divrem_1, mul_1
    KARATSUBA = 48
    KARATSUBA_SQUARE = 64
    TOOM = 300


def multiply(z, zo, x, xo, xn, y, yo, yn):
    """z = x * y, xn + yn digits; xn and yn are 1 or more."""
    if xn < yn:
        x, xo, xn, y, yo, yn = y, yo, yn, x, xo, xn
    if yn < KARATSUBA:
        _by_rows(z, zo, x, xo, xn, y, yo, yn)
    elif xn == yn:
        _balanced(z, zo, x, xo, y, yo, xn)
    else:
        _by_blocks(z, zo, x, xo, xn, y, yo, yn)


def square(z, x, n):
    """z = x * x, 2n digits; both lists from their start."""
    if n < KARATSUBA_SQUARE:
        _square_by_rows(z, 0, x, 0, n)
    else:
        _balanced(z, 0, x, 0, x, 0, n)


def _by_rows(z, zo, x, xo, xn, y, yo, yn):
    assert zo >= 0 and yo >= 0
    z[zo + xn] = mul_1(z, zo, x, xo, xn, y[yo], 0)
    i = 1
    while i < yn:
        z[zo + xn + i] = addmul_1(z, zo + i, x, xo, xn, y[yo + i])
        i += 1


def _square_by_rows(z, zo, x, xo, n):
    # The products of different digits once, twice that, then the squares.
    assert zo >= 0 and xo >= 0
    clear_n(z, zo, n + 1)
    z[zo + 2 * n - 1] = 0
    i = 0
    while i < n - 1:
        z[zo + i + n] = addmul_1(z, zo + 2 * i + 1, x, xo + i + 1, n - 1 - i, x[xo + i])
        i += 1
    shift_left(z, zo, z, zo, 2 * n, 1)
    add_squares(z, zo, x, xo, n)


def _by_blocks(z, zo, x, xo, xn, y, yo, yn):
    # The longer number in parts as long as the shorter one.
    clear_n(z, zo + yn, xn)
    block = zeros(2 * yn)
    done = 0
    while done < xn:
        n = xn - done
        if n > yn:
            n = yn
        assert n > 0
        if done == 0:
            multiply(z, zo, y, yo, yn, x, xo, n)
        else:
            multiply(block, 0, y, yo, yn, x, xo + done, n)
            add_at(z, zo + done, xn + yn - done, block, 0, n + yn)
        done += n


def _balanced(z, zo, x, xo, y, yo, n):
    if n >= TOOM:
        _toom(z, zo, x, xo, y, yo, n)
    else:
        scratch = zeros(4 * n + 64)
        _karatsuba(z, zo, x, xo, y, yo, n, scratch, 0)


def _karatsuba(z, zo, x, xo, y, yo, n, scratch, so):
    # With x = x1 B + x0 and y = y1 B + y0, the middle of the product is x1 y1 + x0 y0 - (x1 - x0)(y1 - y0).
    same = x is y and xo == yo
    if same and n < KARATSUBA_SQUARE:
        _square_by_rows(z, zo, x, xo, n)
        return
    if n < KARATSUBA:
        _by_rows(z, zo, x, xo, n, y, yo, n)
        return
    half = (n + 1) >> 1
    upper = n - half
    negative = _distance(z, zo, x, xo, half, upper)
    if same:
        negative = False
        _karatsuba(scratch, so, z, zo, z, zo, half, scratch, so + 2 * half)
    else:
        if _distance(z, zo + half, y, yo, half, upper):
            negative = not negative
        _karatsuba(scratch, so, z, zo, z, zo + half, half, scratch, so + 2 * half)
    _karatsuba(z, zo, x, xo, y, yo, half, scratch, so + 2 * half)
    _karatsuba(z, zo + 2 * half, x, xo + half, y, yo + half, upper, scratch, so + 2 * half)
    middle = so + 2 * half
    copy_n(scratch, middle, z, zo, 2 * half)
    scratch[middle + 2 * half] = add_at(scratch, middle, 2 * half, z, zo + 2 * half, 2 * upper)
    if negative:
        add_at(scratch, middle, 2 * half + 1, scratch, so, 2 * half)
    else:
        sub_at(scratch, middle, 2 * half + 1, scratch, so, 2 * half)
    _add_trimmed(z, zo + half, 2 * n - half, scratch, middle, 2 * half + 1)


def _distance(z, zo, x, xo, half, upper):
    """z = the distance of the lower and the upper part of x; True when the upper one is less."""
    assert xo >= 0 and zo >= 0
    if half > upper and x[xo + upper] != 0:
        less = True
    else:
        less = compare_n(x, xo + half, x, xo, upper) < 0
    if half > upper:
        z[zo + upper] = x[xo + upper]
    if less:
        borrow = sub_n(z, zo, x, xo, x, xo + half, upper)
        if borrow:
            z[zo + upper] -= borrow
    else:
        sub_n(z, zo, x, xo + half, x, xo, upper)
    return less


def _add_trimmed(z, zo, zn, x, xo, xn):
    """z += x, where x may have zeros at the top that are beyond z."""
    while xn > zn:
        xn -= 1
        assert x[xo + xn] == 0
    add_at(z, zo, zn, x, xo, xn)


def _toom(z, zo, x, xo, y, yo, n):
    # Both numbers are polynomials of three parts; their product is known from its values at 0, 1, -1, 2 and infinity.
    k = (n + 2) // 3
    top = n - 2 * k
    wide = k + 1
    size = 2 * wide
    x_plus, x_minus, x_two = zeros(wide), zeros(wide), zeros(wide)
    negative = _evaluate(x_plus, x_minus, x_two, x, xo, k, top)
    at_one, at_minus_one, at_two = zeros(size), zeros(size), zeros(size)
    if x is y and xo == yo:
        negative = False
        multiply(at_one, 0, x_plus, 0, wide, x_plus, 0, wide)
        multiply(at_minus_one, 0, x_minus, 0, wide, x_minus, 0, wide)
        multiply(at_two, 0, x_two, 0, wide, x_two, 0, wide)
    else:
        y_plus, y_minus, y_two = zeros(wide), zeros(wide), zeros(wide)
        if _evaluate(y_plus, y_minus, y_two, y, yo, k, top):
            negative = not negative
        multiply(at_one, 0, x_plus, 0, wide, y_plus, 0, wide)
        multiply(at_minus_one, 0, x_minus, 0, wide, y_minus, 0, wide)
        multiply(at_two, 0, x_two, 0, wide, y_two, 0, wide)
    multiply(z, zo, x, xo, k, y, yo, k)
    multiply(z, zo + 4 * k, x, xo + 2 * k, top, y, yo + 2 * k, top)
    clear_n(z, zo + 2 * k, 2 * k)
    _interpolate(at_one, at_minus_one, at_two, negative, size, z, zo, k, top)
    end = 2 * n
    _add_trimmed(z, zo + k, end - k, at_minus_one, 0, size)
    _add_trimmed(z, zo + 2 * k, end - 2 * k, at_one, 0, size)
    _add_trimmed(z, zo + 3 * k, end - 3 * k, at_two, 0, size)


def _evaluate(plus, minus, two, x, xo, k, top):
    """The values of a polynomial at 1, -1 and 2; True when the one at -1, of which minus is the size, is negative."""
    # x0 + x2
    copy_n(two, 0, x, xo, k)
    two[k] = add_at(two, 0, k, x, xo + 2 * k, top)
    copy_n(plus, 0, two, 0, k + 1)
    plus[k] += add_n(plus, 0, plus, 0, x, xo + k, k)
    negative = two[k] == 0 and compare_n(two, 0, x, xo + k, k) < 0
    if negative:
        sub_n(minus, 0, x, xo + k, two, 0, k)
        minus[k] = 0
    else:
        minus[k] = two[k] - sub_n(minus, 0, two, 0, x, xo + k, k)
    # At 2: twice the sum of all and of x2, less x0.
    copy_n(two, 0, plus, 0, k + 1)
    add_at(two, 0, k + 1, x, xo + 2 * k, top)
    shift_left(two, 0, two, 0, k + 1, 1)
    sub_at(two, 0, k + 1, x, xo, k)
    return negative


def _interpolate(one, minus, two, negative, size, z, zo, k, top):
    """From the values at 1, -1 and 2, and the outer coefficients that stand in z, the inner ones: of the first power in minus, the second in one, the third in two."""
    infinity = zo + 4 * k
    # (two - minus) / 3
    if negative:
        add_n(two, 0, two, 0, minus, 0, size)
    else:
        sub_n(two, 0, two, 0, minus, 0, size)
    divrem_1(two, 0, two, 0, size, 3)
    # (one - minus) / 2: the odd coefficients
    if negative:
        add_n(minus, 0, one, 0, minus, 0, size)
    else:
        sub_n(minus, 0, one, 0, minus, 0, size)
    shift_right(minus, 0, minus, 0, size, 1, 0)
    # one - z0, then (two - one) / 2, which is the third and twice the fourth
    sub_at(one, 0, size, z, zo, 2 * k)
    sub_n(two, 0, two, 0, one, 0, size)
    shift_right(two, 0, two, 0, size, 1, 0)
    sub_n(one, 0, one, 0, minus, 0, size)
    sub_at(one, 0, size, z, infinity, 2 * top)
    sub_at(two, 0, size, z, infinity, 2 * top)
    sub_at(two, 0, size, z, infinity, 2 * top)
    sub_n(minus, 0, minus, 0, two, 0, size)
