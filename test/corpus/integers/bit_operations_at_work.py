# Sets of bits, Gray codes, popcounts, Hamming distances, UTF-8 by hand, CRC tables.
# expect:
#  == population
#  0 8 4 31
#  == Gray code
#  1 4 86 100 12345
#  == checksums
#  0 cbf43926 e8b7be43 11e60398 1
#  == a set of bits
#  28 True False False True
#  == powers of two and parity
#  1 1 32 1024 True False
#  == complement and exclusive or
#  5 1 -6 1 True -1 0

from rpython.rlib.rarithmetic import r_uint, intmask, LONG_BIT


def popcount(x):
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


def gray(n):
    return n ^ (n >> 1)


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def make_table():
    table = []
    for i in range(256):
        c = i
        for k in range(8):
            if c & 1:
                c = (c >> 1) ^ 0xedb88320
            else:
                c >>= 1
        table.append(r_uint(c))
    return table

TABLE = make_table()


def crc32(s):
    c = r_uint(0xffffffff)
    for ch in s:
        c = (c >> 8) ^ TABLE[intmask(c ^ r_uint(ord(ch))) & 0xff]
    return c ^ r_uint(0xffffffff)


def adler(s):
    a = 1
    b = 0
    for ch in s:
        a = (a + ord(ch)) % 65521
        b = (b + a) % 65521
    return (r_uint(b) << 16) | r_uint(a)


class BitSet(object):
    def __init__(self, size):
        self.words = [r_uint(0)] * ((size + LONG_BIT - 1) // LONG_BIT)

    def add(self, i):
        self.words[i // LONG_BIT] |= r_uint(1) << (i % LONG_BIT)

    def has(self, i):
        return bool(self.words[i // LONG_BIT] & (r_uint(1) << (i % LONG_BIT)))

    def discard(self, i):
        self.words[i // LONG_BIT] &= ~(r_uint(1) << (i % LONG_BIT))


def next_power(n):
    p = 1
    while p < n:
        p <<= 1
    return p


def parity(n):
    p = False
    while n:
        p = not p
        n &= n - 1
    return p


def entry_point(argv):
    one = len(argv)
    print '== population'
    print popcount(0), popcount(255), popcount(one << 20 | 7), popcount(0x7fffffff)
    print '== Gray code'
    print [gray(i) for i in range(8)][one], gray(7), gray(100), ungray(gray(100)), ungray(gray(12345))
    print '== checksums'
    print '%x %x %x' % (crc32(''), crc32('123456789'), crc32('a' * one)), '%x %x' % (adler('Wikipedia'), adler(''))
    print '== a set of bits'
    s = BitSet(200)
    for i in range(0, 200, 7):
        s.add(i)
    s.discard(49)
    n = 0
    for i in range(200):
        n += s.has(i)
    print n, s.has(7), s.has(8), s.has(49), s.has(196)
    print '== powers of two and parity'
    print next_power(0), next_power(1), next_power(17), next_power(one << 10), parity(7), parity(one << 5 | 1)
    print '== complement and exclusive or'
    x, y = one, 5
    x ^= y
    y ^= x
    x ^= y
    print x, y, ~x, ~~y, -x == ~x + 1, ~0, ~-1
    return 0


def target(driver, args):
    return entry_point, None
