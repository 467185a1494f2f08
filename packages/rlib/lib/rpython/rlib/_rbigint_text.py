"""Digits to and from text in any base, and to and from bytes.

Bases that are no powers of two go by halves: text is split by powers of the base, and put together by them.
"""
import math

from rpython.rlib._rbigint_digit import LONG_BIT, MASK, SHIFT, bits_in_digit, size_of, stored, unsigned, zeros
from rpython.rlib._rbigint_div import divide
from rpython.rlib._rbigint_mul import multiply, square
from rpython.rlib._rbigint_sum import add_at, copy_n
from rpython.rlib.rstring import ParseStringError

if LONG_BIT == 64:
    from rpython.rlib._rbigint_words64 import DECIMALS, divrem_1, mul_1
    # Numbers of so many digits are split.
    SPLIT = 24
else:
    from rpython.rlib._rbigint_words32 import DECIMALS, divrem_1, mul_1
    SPLIT = 48

TEN_POWER = 10 ** DECIMALS


def _power_in_digit(base):
    """The greatest power of a base that is a digit, and its exponent."""
    if base == 10:
        return TEN_POWER, DECIMALS
    most = MASK // base
    power = base
    exponent = 1
    while power <= most:
        power *= base
        exponent += 1
    return power, exponent


def bit_length(x, n):
    """The number of bits of n digits."""
    n = size_of(x, n)
    if n == 0:
        return 0
    return (n - 1) * SHIFT + bits_in_digit(x[n - 1])


# ____________________________________________________________ to text

def text_of(x, n, alphabet):
    """The text of a number without sign, in the base of the length of the alphabet; '' for 0."""
    base = len(alphabet)
    n = size_of(x, n)
    if base & (base - 1) == 0:
        return _text_of_bits(x, n, alphabet)
    power, exponent = _power_in_digit(base)
    total = int(float(n * SHIFT) * (math.log(2.0) / math.log(float(base)))) + 2
    out = [alphabet[0]] * total
    work = zeros(n)
    copy_n(work, 0, x, 0, n)
    powers = _powers(power, n)
    _write(out, total, work, n, alphabet, powers, len(powers) - 1, power, exponent)
    start = 0
    while start < total and out[start] == alphabet[0]:
        start += 1
    return ''.join(out[start:])


def _powers(power, n):
    """The power, its square, the square of that, up to the one whose square has more than n digits."""
    first = zeros(1)
    first[0] = power
    powers = [first]
    if n >= SPLIT:
        last = first
        size = 1
        while 2 * size - 1 <= n:
            squared = zeros(2 * size)
            square(squared, last, size)
            size = size_of(squared, 2 * size)
            last = zeros(size)
            copy_n(last, 0, squared, 0, size)
            powers.append(last)
    return powers


def _write(out, end, x, n, alphabet, powers, level, power, exponent):
    """Writes a number so that its last digit stands before `end`; it is less than the square of the power at `level`. x is used up."""
    n = size_of(x, n)
    if n < SPLIT or level <= 0:
        _write_by_digits(out, end, x, n, alphabet, power, exponent)
        return
    divisor = powers[level]
    if len(divisor) > n:
        _write(out, end, x, n, alphabet, powers, level - 1, power, exponent)
        return
    upper, lower = divide(x, n, divisor, len(divisor))
    _write(out, end, lower, len(lower), alphabet, powers, level - 1, power, exponent)
    _write(out, end - (exponent << level), upper, len(upper), alphabet, powers, level - 1, power, exponent)


def _write_by_digits(out, end, x, n, alphabet, power, exponent):
    base = len(alphabet)
    while n > 0:
        rest = divrem_1(x, 0, x, 0, n, power)
        n = size_of(x, n)
        if base == 10:
            _write_decimals(out, end, rest, alphabet)
        else:
            _write_word(out, end, rest, alphabet, base)
        end -= exponent


def _write_word(out, at, word, alphabet, base):
    while word > 0:
        at -= 1
        assert at >= 0
        upper = word // base
        out[at] = alphabet[word - upper * base]
        word = upper


def _write_decimals(out, at, word, alphabet):
    # A division by a constant is quick.
    while word > 0:
        at -= 1
        assert at >= 0
        upper = word // 10
        digit = word - upper * 10
        assert digit >= 0
        out[at] = alphabet[digit]
        word = upper


def _text_of_bits(x, n, alphabet):
    base = len(alphabet)
    width = bits_in_digit(base) - 1
    total = (bit_length(x, n) + width - 1) // width
    out = [alphabet[0]] * total
    for i in range(total):
        at = i * width
        word = at // SHIFT
        shift = at % SHIFT
        value = x[word] >> shift
        if shift + width > SHIFT and word + 1 < n:
            value |= (x[word + 1] & (base - 1)) << (SHIFT - shift)
        out[total - 1 - i] = alphabet[value & (base - 1)]
    return ''.join(out)


# ____________________________________________________________ from text

def read_number(parser):
    """The list of digits of what a NumberStringParser stands before."""
    base = parser.base
    power, exponent = _power_in_digit(base)
    width = 0
    if base & (base - 1) == 0:
        width = bits_in_digit(base) - 1
        exponent = SHIFT // width
    groups = []
    value = 0
    count = 0
    while True:
        digit = parser.next_digit()
        if digit < 0:
            break
        value = value * base + digit
        count += 1
        if count == exponent:
            groups.append(value)
            value = 0
            count = 0
    if width:
        return join_bits(groups, width * exponent, value, width * count)
    return _join_groups(groups, power, value, base, count)


def join_bits(groups, width, last, last_width):
    """The number of groups of bits, the most significant first, and a shorter one at the end."""
    result = zeros(len(groups) + 1)
    at = 0
    acc = unsigned(last)
    bits = last_width
    i = len(groups) - 1
    while i >= 0:
        group = unsigned(groups[i])
        acc = (acc | (group << bits)) & MASK
        if bits + width >= SHIFT:
            result[at] = stored(acc)
            at += 1
            acc = group >> (SHIFT - bits)
            bits -= SHIFT
        bits += width
        i -= 1
    if at < len(result):
        result[at] = stored(acc)
    return result


def _join_groups(groups, power, last, base, count):
    """The number of groups, the most significant first, in the base `power`, and of `count` digits more."""
    full = _join(groups, power)
    n = len(full)
    result = zeros(n + 1)
    factor = 1
    for i in range(count):
        factor *= base
    result[n] = mul_1(result, 0, full, 0, n, factor, last)
    return result


def _join(groups, power):
    # Parts of SPLIT groups are put together one by one, then neighbours in rounds.
    parts = []
    start = len(groups) % SPLIT
    if start:
        parts.append(_join_by_digits(groups, 0, start, power))
    while start < len(groups):
        parts.append(_join_by_digits(groups, start, start + SPLIT, power))
        start += SPLIT
    if len(parts) == 0:
        return zeros(1)
    if len(parts) == 1:
        return parts[0]
    return _join_parts(parts, power)


def _join_by_digits(groups, start, end, power):
    assert start >= 0
    result = zeros(end - start)
    n = 0
    for i in range(start, end):
        carry = mul_1(result, 0, result, 0, n, power, groups[i])
        if carry:
            result[n] = carry
            n += 1
    return result


def _join_parts(parts, power):
    # power ** SPLIT, then the square of that in each round
    factor = zeros(SPLIT)
    factor[0] = 1
    size = 1
    for i in range(SPLIT):
        carry = mul_1(factor, 0, factor, 0, size, power, 0)
        if carry:
            factor[size] = carry
            size += 1
    while len(parts) > 1:
        joined = []
        first = len(parts) & 1
        if first:
            joined.append(parts[0])
        for i in range(first, len(parts), 2):
            joined.append(_join_two(parts[i], parts[i + 1], factor, size))
        parts = joined
        if len(parts) > 1:
            squared = zeros(2 * size)
            square(squared, factor, size)
            factor = squared
            size = size_of(squared, 2 * size)
    return parts[0]


def _join_two(upper, lower, factor, size):
    """upper * factor + lower"""
    n = size_of(upper, len(upper))
    if n == 0:
        return lower
    result = zeros(n + size)
    multiply(result, 0, upper, 0, n, factor, 0, size)
    add_at(result, 0, n + size, lower, 0, size_of(lower, len(lower)))
    return result


def without_underscores(s, base):
    """The text without underscores, which may stand between digits and behind a prefix."""
    before = '_'
    pieces = []
    for c in s:
        if c == '_':
            if not before.isalnum():
                raise ParseStringError("invalid literal for long() with base %d" % base)
        else:
            pieces.append(c)
        before = c
    if before == '_':
        raise ParseStringError("invalid literal for long() with base %d" % base)
    return ''.join(pieces)


# ____________________________________________________________ bytes

def digits_of_bytes(s, big, negative):
    """The list of digits of bytes; of -1 less the number for a negative one."""
    total = len(s)
    result = zeros(total * 8 // SHIFT + 1)
    flip = 0
    if negative:
        flip = 0xff
    acc = unsigned(0)
    bits = 0
    at = 0
    for i in range(total):
        if big:
            c = ord(s[total - 1 - i])
        else:
            c = ord(s[i])
        byte = unsigned(c ^ flip)
        acc = (acc | (byte << bits)) & MASK
        bits += 8
        if bits >= SHIFT:
            result[at] = stored(acc)
            at += 1
            bits -= SHIFT
            acc = byte >> (8 - bits)
    if at < len(result):
        result[at] = stored(acc)
    return result


def bytes_of_digits(x, n, total, big, negative):
    """The string of the `total` lowest bytes; of -1 less the number for a negative one."""
    out = ['\x00'] * total
    flip = 0
    if negative:
        flip = 0xff
    for i in range(total):
        at = i * 8
        word = at // SHIFT
        shift = at % SHIFT
        value = 0
        if word < n:
            value = x[word] >> shift
            if shift + 8 > SHIFT and word + 1 < n:
                value |= (x[word + 1] & 0xff) << (SHIFT - shift)
        c = chr((value & 0xff) ^ flip)
        if big:
            out[total - 1 - i] = c
        else:
            out[i] = c
    return ''.join(out)
