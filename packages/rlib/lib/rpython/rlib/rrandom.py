"""Random numbers: the Mersenne Twister MT19937 of Matsumoto and Nishimura, with the sequence that Python's random module has for the same state."""

from rpython.rlib.rarithmetic import intmask, r_uint

N = 624
M = 397
MATRIX_A = r_uint(0x9908b0df)
UPPER_MASK = r_uint(0x80000000)
LOWER_MASK = r_uint(0x7fffffff)
TEMPERING_MASK_A = r_uint(0x9d2c5680)
TEMPERING_MASK_B = r_uint(0xefc60000)
MAGIC_CONSTANT_A = r_uint(1812433253)
MAGIC_CONSTANT_B = r_uint(19650218)
MAGIC_CONSTANT_C = r_uint(1664525)
MAGIC_CONSTANT_D = r_uint(1566083941)
MASK_32 = r_uint(0xffffffff)


class Random(object):
    """A generator. `state` holds 624 words of 32 bits, `index` which of them comes next."""

    def __init__(self, seed=r_uint(0)):
        self.state = [r_uint(0)] * N
        self.index = 0
        self.init_genrand(seed)

    def init_genrand(self, s):
        """Starts from one word."""
        mt = self.state
        mt[0] = s & MASK_32
        for i in range(1, N):
            before = mt[i - 1]
            mt[i] = (MAGIC_CONSTANT_A * (before ^ (before >> 30)) + r_uint(i)) & MASK_32
        self.index = N

    def init_by_array(self, init_key):
        """Starts from a list of words."""
        mt = self.state
        length = len(init_key)
        self.init_genrand(MAGIC_CONSTANT_B)
        i = 1
        j = 0
        for k in range(max(N, length)):
            before = mt[i - 1]
            mt[i] = ((mt[i] ^ ((before ^ (before >> 30)) * MAGIC_CONSTANT_C)) + init_key[j] + r_uint(j)) & MASK_32
            i = self._following(i)
            j += 1
            if j >= length:
                j = 0
        for k in range(N - 1):
            before = mt[i - 1]
            mt[i] = ((mt[i] ^ ((before ^ (before >> 30)) * MAGIC_CONSTANT_D)) - r_uint(i)) & MASK_32
            i = self._following(i)
        mt[0] = UPPER_MASK

    def _following(self, i):
        i += 1
        if i >= N:
            self.state[0] = self.state[N - 1]
            i = 1
        return i

    def _renew(self):
        """The next 624 words."""
        mt = self.state
        for k in range(N):
            y = (mt[k] & UPPER_MASK) | (mt[(k + 1) % N] & LOWER_MASK)
            word = mt[(k + M) % N] ^ (y >> 1)
            if y & r_uint(1):
                word ^= MATRIX_A
            mt[k] = word
        self.index = 0

    def genrand32(self):
        """The next word of 32 random bits, as an r_uint."""
        if self.index >= N:
            self._renew()
        y = self.state[self.index]
        self.index += 1
        y ^= y >> 11
        y ^= (y << 7) & TEMPERING_MASK_A
        y ^= (y << 15) & TEMPERING_MASK_B
        return y ^ (y >> 18)

    def random(self):
        """A float of 53 random bits, 0.0 <= x < 1.0."""
        upper = intmask(self.genrand32() >> 5)
        lower = intmask(self.genrand32() >> 6)
        return (upper * 67108864.0 + lower) * (1.0 / 9007199254740992.0)

    def jumpahead(self, n):
        """Another state, far away: a permutation of the words that depends on n."""
        mt = self.state
        for i in range(N - 1, 1, -1):
            j = n % i
            mt[i], mt[j] = mt[j], mt[i]
        for i in range(N):
            mt[i] = (mt[i] + r_uint(i + 1)) & MASK_32
        self.index = N
