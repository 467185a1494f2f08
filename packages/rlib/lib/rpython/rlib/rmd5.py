"""MD5, as RFC 1321 describes it, in RPython."""
import math

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder

digest_size = 16
block_size = 64

MASK_32 = r_uint(0xffffffff)
SINES = [r_uint(int(abs(math.sin(i + 1)) * 4294967296.0)) for i in range(64)]
SHIFTS = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4
WORDS = [i for i in range(16)] + [(5 * i + 1) % 16 for i in range(16)] + [(3 * i + 5) % 16 for i in range(16)] + [(7 * i) % 16 for i in range(16)]


def _rotated(x, n):
    return ((x << n) | (x >> (32 - n))) & MASK_32


def _word_at(s, i):
    return r_uint(ord(s[i]) | ord(s[i + 1]) << 8 | ord(s[i + 2]) << 16) | r_uint(ord(s[i + 3])) << 24


def _append_word(builder, word):
    for shift in range(0, 32, 8):
        builder.append(chr(intmask((word >> shift) & r_uint(0xff))))


def hexadecimal(s):
    """The bytes of a string as digits."""
    builder = StringBuilder(2 * len(s))
    for c in s:
        builder.append('0123456789abcdef'[ord(c) >> 4])
        builder.append('0123456789abcdef'[ord(c) & 15])
    return builder.build()


class RMD5(object):
    """A digest that grows: update() with pieces of the text, then digest() or hexdigest(), at any time."""
    digest_size = 16
    digestsize = 16
    block_size = 64

    def __init__(self, initialdata=''):
        self._init()
        self.update(initialdata)

    def _init(self):
        self.count = 0
        self.input = ''
        self.A = r_uint(0x67452301)
        self.B = r_uint(0xefcdab89)
        self.C = r_uint(0x98badcfe)
        self.D = r_uint(0x10325476)

    def _transform(self, s, start):
        words = [_word_at(s, start + 4 * i) for i in range(16)]
        a, b, c, d = self.A, self.B, self.C, self.D
        for i in range(64):
            if i < 16:
                f = (b & c) | (~b & d)
            elif i < 32:
                f = (d & b) | (~d & c)
            elif i < 48:
                f = b ^ c ^ d
            else:
                f = c ^ (b | (~d & MASK_32))
            moved = _rotated((a + f + SINES[i] + words[WORDS[i]]) & MASK_32, SHIFTS[i])
            a, b, c, d = d, (b + moved) & MASK_32, b, c
        self.A = (self.A + a) & MASK_32
        self.B = (self.B + b) & MASK_32
        self.C = (self.C + c) & MASK_32
        self.D = (self.D + d) & MASK_32

    def update(self, inBuf):
        """Adds to the text."""
        self.count += len(inBuf)
        s = self.input + inBuf
        start = 0
        while start + 64 <= len(s):
            self._transform(s, start)
            start += 64
        self.input = s[start:]

    def digest(self):
        """The digest of the text so far: 16 bytes."""
        last = self.copy()
        bits = last.count
        padding = 55 - bits % 64
        if padding < 0:
            padding += 64
        builder = StringBuilder(72)
        builder.append('\x80')
        builder.append_multiple_char('\x00', padding)
        _append_word(builder, (r_uint(bits) << 3) & MASK_32)
        _append_word(builder, r_uint(bits >> 29))
        last.update(builder.build())
        result = StringBuilder(16)
        _append_word(result, last.A)
        _append_word(result, last.B)
        _append_word(result, last.C)
        _append_word(result, last.D)
        return result.build()

    def hexdigest(self):
        """The digest as 32 digits."""
        return hexadecimal(self.digest())

    def copy(self):
        """Another one that begins with the same text."""
        other = RMD5('')
        other.count = self.count
        other.input = self.input
        other.A, other.B, other.C, other.D = self.A, self.B, self.C, self.D
        return other


def new(arg=''):
    """A digest, maybe with the beginning of its text."""
    return RMD5(arg)


md5 = new
