"""SHA-1, as FIPS 180 describes it, in RPython."""

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rmd5 import hexadecimal
from rpython.rlib.rstring import StringBuilder

digest_size = digestsize = 20
blocksize = 1

MASK_32 = r_uint(0xffffffff)
K0, K1, K2, K3 = r_uint(0x5a827999), r_uint(0x6ed9eba1), r_uint(0x8f1bbcdc), r_uint(0xca62c1d6)


def _rotated(x, n):
    return ((x << n) | (x >> (32 - n))) & MASK_32


def _word_at(s, i):
    return r_uint(ord(s[i + 3]) | ord(s[i + 2]) << 8 | ord(s[i + 1]) << 16) | r_uint(ord(s[i])) << 24


def _append_word(builder, word):
    for shift in range(24, -1, -8):
        builder.append(chr(intmask((word >> shift) & r_uint(0xff))))


def _schedule(s, start):
    """The 80 words that a block of 64 bytes gives."""
    words = [r_uint(0)] * 80
    for i in range(16):
        words[i] = _word_at(s, start + 4 * i)
    for i in range(16, 80):
        words[i] = _rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1)
    return words


class RSHA(object):
    """A digest that grows: update() with pieces of the text, then digest() or hexdigest(), at any time."""
    digest_size = digestsize = 20
    block_size = 64

    def __init__(self, initialdata=''):
        self._init()
        self.update(initialdata)

    def _init(self):
        self.count = 0
        self.input = ''
        self.H0 = r_uint(0x67452301)
        self.H1 = r_uint(0xefcdab89)
        self.H2 = r_uint(0x98badcfe)
        self.H3 = r_uint(0x10325476)
        self.H4 = r_uint(0xc3d2e1f0)

    def _transform(self, words):
        a, b, c, d, e = self.H0, self.H1, self.H2, self.H3, self.H4
        for i in range(80):
            if i < 20:
                f = ((b & c) | (~b & d)) + K0
            elif i < 40:
                f = (b ^ c ^ d) + K1
            elif i < 60:
                f = ((b & c) | (b & d) | (c & d)) + K2
            else:
                f = (b ^ c ^ d) + K3
            first = (_rotated(a, 5) + f + e + words[i]) & MASK_32
            a, b, c, d, e = first, a, _rotated(b, 30), c, d
        self.H0 = (self.H0 + a) & MASK_32
        self.H1 = (self.H1 + b) & MASK_32
        self.H2 = (self.H2 + c) & MASK_32
        self.H3 = (self.H3 + d) & MASK_32
        self.H4 = (self.H4 + e) & MASK_32

    def update(self, inBuf):
        """Adds to the text."""
        self.count += len(inBuf)
        s = self.input + inBuf
        start = 0
        while start + 64 <= len(s):
            self._transform(_schedule(s, start))
            start += 64
        self.input = s[start:]

    def digest(self):
        """The digest of the text so far: 20 bytes."""
        last = self.copy()
        bits = last.count
        padding = 55 - bits % 64
        if padding < 0:
            padding += 64
        builder = StringBuilder(72)
        builder.append('\x80')
        builder.append_multiple_char('\x00', padding)
        _append_word(builder, r_uint(bits >> 29))
        _append_word(builder, (r_uint(bits) << 3) & MASK_32)
        last.update(builder.build())
        result = StringBuilder(20)
        for word in [last.H0, last.H1, last.H2, last.H3, last.H4]:
            _append_word(result, word)
        return result.build()

    def hexdigest(self):
        """The digest as 40 digits."""
        return hexadecimal(self.digest())

    def copy(self):
        """Another one that begins with the same text."""
        other = RSHA('')
        other.count = self.count
        other.input = self.input
        other.H0, other.H1, other.H2, other.H3, other.H4 = self.H0, self.H1, self.H2, self.H3, self.H4
        return other


def new(arg=''):
    """A digest, maybe with the beginning of its text."""
    return RSHA(arg)


sha = new
