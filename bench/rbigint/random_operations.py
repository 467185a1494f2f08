"""Random operations on rbigint. Prints checksums, for bigint.mjs beside this to agree with.

    random_operations-c SEED COUNT BITS

does COUNT operations on numbers of up to BITS bits; after each hundredth, and at the end, it prints how many were done and the checksum of all results.
"""
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint, ONERBIGINT, BASE36
from rpython.rlib.rstring import StringBuilder

PRIME = 67108859


class Random(object):
    """The linear congruential generator of Numerical Recipes."""

    def __init__(self, seed):
        self.state = r_uint(seed)

    def below(self, n):
        """A number from 0 to n - 1; n is 65536 at most."""
        self.state = (self.state * r_uint(1664525) + r_uint(1013904223)) & r_uint(0xffffffff)
        return intmask(self.state >> 16) % n

    def size(self, most):
        """A number from 1 to `most`: every magnitude is as likely."""
        powers = 1
        while (1 << powers) <= most:
            powers += 1
        power = 1 << self.below(powers)
        extra = (self.below(32768) * 32768 + self.below(32768)) % power
        return min(power + extra, most)

    def number(self, most):
        """A number of up to so many bits; one in two has long runs of equal bits, one in two is negative."""
        total = (self.size(most) + 7) // 8
        builder = StringBuilder(total)
        runs = self.below(2) == 1
        byte = 0
        left = 0
        for i in range(total):
            if left == 0:
                byte = self.below(256)
                if runs:
                    byte = 255 * (byte & 1)
                    left = self.below(40)
            else:
                left -= 1
            builder.append(chr(byte))
        number = rbigint.frombytes(builder.build(), 'big', False)
        if self.below(2):
            return number.neg()
        return number

    def decimals(self, most):
        """Decimal text of up to so many digits."""
        total = self.size(most)
        builder = StringBuilder(total)
        for i in range(total):
            builder.append(chr(ord('0') + self.below(10)))
        return builder.build()


class Checksum(object):
    def __init__(self):
        self.value = 0

    def add(self, n):
        """Takes in a number from 0 to PRIME - 1."""
        self.value = (self.value * 31 + n) % PRIME

    def number(self, a):
        self.add(a.int_mod_int_result(PRIME))

    def text(self, s):
        for c in s:
            self.add(ord(c))

    def truth(self, b):
        self.add(1 if b else 0)


def operation(random, checksum, most):
    """One operation on random numbers."""
    kind = random.below(20)
    if kind < 9:
        arithmetic(random, checksum, most, kind)
    elif kind < 13:
        bits(random, checksum, most, kind)
    elif kind < 17:
        words(random, checksum, most, kind)
    else:
        costly(random, checksum, most, kind)


def arithmetic(random, checksum, most, kind):
    a = random.number(most)
    b = random.number(most)
    if kind == 0:
        checksum.number(a.add(b))
    elif kind == 1:
        checksum.number(a.sub(b))
    elif kind == 2 or kind == 3:
        checksum.number(a.mul(b))
    elif kind == 4:
        checksum.number(a.mul(a))
    elif b.sign == 0:
        checksum.add(0)
    elif kind == 5:
        quotient, rest = a.divmod(b)
        checksum.number(quotient)
        checksum.number(rest)
    elif kind == 6:
        quotient, rest = a.mul(b).int_add(random.below(3) - 1).divmod(b)
        checksum.number(quotient)
        checksum.number(rest)
    elif kind == 7:
        checksum.number(a.mod(b))
    else:
        checksum.truth(a.lt(b))
        checksum.truth(a.eq(b))
        checksum.truth(a.abs().ge(b.abs()))


def bits(random, checksum, most, kind):
    a = random.number(most)
    if kind == 9:
        b = random.number(most)
        checksum.number(a.and_(b))
        checksum.number(a.or_(b))
        checksum.number(a.xor(b))
    elif kind == 10:
        checksum.number(a.lshift(random.below(300)))
    elif kind == 11:
        checksum.number(a.rshift(random.size(most) - 1))
    else:
        checksum.number(a.invert())
        checksum.add(a.bit_length())


def words(random, checksum, most, kind):
    a = random.number(most)
    n = random.below(32768) * (1 << random.below(15)) - random.below(65536)
    if kind == 13:
        checksum.number(a.int_add(n))
        checksum.number(a.int_sub(n))
        checksum.number(a.int_mul(n))
    elif kind == 14 and n:
        quotient, rest = a.int_divmod(n)
        checksum.number(quotient)
        checksum.number(rest)
    elif kind == 15:
        checksum.number(a.int_and_(n))
        checksum.number(a.int_or_(n))
        checksum.number(a.int_xor(n))
    else:
        checksum.truth(a.int_lt(n))
        checksum.number(rbigint.fromfloat(random.number(1000).tofloat()))


def costly(random, checksum, most, kind):
    if kind == 17:
        a = random.number(most)
        checksum.text(a.str())
        checksum.text(a.format(BASE36[:2 + random.below(35)]))
    elif kind == 18:
        checksum.number(rbigint.fromdecimalstr(random.decimals(most * 3 // 10 + 1)))
        base = 2 + random.below(9)
        text = random.number(most).format(BASE36[:base])
        checksum.number(rbigint.fromstr(text, base))
    else:
        a = random.number(min(most, 2000))
        b = random.number(min(most, 2000))
        checksum.number(a.gcd(b))
        checksum.number(random.number(most).abs().isqrt())
        checksum.number(a.pow(random.number(200).abs(), b.abs().add(ONERBIGINT)))


def entry_point(argv):
    random = Random(int(argv[1]))
    count = int(argv[2])
    most = int(argv[3])
    checksum = Checksum()
    for i in range(1, count + 1):
        operation(random, checksum, most)
        if i % 100 == 0 or i == count:
            print i, checksum.value
    return 0


def target(driver, args):
    return entry_point, None
