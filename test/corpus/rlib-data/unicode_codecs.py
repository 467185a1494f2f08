# runicode: every codec both ways, errors with their places, handlers that answer with text or bytes, unfinished input.
# expect:
#  == utf-8
#    True
#  abc 61 62 63 True
#  %c3%a9t%c3%a9 %e2%82%ac e9 74 e9 20 20ac True
#  a%f0%9f%98%80b 61 1f600 62 True
#  +-~\ %0a%00 2b 2d 7e 5c 20 a 0 True
#  '"%7f%c3%bf%c4%80 27 22 7f ff 100 True
#  %ff 3f 1 | utf8 invalid start byte 0-1;
#  a%c3 61 3f 2 | utf8 unexpected end of data 1-2;
#  %e2%82 3f 2 | utf8 unexpected end of data 0-2;
#  %e2%82z 3f 7a 3 | utf8 invalid continuation byte 0-2;
#  %f0%9f%98 3f 3 | utf8 unexpected end of data 0-3;
#  %c0%80 3f 3f 2 | utf8 invalid start byte 0-1; utf8 invalid start byte 1-2;
#  %e0%80%80 3f 3f 3f 3 | utf8 invalid continuation byte 0-1; utf8 invalid start byte 1-2; utf8 invalid start byte 2-3;
#  %f4%90%80%80 3f 3f 3f 3f 4 | utf8 invalid continuation byte 0-1; utf8 invalid start byte 1-2; utf8 invalid start byte 2-3; utf8 invalid start byte 3-4;
#  %ed%a0%80 3f 3f 3f 3 | utf8 invalid continuation byte 0-1; utf8 invalid start byte 1-2; utf8 invalid start byte 2-3;
#  %c3%c3%a9 3f e9 3 | utf8 invalid continuation byte 0-1;
#  %80ab 3f 61 62 3 | utf8 invalid start byte 0-1;
#  61 62 63 3
#   0
#   0
#  61 62 2
#  61 fffd 62 fffd 61 62 d800
#  cannot decode
#  %ed%a0%80x ?x <b>x
#  cannot encode
#  == utf-16 and utf-32
#    True  True
#  True True True True True
#  a%00b%00c%00 %00a%00b%00c True %00%00%00a%00%00%00b%00%00%00c True
#  True True True True True
#  %e9%00t%00%e9%00 %00%ac  %00%e9%00t%00%e9%00  %ac True %00%00%00%e9%00%00%00t%00%00%00%e9%00%00%00 %00%00 %ac True
#  True True True True True
#  a%00=%d8%00%deb%00 %00a%d8=%de%00%00b True %00%00%00a%00%01%f6%00%00%00%00b True
#  True True True True True
#  +%00-%00~%00\%00 %00%0a%00%00%00 %00+%00-%00~%00\%00 %00%0a%00%00 True %00%00%00+%00%00%00-%00%00%00~%00%00%00\%00%00%00 %00%00%00%0a%00%00%00%00 True
#  True True True True True
#  '%00"%00%7f%00%ff%00%00%01 %00'%00"%00%7f%00%ff%01%00 True %00%00%00'%00%00%00"%00%00%00%7f%00%00%00%ff%00%00%01%00 True
#  True True True True True
#  a 3f 1 0 | utf16 truncated data 0-1;
#  a%00b 61 3f 3 0 | utf16 truncated data 2-3;
#  %00%d8 3f 2 0 | utf16 unexpected end of data 0-2;
#  %00%d8a%00 3f 61 4 0 | utf16 illegal UTF-16 surrogate 0-2;
#  %00%dca%00 3f 61 4 0 | utf16 illegal encoding 0-2;
#  %ff%fea%00 61 4 -1 |
#  %fe%ff%00a 61 4 1 |
#  a 3f 1 0 | utf32 truncated data 0-1;
#  a%00%00%00b 61 3f 5 0 | utf32 truncated data 4-5;
#  %00%00%11%00 3f 4 0 | utf32 codepoint not in range(0x110000) 0-4;
#  %ff%ff%ff%ff 3f 4 0 | utf32 codepoint not in range(0x110000) 0-4;
#  %00%00%fe%ff%00%00%00a 61 8 1 |
#  2 4
#  == utf-7
#   True
#  abc True
#  +AOk-t+AOk +IKw- True
#  a+2D3eAA-b True
#  +--+AH4AXA %0a+AAA- True
#  '"+AH8A/wEA- True
#  +  1 | | 0
#  +AOk e9 4 | | 0
#  +AOk-x e9 78 6 | | 6
#  +A 3f 2 | utf7 unterminated shift sequence 0-2; | 0
#  +AOkA- e9 3f 6 | utf7 partial character in base64 sequence 0-6; | 6
#  +AOl- e9 3f 5 | utf7 non-zero padding bits in base64 sequence 0-5; | 5
#  a%80 61 3f 2 | utf7 unexpected special character 1-2; | 2
#  +- 2b 2 | | 2
#  +2D0-x d83d 78 6 | | 6
#  == one byte per character
#    .
#  abc abc abc.
#  %e9t%e9 ? t  <b>t<b> <b>.
#  a?b ab a<b>b.
#  +-~\ %0a%00 +-~\ %0a%00 +-~\ %0a%00.
#  '"%7f%ff? '"%7f '"%7f<b>.
#  61 3f 3f 62 | ascii ordinal not in range(128) 1-2; ascii ordinal not in range(128) 2-3; 61 ff
#  cannot encode
#  41 78 79 fffd fffd
#  a#a
#   12  ?x
#  61 20ac
#  == escapes
#   True .
#  abc True abc.
#  \xe9t\xe9 \u20ac True %e9t%e9 \u20ac.
#  a\U0001f600b True a\U0001f600b.
#  +-~\\ \n\x00 True +-~\ %0a%00.
#  '"\x7f\xff\u0100 True '"%7f%ff\u0100.
#  \ 3f 1 | unicodeescape \ at end of string 0-1;
#  \x 3f 2 | unicodeescape truncated \xXX escape 0-2;
#  \x4 3f 3 | unicodeescape truncated \xXX escape 0-3;
#  \x41 41 4 |
#  \u12 3f 4 | unicodeescape truncated \uXXXX escape 0-4;
#  \u12zz 3f 7a 7a 6 | unicodeescape truncated \uXXXX escape 0-4;
#  \U00110000 3f 10 | unicodeescape illegal Unicode character 0-10;
#  \U0001f600 1f600 10 |
#  \101\0 41 0 6 |
#  \8 5c 38 2 |
#  \N{EURO SIGN} 20ac 13 |
#  \N{x} 3f 5 | unicodeescape unknown Unicode character name 0-5;
#  \N{ 3f 3 | unicodeescape malformed \N character escape 0-3;
#  \q\t 5c 71 9 4 |
#  \%0aa 61 3 |
#  %e9 e9 1 |
#  \ 5c 1 |
#  \\u20ac 5c 5c 75 32 30 61 63 7 |
#  \u20ac 20ac 6 |
#  \u20 3f 4 | rawunicodeescape truncated \uXXXX 0-4;
#  \U00110000 3f 10 | rawunicodeescape \Uxxxxxxxx out of range 0-10;
#  \\\u0041\n 5c 5c 41 5c 6e 10 |
#  u"it's\n" u'"\'\xe9' 128512
from rpython.rlib import runicode
from rpython.rlib.runicode import str_decode_utf_8, unicode_encode_utf_8

ASTRAL = u'\U0001f600'
TEXTS = [u'', u'abc', u'\xe9t\xe9 \u20ac', u'a' + ASTRAL + u'b', u'+-~\\ \n\x00', u"'\"\x7f\xff\u0100"]


def codes(u):
    """Code points; pairs of surrogates are one, as strings are made on some machines."""
    result = []
    i = 0
    while i < len(u):
        c = ord(u[i])
        i += 1
        if 0xd800 <= c <= 0xdbff and i < len(u) and 0xdc00 <= ord(u[i]) <= 0xdfff:
            c = 0x10000 + ((c - 0xd800) << 10) + ord(u[i]) - 0xdc00
            i += 1
        result.append('%x' % c)
    return ' '.join(result)


def shown(s):
    return ''.join([c if 0x20 <= ord(c) < 0x7f and c != '%' else '%' + '0123456789abcdef'[ord(c) >> 4] + '0123456789abcdef'[ord(c) & 15] for c in s])


class Log(object):
    def __init__(self):
        self.lines = []


log = Log()


def noted():
    return '|' + ''.join([' %s;' % line for line in log.lines])


def noting(errors, encoding, msg, s, start, end):
    log.lines.append('%s %s %d-%d' % (encoding, msg, start, end))
    return u'?', end


def noting_encode(errors, encoding, msg, u, start, end):
    log.lines.append('%s %s' % (encoding, msg))
    if errors == 'bytes':
        return None, '<b>', end
    return u'!', None, end


def show_utf_8():
    for u in TEXTS:
        s = unicode_encode_utf_8(u, len(u), 'strict')
        back, consumed = str_decode_utf_8(s, len(s), 'strict', True)
        print shown(s), codes(back), consumed == len(s)
    for s in ['\xff', 'a\xc3', '\xe2\x82', '\xe2\x82z', '\xf0\x9f\x98', '\xc0\x80', '\xe0\x80\x80', '\xf4\x90\x80\x80', '\xed\xa0\x80', '\xc3\xc3\xa9', '\x80ab']:
        log.lines = []
        u, consumed = str_decode_utf_8(s, len(s), 'x', True, noting, allow_surrogates=False)
        print shown(s), codes(u), consumed, noted()
    for s in ['abc\xe2\x82', '\xf0\x9f', '\xc3', 'ab']:
        u, consumed = str_decode_utf_8(s, len(s), 'strict')
        print codes(u), consumed
    u, consumed = str_decode_utf_8('a\xffb\xc3', 4, 'replace', True)
    print codes(u), codes(str_decode_utf_8('a\xffb', 3, 'ignore', True)[0]), codes(str_decode_utf_8('\xed\xa0\x80', 3, 'strict', True)[0])
    try:
        str_decode_utf_8('a\xff', 2, 'strict', True)
    except UnicodeDecodeError:
        print 'cannot decode'
    lone = unichr(0xd800) + u'x'
    print shown(unicode_encode_utf_8(lone, 2, 'strict')), shown(unicode_encode_utf_8(lone, 2, 'replace', allow_surrogates=False)),
    print shown(unicode_encode_utf_8(lone, 2, 'bytes', noting_encode, allow_surrogates=False))
    try:
        unicode_encode_utf_8(lone, 2, 'strict', allow_surrogates=False)
    except UnicodeEncodeError:
        print 'cannot encode'


def show_wide():
    for u in TEXTS:
        n = len(u)
        a, b, c, d = runicode.unicode_encode_utf_16_le(u, n, 'strict'), runicode.unicode_encode_utf_16_be(u, n, 'strict'), runicode.unicode_encode_utf_16(u, n, 'strict'), runicode.unicode_encode_utf_32_be(u, n, 'strict')
        e = runicode.unicode_encode_utf_32(u, n, 'strict')
        print shown(a), shown(b), len(c) == len(a) + 2, shown(d), len(e) == len(d) + 4
        print codes(runicode.str_decode_utf_16_le(a, len(a), 'strict')[0]) == codes(u), codes(runicode.str_decode_utf_16_be(b, len(b), 'strict')[0]) == codes(u),
        print codes(runicode.str_decode_utf_16(c, len(c), 'strict')[0]) == codes(u), codes(runicode.str_decode_utf_32_be(d, len(d), 'strict')[0]) == codes(u),
        print codes(runicode.str_decode_utf_32(e, len(e), 'strict')[0]) == codes(u)
    for s in ['a', 'a\x00b', '\x00\xd8', '\x00\xd8a\x00', '\x00\xdca\x00', '\xff\xfea\x00', '\xfe\xff\x00a']:
        log.lines = []
        u, consumed, order = runicode.str_decode_utf_16_helper(s, len(s), 'x', True, noting)
        print shown(s), codes(u), consumed, order, noted()
    for s in ['a', 'a\x00\x00\x00b', '\x00\x00\x11\x00', '\xff\xff\xff\xff', '\x00\x00\xfe\xff\x00\x00\x00a']:
        log.lines = []
        u, consumed, order = runicode.str_decode_utf_32_helper(s, len(s), 'x', True, noting)
        print shown(s), codes(u), consumed, order, noted()
    print runicode.str_decode_utf_16_le('a\x00b', 3, 'strict', False)[1], runicode.str_decode_utf_32_le('a\x00\x00\x00b', 5, 'strict', False)[1]


def show_utf_7():
    for u in TEXTS:
        s = runicode.unicode_encode_utf_7(u, len(u), 'strict')
        print shown(s), codes(runicode.str_decode_utf_7(s, len(s), 'strict', True)[0]) == codes(u)
    for s in ['+', '+AOk', '+AOk-x', '+A', '+AOkA-', '+AOl-', 'a\x80', '+-', '+2D0-x']:
        log.lines = []
        u, consumed = runicode.str_decode_utf_7(s, len(s), 'x', True, noting)
        print shown(s), codes(u), consumed, noted(), '|', runicode.str_decode_utf_7(s, len(s), 'ignore', False)[1]


def show_bytes():
    for u in TEXTS:
        print shown(runicode.unicode_encode_latin_1(u, len(u), 'replace')).replace('??', '?'), shown(runicode.unicode_encode_ascii(u, len(u), 'ignore')),
        print shown(runicode.unicode_encode_ascii(u, len(u), 'bytes', noting_encode)) + '.'
    log.lines = []
    print codes(runicode.str_decode_ascii('a\x80\xffb', 4, 'x', True, noting)[0]), noted(), codes(runicode.str_decode_latin_1('a\xff', 2, 'strict')[0])
    try:
        runicode.unicode_encode_ascii(u'\xe9', 1, 'strict')
    except UnicodeEncodeError:
        print 'cannot encode'
    table = {'a': u'A', 'b': u'xy', 'c': u'\ufffe'}
    print codes(runicode.str_decode_charmap('abcz', 4, 'replace', True, None, table)[0])
    back = {u'A': 'a', u'!': '#'}
    print shown(runicode.unicode_encode_charmap(u'A\xe9A', 3, 'x', noting_encode, back))
    print shown(runicode.unicode_encode_decimal(u' 12\u2003', 4, 'strict')), shown(runicode.unicode_encode_decimal(u'\u0661x', 2, 'replace'))
    s = runicode.unicode_encode_unicode_internal(u'a\u20ac', 2, 'strict')
    print codes(runicode.str_decode_unicode_internal(s, len(s), 'strict')[0])


class Names(object):
    def call(self, name):
        if name == 'EURO SIGN':
            return 0x20ac
        return -1


def show_escapes():
    for u in TEXTS:
        s = runicode.unicode_encode_unicode_escape(u, len(u), 'strict')
        r = runicode.unicode_encode_raw_unicode_escape(u, len(u), 'strict')
        print shown(s), codes(runicode.str_decode_unicode_escape(s, len(s), 'strict')[0]) == codes(u), shown(r) + '.'
    for s in ['\\', '\\x', '\\x4', '\\x41', '\\u12', '\\u12zz', '\\U00110000', '\\U0001f600', '\\101\\0', '\\8', '\\N{EURO SIGN}', '\\N{x}', '\\N{', '\\q\\t', '\\\na', '\xe9']:
        log.lines = []
        u, consumed = runicode.str_decode_unicode_escape(s, len(s), 'x', True, noting, Names())
        print shown(s), codes(u), consumed, noted()
    for s in ['\\', '\\\\u20ac', '\\u20ac', '\\u20', '\\U00110000', '\\\\\\u0041\\n']:
        log.lines = []
        u, consumed = runicode.str_decode_raw_unicode_escape(s, len(s), 'x', True, noting)
        print shown(s), codes(u), consumed, noted()
    print shown(unicode_repr(u"it's\n", 5, 'strict')), shown(unicode_repr(u'"\'\xe9', 3, 'strict')), runicode.ORD(runicode.UNICHR(0x1f600))


unicode_repr = runicode.make_unicode_escape_function(quotes=True, prefix='u')


def entry_point(argv):
    print '== utf-8'
    show_utf_8()
    print '== utf-16 and utf-32'
    show_wide()
    print '== utf-7'
    show_utf_7()
    print '== one byte per character'
    show_bytes()
    print '== escapes'
    show_escapes()
    return 0


def target(driver, args):
    return entry_point, None
