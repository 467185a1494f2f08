# rutf8: code points by position and index, checks, iterators, builders, escapes.
# expect:
#  == characters
#  0 %00 %00
#  127 %7f %7f
#  128 %c2%80 %c2%80
#  2047 %df%bf %df%bf
#  2048 %e0%a0%80 %e0%a0%80
#  55295 %ed%9f%bf %ed%9f%bf
#  55296 no code point 55296 %ed%a0%80
#  57343 no code point 57343 %ed%bf%bf
#  57344 %ee%80%80 %ee%80%80
#  65535 %ef%bf%bf %ef%bf%bf
#  65536 %f0%90%80%80 %f0%90%80%80
#  1114111 %f4%8f%bf%bf %f4%8f%bf%bf
#  1114112 no code point 1114112 no code point 1114112
#  -1 no code point -1 no code point -1
#  A%c3%a9%e2%82%ac%f0%9f%98%80
#  == positions
#  0 97 97 0
#  1 233 233 1
#  3 8364 8364 3
#  6 128512 128512 6
#  10 122 122 10
#  5 2 0 5 -1
#  == checks
#   0 0 -1
#  abc 3 3 -1
#  a%c3%a9%e2%82%ac%f0%9f%98%80z 5 5 -1
#  a%ff fault at 1 fault at 1 -1
#  %c3 fault at 0 fault at 0 -1
#  ab%e2%82 fault at 2 fault at 2 -1
#  %c0%80 fault at 0 fault at 0 -1
#  %e0%80%80 fault at 0 fault at 0 -1
#  %ed%a0%80 fault at 0 1 0
#  x%ed%bf%bf fault at 1 2 1
#  %f4%90%80%80 fault at 0 fault at 0 -1
#  %f0%80%80%80 fault at 0 fault at 0 -1
#  %80 fault at 0 fault at 0 -1
#  5
#  2
#  a%f0%9f%98%80%ed%a0%bd a%c3%a9
#  == by index
#  250 0 True
#  64
#  == iterators and builders
#  97 233 8364 128512 122
#  0 97 1 233 3 8364 6 128512 10 122
#  False 6 128512 122 True
#  13 a%c3%a9%c3%a9y%e2%82%acc%c3%a9%c3%a9%c3%a9--%e2%82%ac!
#  == kinds and escapes
#  True False False False False True True False False True True False True False True True False False True False False True True False True True False
#  a\xe9\u20ac\U0001f600z a\\b\n\x00\x7f u"it's \xe9" u'"\'' u''
from rpython.rlib import rutf8
from rpython.rlib.rutf8 import CheckError, OutOfRange, Utf8StringBuilder, Utf8StringIterator, Utf8StringPosIterator, check_utf8, codepoints_in_utf8
from rpython.rlib.rutf8 import unichr_as_utf8, unichr_as_utf8_append
from rpython.rlib.rstring import StringBuilder

TEXT = 'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z'


def shown(s):
    return ''.join([c if 0x20 <= ord(c) < 0x7f and c != '%' else '%' + '0123456789abcdef'[ord(c) >> 4] + '0123456789abcdef'[ord(c) & 15] for c in s])


def char(code, surrogates):
    try:
        return shown(unichr_as_utf8(code, surrogates))
    except OutOfRange as e:
        return 'no code point %d' % e.code


def show_characters():
    for code in [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, -1]:
        print code, char(code, False), char(code, True)
    builder = StringBuilder()
    for code in [0x41, 0xe9, 0x20ac, 0x1f600]:
        unichr_as_utf8_append(builder, code)
    print shown(builder.build())


def show_positions():
    pos = 0
    while pos < len(TEXT):
        print pos, rutf8.codepoint_at_pos(TEXT, pos),
        pos = rutf8.next_codepoint_pos(TEXT, pos)
        print rutf8.codepoint_before_pos(TEXT, pos), rutf8.prev_codepoint_pos(TEXT, pos)
    print codepoints_in_utf8(TEXT), codepoints_in_utf8(TEXT, 1, 6), codepoints_in_utf8(''), rutf8.get_utf8_length(TEXT), rutf8.prev_codepoint_pos(TEXT, 0)


def checked(s, surrogates):
    try:
        return str(check_utf8(s, surrogates))
    except CheckError as e:
        return 'fault at %d' % e.pos


def show_checks():
    for s in ['', 'abc', TEXT, 'a\xff', '\xc3', 'ab\xe2\x82', '\xc0\x80', '\xe0\x80\x80', '\xed\xa0\x80', 'x\xed\xbf\xbf', '\xf4\x90\x80\x80', '\xf0\x80\x80\x80', '\x80']:
        print shown(s), checked(s, False), checked(s, True), rutf8.surrogate_in_utf8(s)
    print check_utf8('\xff' + TEXT + '\xff', False, 1, 1 + len(TEXT))
    try:
        rutf8.check_ascii('ab\x80')
    except CheckError as e:
        print e.pos
    rutf8.check_ascii('abc')
    print shown(rutf8.reencode_utf8_with_surrogates('a\xed\xa0\xbd\xed\xb8\x80\xed\xa0\xbd')), shown(rutf8.decode_latin_1('a\xe9'))


def show_index():
    text = TEXT * 50
    count = codepoints_in_utf8(text)
    storage = rutf8.create_utf8_index_storage(text, count)
    wrong = 0
    pos = 0
    for i in range(count):
        if rutf8.codepoint_position_at_index(text, storage, i) != pos or rutf8.codepoint_at_index(text, storage, i) != rutf8.codepoint_at_pos(text, pos):
            wrong += 1
        if rutf8.codepoint_index_at_byte_position(text, storage, pos, count) != i:
            wrong += 1
        pos = rutf8.next_codepoint_pos(text, pos)
    print count, wrong, rutf8.codepoint_position_at_index(text, storage, count) == len(text)
    exact = 'x' * 64
    print rutf8.codepoint_position_at_index(exact, rutf8.create_utf8_index_storage(exact, 64), 64)


def show_iterators():
    for code in Utf8StringIterator(TEXT):
        print code,
    print
    for code, pos in Utf8StringPosIterator(TEXT):
        print pos, code,
    print
    it = Utf8StringIterator(TEXT)
    it.move(3)
    print it.done(), it.get_pos(), it.next(), it.next(), it.done()
    builder = Utf8StringBuilder(10)
    builder.append('a\xc3\xa9')
    builder.append_slice('x\xc3\xa9y', 1, 4)
    builder.append_code(0x20ac)
    builder.append_char('c')
    builder.append_multiple_char('\xc3\xa9', 3)
    builder.append_multiple_char('-', 2)
    builder.append_utf8('\xe2\x82\xac!', 2)
    print builder.getlength(), shown(builder.build())


escape = rutf8.make_utf8_escape_function()
quoted = rutf8.make_utf8_escape_function(quotes=True, prefix='u')


def show_kinds():
    blanks = ' a\t\xc2\x85\xc2\xa0\xe2\x80\x89\xe3\x80\x80\n\xe2\x80\xa8'
    pos = 0
    while pos < len(blanks):
        print rutf8.isspace(blanks, pos), rutf8.islinebreak(blanks, pos), rutf8.utf8_in_chars(blanks, pos, 'xa\xc2\xa0'),
        pos = rutf8.next_codepoint_pos(blanks, pos)
    print
    print escape(TEXT), escape('a\\b\n\x00\x7f'), quoted("it's \xc3\xa9"), quoted('"\''), quoted('')


def entry_point(argv):
    print '== characters'
    show_characters()
    print '== positions'
    show_positions()
    print '== checks'
    show_checks()
    print '== by index'
    show_index()
    print '== iterators and builders'
    show_iterators()
    print '== kinds and escapes'
    show_kinds()
    return 0


def target(driver, args):
    return entry_point, None
