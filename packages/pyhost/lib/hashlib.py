# Hashes by name.
import _hashlib

algorithms = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')
algorithms_guaranteed = set(algorithms)
algorithms_available = set(algorithms)

__all__ = algorithms + ('new', 'algorithms', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac')


def new(name, string=''):
    return _hashlib.new(name, string)


def md5(string=''):
    return _hashlib.new('md5', string)


def sha1(string=''):
    return _hashlib.new('sha1', string)


def sha224(string=''):
    return _hashlib.new('sha224', string)


def sha256(string=''):
    return _hashlib.new('sha256', string)


def sha384(string=''):
    return _hashlib.new('sha384', string)


def sha512(string=''):
    return _hashlib.new('sha512', string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    import struct
    digest = lambda text='': new(hash_name, text)
    size = digest().digest_size
    if dklen is None:
        dklen = size
    result = ''
    block = 0
    while len(result) < dklen:
        block += 1
        u = hmac.new(password, salt + struct.pack('>I', block), digest).digest()
        total = int(u.encode('hex'), 16)
        for _ in xrange(iterations - 1):
            u = hmac.new(password, u, digest).digest()
            total ^= int(u.encode('hex'), 16)
        result += ('%0*x' % (size * 2, total)).decode('hex')
    return result[:dklen]
