"""What the codecs of runicode share: code points as unicode strings, and what happens with errors where nobody says."""
import sys

MAXUNICODE = sys.maxunicode
BYTEORDER = sys.byteorder
allow_surrogate_by_default = True


def UNICHR(c):
    """The unicode string of a code point: two surrogates, where characters have 16 bits and it does not fit."""
    if c <= MAXUNICODE or MAXUNICODE > 0xffff:
        return unichr(c)
    c -= 0x10000
    return unichr(0xd800 + (c >> 10)) + unichr(0xdc00 + (c & 0x3ff))


code_to_unichr = UNICHR


def ORD(u):
    """The code point of such a string."""
    if len(u) == 1:
        return ord(u[0])
    if len(u) == 2 and is_high(ord(u[0])) and is_low(ord(u[1])):
        return joined(ord(u[0]), ord(u[1]))
    raise ValueError


def is_high(code):
    """Whether it is the first of a pair of surrogates."""
    return 0xd800 <= code <= 0xdbff


def is_low(code):
    """Whether it is the second."""
    return 0xdc00 <= code <= 0xdfff


def joined(high, low):
    """The code point of a pair."""
    return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)


def pair_at(s, pos, size):
    """Whether a pair of surrogates is there."""
    return pos + 1 < size and is_high(ord(s[pos])) and is_low(ord(s[pos + 1]))


def narrow_pair_at(s, pos, size):
    """The same where characters have 16 bits; elsewhere two surrogates are no character."""
    return MAXUNICODE < 0x10000 and pair_at(s, pos, size)


def default_unicode_error_decode(errors, encoding, msg, s, startingpos, endingpos):
    """'replace' and 'ignore'; else UnicodeDecodeError."""
    if errors == 'replace':
        return u'\ufffd', endingpos
    if errors == 'ignore':
        return u'', endingpos
    raise UnicodeDecodeError(encoding, s, startingpos, endingpos, msg)


def default_unicode_error_encode(errors, encoding, msg, u, startingpos, endingpos):
    """'replace' and 'ignore'; else UnicodeEncodeError."""
    if errors == 'replace':
        return u'?', None, endingpos
    if errors == 'ignore':
        return u'', None, endingpos
    raise UnicodeEncodeError(encoding, u, startingpos, endingpos, msg)


HEX = '0123456789abcdef'


def append_hex(builder, value, digits):
    """Appends the lowest digits of a number."""
    for i in range(digits - 1, -1, -1):
        builder.append(HEX[value >> (4 * i) & 15])
