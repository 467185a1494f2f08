# Keyed hashing (RFC 2104).

digest_size = None


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=None):
        if digestmod is None:
            import hashlib
            digestmod = hashlib.md5
        if hasattr(digestmod, '__call__'):
            self.digest_cons = digestmod
        else:
            self.digest_cons = lambda text='': digestmod.new(text)
        self.outer = self.digest_cons()
        self.inner = self.digest_cons()
        self.digest_size = self.inner.digest_size
        blocksize = getattr(self.inner, 'block_size', self.blocksize)
        if len(key) > blocksize:
            key = self.digest_cons(key).digest()
        key = key + '\0' * (blocksize - len(key))
        self.outer.update(''.join([chr(ord(c) ^ 0x5c) for c in key]))
        self.inner.update(''.join([chr(ord(c) ^ 0x36) for c in key]))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self.inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__) if isinstance(self.__class__, type) else _Copy()
        other.__class__ = self.__class__
        other.digest_cons = self.digest_cons
        other.digest_size = self.digest_size
        other.inner = self.inner.copy()
        other.outer = self.outer.copy()
        return other

    def _current(self):
        h = self.outer.copy()
        h.update(self.inner.digest())
        return h

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


class _Copy:
    pass


def new(key, msg=None, digestmod=None):
    return HMAC(key, msg, digestmod)


def compare_digest(a, b):
    if len(a) != len(b):
        return False
    difference = 0
    for x, y in zip(a, b):
        difference |= ord(x) ^ ord(y)
    return difference == 0
