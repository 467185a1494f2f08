# Base16, Base32 and Base64 (RFC 3548).
import binascii
import string

__all__ = ['encode', 'decode', 'encodestring', 'decodestring', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

_TO_SAFE = string.maketrans('+/', '-_')
_FROM_SAFE = string.maketrans('-_', '+/')
_B32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s)[:-1]
    return encoded if altchars is None else encoded.translate(string.maketrans('+/', altchars[:2]))


def b64decode(s, altchars=None):
    if altchars is not None:
        s = s.translate(string.maketrans(altchars[:2], '+/'))
    try:
        return binascii.a2b_base64(s)
    except binascii.Error, msg:
        raise TypeError(msg)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_SAFE)


def urlsafe_b64decode(s):
    return b64decode(s.translate(_FROM_SAFE))


def b32encode(s):
    out = []
    for i in range(0, len(s), 5):
        chunk = s[i:i + 5]
        number = int((chunk + '\0' * (5 - len(chunk))).encode('hex'), 16)
        digits = ''.join([_B32[(number >> shift) & 31] for shift in range(35, -1, -5)])
        kept = (len(chunk) * 8 + 4) // 5
        out.append(digits[:kept] + '=' * (8 - kept))
    return ''.join(out)


def b32decode(s, casefold=False, map01=None):
    if len(s) % 8:
        raise TypeError('Incorrect padding')
    if map01:
        s = s.translate(string.maketrans('01', 'O' + map01))
    if casefold:
        s = s.upper()
    out = []
    for i in range(0, len(s), 8):
        chunk = s[i:i + 8].rstrip('=')
        if len(chunk) not in (2, 4, 5, 7, 8) or (len(chunk) < 8 and i + 8 < len(s)):
            raise TypeError('Incorrect padding')
        number = 0
        for c in chunk:
            if c not in _B32:
                raise TypeError('Non-base32 digit found')
            number = number * 32 + _B32.index(c)
        number <<= 5 * (8 - len(chunk))
        out.append(('%010x' % number).decode('hex')[:len(chunk) * 5 // 8])
    return ''.join(out)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    if casefold:
        s = s.upper()
    for c in s:
        if c not in '0123456789ABCDEF':
            raise TypeError('Non-base16 digit found')
    return binascii.unhexlify(s)


def encodestring(s):
    return ''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodestring(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodestring(input.read()))


def decode(input, output):
    output.write(decodestring(input.read()))
