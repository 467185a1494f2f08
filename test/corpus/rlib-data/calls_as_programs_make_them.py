# The library of texts and numbers called as interpreters call it: no errors given, plain ints as seeds and bits, default arguments.
# expect:
#  True 3 True
#  False True
#  True
#  0.5 1e+100 -0.0 100.0 +inf.0 -inf.0 +nan.0
#  AB .C D.E F.G
#  1.25 invalid literal for float()
#  1069547520 True True
from rpython.rlib import rfloat, rstring
from rpython.rlib.rarithmetic import intmask, r_uint, r_ulonglong
from rpython.rlib.rrandom import Random
from rpython.rlib.rstruct.ieee import float_pack, float_unpack
from rpython.rlib.runicode import str_decode_utf_8, unicode_encode_utf_8
from rpython.rlib.unicodedata import unicodedb_6_2_0 as unicodedb


def decoded(s):
    u, consumed = str_decode_utf_8(s, len(s), None, final=True)
    return u


def encoded(u):
    return unicode_encode_utf_8(u, len(u), None)


def replaced(s):
    u, _ = str_decode_utf_8(s, len(s), 'replace', final=True, errorhandler=None, allow_surrogates=True)
    return u


class SpaceLike(object):
    def __init__(self, seed):
        self.rng = Random()
        self.rng.init_genrand(r_uint(seed))

    def number(self, limit):
        return intmask(self.rng.genrand32() % r_uint(limit))


def float_text(x):
    if rfloat.isinf(x):
        return '+inf.0' if x > 0.0 else '-inf.0'
    if rfloat.isnan(x):
        return '+nan.0'
    return rfloat.formatd(x, 'r', 0, rfloat.DTSF_ADD_DOT_0)


def words(line):
    return [unicodedb_word(w) for w in rstring.split(line, maxsplit=3)]


def unicodedb_word(w):
    u = decoded(w)
    return ''.join([encoded(unichr(unicodedb.toupper(ord(c)))) if unicodedb.isalpha(ord(c)) else '.' for c in u])


def read_number(text):
    try:
        return float_text(rfloat.string_to_float(text))
    except rstring.ParseStringError as e:
        return e.msg


def entry_point(argv):
    print encoded(decoded('abc')) == 'abc', len(replaced('a\xff\xc3\xa9')), encoded(decoded('\xc3\xa9')) == '\xc3\xa9'
    space = SpaceLike(len(argv))
    print [space.number(100) for i in range(3)] == [space.number(100) for i in range(3)], 0 <= space.number(10) < 10
    first, second = SpaceLike(7), SpaceLike(7)
    print first.number(1000000) == second.number(1000000)
    for x in [0.5, 1e100, -0.0, 100.0, rfloat.INFINITY, -rfloat.INFINITY, rfloat.NAN]:
        print float_text(x),
    print
    print ' '.join(words('ab 1c d-e f g'))
    print read_number('1.25'), read_number('x')
    bits = float_pack(1.5, 4)
    print intmask(bits), float_unpack(r_ulonglong(0x3fc00000), 4) == 1.5, float_unpack(float_pack(-2.25, 8), 8) == -2.25
    return 0


def target(driver, args):
    return entry_point, None
