"""UTF-7 (RFC 2152) for runicode: stretches of base64 between '+' and '-' hold what is not ASCII, as UTF-16."""

from rpython.rlib._runicode_base import UNICHR, default_unicode_error_decode, is_high, is_low, joined
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
DIRECT = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?"
OPTIONAL = '!"#$%&*;<=>@[]^_`{|}'
BLANKS = ' \t\n\r'


def _table(chars):
    return ''.join([chr(chars.find(chr(i)) & 0xff) for i in range(128)])


# By code: the value of a digit of base64, 255 for others; 255 for what does not stand for itself.
VALUES = _table(BASE64)
PLAIN = _table(DIRECT + OPTIONAL + BLANKS)
PLAIN_WITHOUT_OPTIONAL = _table(DIRECT + BLANKS)
PLAIN_WITHOUT_BLANKS = _table(DIRECT + OPTIONAL)
PLAIN_DIRECT = _table(DIRECT)


def _base64_value(c):
    """The value of a digit, -1 for others."""
    if ord(c) >= 128:
        return -1
    value = ord(VALUES[ord(c)])
    return -1 if value == 255 else value


class _Reader(object):
    """The bits of a stretch of base64."""

    def __init__(self, result):
        self.result = result
        self.start()

    def start(self):
        self.buffer = 0
        self.bits = 0
        self.high = 0

    def digit(self, value):
        self.buffer = self.buffer << 6 | value
        self.bits += 6
        if self.bits < 16:
            return
        self.bits -= 16
        code = self.buffer >> self.bits
        self.buffer &= (1 << self.bits) - 1
        if self.high:
            if is_low(code):
                self.result.append(UNICHR(joined(self.high, code)))
                self.high = 0
                return
            self.flush()
        if is_high(code):
            self.high = code
        else:
            self.result.append(unichr(code))

    def flush(self):
        """A surrogate without its second half stays as it is."""
        if self.high:
            self.result.append(unichr(self.high))
            self.high = 0

    def fault(self):
        """What is wrong with the bits that are left, '' for nothing."""
        if self.bits >= 6:
            return 'partial character in base64 sequence'
        if self.bits > 0 and self.buffer != 0:
            return 'non-zero padding bits in base64 sequence'
        return ''


def str_decode_utf_7(s, size, errors, final=False, errorhandler=None):
    """UTF-7 to unicode. Without `final`, a stretch that does not end is left over."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    reader = _Reader(result)
    inside = False
    start = 0
    before = 0
    pos = 0
    while pos < size:
        ch = s[pos]
        if inside:
            value = _base64_value(ch)
            if value >= 0:
                reader.digit(value)
                pos += 1
                if pos < size:
                    continue
            else:
                inside = False
                msg = reader.fault()
                if msg:
                    r, pos = errorhandler(errors, 'utf7', msg, s, start, pos + 1)
                    result.append(r)
                    continue
                if ord(ch) < 128 and ch != '+':
                    reader.flush()
                if ch == '-':
                    pos += 1
                continue
        elif ch == '+':
            start = pos
            pos += 1
            if pos < size and s[pos] == '-':
                result.append(u'+')
                pos += 1
                continue
            inside = True
            before = result.getlength()
            reader.start()
            if pos < size:
                continue
        elif ord(ch) < 128:
            result.append(unichr(ord(ch)))
            pos += 1
            continue
        else:
            r, pos = errorhandler(errors, 'utf7', 'unexpected special character', s, pos, pos + 1)
            result.append(r)
            continue
        # The text ends inside of a stretch.
        if not final:
            break
        inside = False
        if reader.high or reader.fault():
            r, pos = errorhandler(errors, 'utf7', 'unterminated shift sequence', s, start, size)
            result.append(r)
    if inside:
        return result.build()[:before], start
    return result.build(), pos


def unicode_encode_utf_7(s, size, errors, errorhandler=None, encode_set_o=False, encode_whitespace=False):
    """Unicode to UTF-7; the characters that need not be base64 are, where that is asked for."""
    if encode_set_o:
        plain = PLAIN_DIRECT if encode_whitespace else PLAIN_WITHOUT_OPTIONAL
    else:
        plain = PLAIN_WITHOUT_BLANKS if encode_whitespace else PLAIN
    result = StringBuilder(size)
    inside = False
    buffer = 0
    bits = 0
    for pos in range(size):
        code = ord(s[pos])
        direct = code < 128 and plain[code] != '\xff'
        if not inside:
            if code == ord('+'):
                result.append('+-')
                continue
            if direct:
                result.append(chr(code))
                continue
            result.append('+')
            inside = True
        elif direct:
            if bits:
                result.append(BASE64[buffer << (6 - bits) & 0x3f])
                buffer = bits = 0
            inside = False
            ch = chr(code)
            if ch == '-' or _base64_value(ch) >= 0:
                result.append('-')
            result.append(ch)
            continue
        if code >= 0x10000:
            buffer, bits = _encode_unit(result, buffer, bits, 0xd800 + ((code - 0x10000) >> 10))
            code = 0xdc00 + (code & 0x3ff)
        buffer, bits = _encode_unit(result, buffer, bits, code)
    if bits:
        result.append(BASE64[buffer << (6 - bits) & 0x3f])
    if inside:
        result.append('-')
    return result.build()


def _encode_unit(result, buffer, bits, code):
    """Sixteen more bits; those that make no whole digit are left."""
    buffer = buffer << 16 | code
    bits += 16
    while bits >= 6:
        bits -= 6
        result.append(BASE64[buffer >> bits & 0x3f])
    return buffer & ((1 << bits) - 1), bits
