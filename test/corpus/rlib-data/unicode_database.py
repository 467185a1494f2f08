# unicodedata: properties, cases, numbers, decompositions and names of characters, by version of Unicode.
# expect:
#  == properties
#  0 Cc BN 0 0 N 0000000 00000000
#  a Cc B 0 0 N 1010000 00000000
#  20 Zs WS 0 0 Na 1000000 00010000
#  30 Nd EN 0 0 Na 0000000 00111111
#  41 Lu L 0 0 Na 0101001 01110001
#  61 Ll L 0 0 Na 0100101 01110001
#  5f Pc ON 0 0 Na 0000000 00110000
#  a0 Zs CS 0 0 N 1000000 00000000
#  b2 No EN 0 0 A 0000000 00011011
#  bd No ON 0 0 A 0000000 00011001
#  c5 Lu L 0 0 N 0101001 01110001
#  df Ll L 0 0 A 0100101 01110001
#  e9 Ll L 0 0 A 0100101 01110001
#  130 Lu L 0 0 N 0101001 01110001
#  149 Ll L 0 0 A 0100101 01110001
#  1c5 Lt L 0 0 N 0100011 01110001
#  301 Mn NSM 230 0 A 0000000 10110000
#  3a3 Lu L 0 0 A 0101001 01110001
#  3c2 Ll L 0 0 N 0100101 01110001
#  660 Nd AN 0 0 N 0000000 00111111
#  10d0 Lo L 0 0 N 0100000 01110001
#  13a0 Lo L 0 0 N 0100000 01110001
#  1c90 Cn  0 0 N 0000000 00000000
#  2028 Zl WS 0 0 N 1010000 00000000
#  2167 Nl L 0 0 A 0001001 01111001
#  20bf Cn  0 0 N 0000000 00000000
#  20ac Sc ET 0 0 A 0000000 00010000
#  226e Sm ON 0 1 A 0000000 00010000
#  3007 Nl L 0 0 W 0000000 01111001
#  4e00 Lo L 0 0 W 0100000 01111001
#  9fd5 Cn  0 0 N 0000000 00000000
#  ac00 Lo L 0 0 W 0100000 01110001
#  d800 Cs L 0 0 N 0000000 00000000
#  e000 Co L 0 0 A 0000000 00000000
#  fb03 Ll L 0 0 N 0100101 01110001
#  ff21 Lu L 0 0 F 0101001 01110001
#  ffff Cn  0 0 N 0000000 00000000
#  1d400 Lu L 0 0 N 0101001 01110001
#  1d7d8 Nd EN 0 0 N 0000000 00111111
#  1f600 So ON 0 0 W 0000000 00010000
#  1f9d0 Cn  0 0 N 0000000 00000000
#  1f972 Cn  0 0 N 0000000 00000000
#  20000 Lo L 0 0 W 0100000 01110001
#  2a6dd Cn  0 0 N 0000000 00000000
#  e0001 Cf BN 0 0 N 0000000 10000000
#  10fffd Co L 0 0 A 0000000 00000000
#  10ffff Cn  0 0 N 0000000 00000000
#  110000 Cn  0 0 N 0000000 00000000
#  -1 Cn  0 0 N 0000000 00000000
#  == versions
#  10d0 Lo Lo Lo Ll 10d0 10d0 1c90
#  13a0 Lo Lo Lu Lu 13a0 ab70 13a0
#  1c90 Cn Cn Cn Lu 1c90 1c90 1c90
#  20bf Cn Cn Cn Sc 20bf 20bf 20bf
#  2066 Cn Cn Cf Cf 2066 2066 2066
#  1f600 Cn So So So 1f600 1f600 1f600
#  1f9d0 Cn Cn Cn So 1f9d0 1f9d0 1f9d0
#  1f972 Cn Cn Cn So 1f972 1f972 1f972
#  9fd5 Cn Cn Lo Lo 9fd5 9fd5 9fd5
#  a7ae Cn Cn Lu Lu a7ae 26a a7ae
#  ab70 Cn Cn Ll Ll ab70 ab70 13a0
#  2aa Ll Ll Ll Ll 2aa 2aa 2aa
#  19da Nd No No No 19da 19da 19da
#  30000 Cn Cn Cn Lo 30000 30000 30000
#  == cases
#  41 41 61 41 41 61 41 none
#  61 41 61 41 41 61 41 none
#  df df df df 53.53 df 53.73 73.73
#  b5 39c b5 39c 39c b5 39c 3bc
#  130 130 69 130 130 69.307 130 69.307
#  131 49 131 49 49 131 49 none
#  149 149 149 149 2bc.4e 149 2bc.4e 2bc.6e
#  1c4 1c4 1c6 1c5 1c4 1c6 1c5 none
#  1c5 1c4 1c6 1c5 1c4 1c6 1c5 none
#  1c6 1c4 1c6 1c5 1c4 1c6 1c5 none
#  3a3 3a3 3c3 3a3 3a3 3c3 3a3 none
#  3c2 3a3 3c2 3a3 3a3 3c2 3a3 3c3
#  10d0 1c90 10d0 10d0 1c90 10d0 10d0 none
#  13a0 13a0 ab70 13a0 13a0 ab70 13a0 13a0
#  ab70 13a0 ab70 13a0 13a0 ab70 13a0 13a0
#  fb03 fb03 fb03 fb03 46.46.49 fb03 46.66.69 66.66.69
#  1f80 1f88 1f80 1f88 1f08.399 1f80 1f88 1f00.3b9
#  1fbc 1fbc 1fb3 1fbc 391.399 1fb3 1fbc 3b1.3b9
#  10400 10400 10428 10400 10400 10428 10400 none
#  4e00 4e00 4e00 4e00 4e00 4e00 4e00 none
#  == numbers
#  30 0.0000 0 0
#  39 9.0000 9 9
#  b2 2.0000 no decimal 2
#  bd 0.5000 no decimal no digit
#  669 9.0000 9 9
#  2167 8.0000 no decimal no digit
#  2460 1.0000 no decimal 1
#  3007 0.0000 no decimal no digit
#  4e00 1.0000 no decimal no digit
#  5146 1000000000000.0000 no decimal no digit
#  109c5 6.0000 no decimal no digit
#  1d7ff 9.0000 9 9
#  41 no number no decimal no digit
#  f33 -0.5000 no decimal no digit
#  == decompositions
#  41 []  | .
#  a0 [<noBreak> 0020]  | 20.
#  c5 [0041 030A] 41.30a | 41.30a.
#  e9 [0065 0301] 65.301 | 65.301.
#  1d5 [00DC 0304] 55.308.304 | 55.308.304.
#  1e9b [017F 0307] 17f.307 | 73.307.
#  2126 [03A9] 3a9 | 3a9.
#  fb03 [<compat> 0066 0066 0069]  | 66.66.69.
#  fdfa [<isolated> 0635 0644 0649 0020 0627 0644 0644 0647 0020 0639 0644 064A 0647 0020 0648 0633 0644 0645]  | 635.644.649.20.627.644.644.647.20.639.644.64a.647.20.648.633.644.645.
#  1d400 [<font> 0041]  | 41.
#  2f800 [4E3D] 4e3d | 4e3d.
#  c5 e9 1d5 nothing nothing 1109a
#  == names
#  0 no name nobody
#  20 SPACE 20
#  41 LATIN CAPITAL LETTER A 41
#  5c REVERSE SOLIDUS 5c
#  ff LATIN SMALL LETTER Y WITH DIAERESIS ff
#  20ac EURO SIGN 20ac
#  3400 CJK UNIFIED IDEOGRAPH-3400 3400
#  4e00 CJK UNIFIED IDEOGRAPH-4E00 4e00
#  9ffc CJK UNIFIED IDEOGRAPH-9FFC 9ffc
#  9ffd no name nobody
#  ac00 HANGUL SYLLABLE GA ac00
#  ac01 HANGUL SYLLABLE GAG ac01
#  d7a3 HANGUL SYLLABLE HIH d7a3
#  d7a4 no name nobody
#  d800 no name nobody
#  f900 CJK COMPATIBILITY IDEOGRAPH-F900 f900
#  1f600 GRINNING FACE 1f600
#  1f972 SMILING FACE WITH TEAR 1f972
#  e01ef VARIATION SELECTOR-256 e01ef
#  10ffff no name nobody
#  [euro sign] 20ac
#  [] nobody
#  [SPACES] nobody
#  [CJK UNIFIED IDEOGRAPH-4E0] nobody
#  [CJK UNIFIED IDEOGRAPH-A000] nobody
#  [HANGUL SYLLABLE X] nobody
#  [HANGUL SYLLABLE GAGX] nobody
#  [A] nobody
#  [ZZZ] nobody
#  [LATIN SMALL LETTER GHA] nobody
#  1a3 1a3
#  31 ef b8 8f e2 83 a3 3 True
#  younger
from rpython.rlib.unicodedata import unicodedb_5_2_0, unicodedb_6_2_0, unicodedb_9_0_0, unicodedb_13_0_0

CODES = [0, 0x0a, 0x20, 0x30, 0x41, 0x61, 0x5f, 0xa0, 0xb2, 0xbd, 0xc5, 0xdf, 0xe9, 0x130, 0x149, 0x1c5, 0x301, 0x3a3, 0x3c2, 0x660, 0x10d0, 0x13a0, 0x1c90, 0x2028, 0x2167, 0x20bf, 0x20ac, 0x226e,
         0x3007, 0x4e00, 0x9fd5, 0xac00, 0xd800, 0xe000, 0xfb03, 0xff21, 0xffff, 0x1d400, 0x1d7d8, 0x1f600, 0x1f9d0, 0x1f972, 0x20000, 0x2a6dd, 0xe0001, 0x10fffd, 0x10ffff, 0x110000, -1]


def bit(flag):
    return '1' if flag else '0'


def show_properties():
    db = unicodedb_6_2_0
    for code in CODES:
        print '%x' % code, db.category(code), db.bidirectional(code), db.combining(code), db.mirrored(code), db.east_asian_width(code),
        print bit(db.isspace(code)) + bit(db.isalpha(code)) + bit(db.islinebreak(code)) + bit(db.isupper(code)) + bit(db.islower(code)) + bit(db.istitle(code)) + bit(db.iscased(code)),
        print bit(db.iscaseignorable(code)) + bit(db.isxidstart(code)) + bit(db.isxidcontinue(code)) + bit(db.isprintable(code)) + bit(db.isnumeric(code)) + bit(db.isdecimal(code)) + bit(db.isdigit(code)) + bit(db.isalnum(code))


def show_versions():
    for code in [0x10d0, 0x13a0, 0x1c90, 0x20bf, 0x2066, 0x1f600, 0x1f9d0, 0x1f972, 0x9fd5, 0xa7ae, 0xab70, 0x2aa, 0x19da, 0x30000]:
        print '%x' % code, unicodedb_5_2_0.category(code), unicodedb_6_2_0.category(code), unicodedb_9_0_0.category(code), unicodedb_13_0_0.category(code),
        print '%x %x %x' % (unicodedb_5_2_0.toupper(code), unicodedb_9_0_0.tolower(code), unicodedb_13_0_0.toupper(code))


def text(codes):
    return '.'.join(['%x' % code for code in codes])


def show_cases():
    db = unicodedb_13_0_0
    for code in [0x41, 0x61, 0xdf, 0xb5, 0x130, 0x131, 0x149, 0x1c4, 0x1c5, 0x1c6, 0x3a3, 0x3c2, 0x10d0, 0x13a0, 0xab70, 0xfb03, 0x1f80, 0x1fbc, 0x10400, 0x4e00]:
        folded = db.casefold_lookup(code)
        print '%x %x %x %x' % (code, db.toupper(code), db.tolower(code), db.totitle(code)), text(db.toupper_full(code)), text(db.tolower_full(code)), text(db.totitle_full(code)),
        print 'none' if folded is None else text(folded)


def number(code):
    try:
        return '%.4f' % unicodedb_13_0_0.numeric(code)
    except KeyError:
        return 'no number'


def digits(code):
    try:
        decimal = str(unicodedb_13_0_0.decimal(code))
    except KeyError:
        decimal = 'no decimal'
    try:
        return decimal + ' ' + str(unicodedb_13_0_0.digit(code))
    except KeyError:
        return decimal + ' no digit'


def composed(a, b):
    try:
        return '%x' % unicodedb_13_0_0.composition(a, b)
    except KeyError:
        return 'nothing'


def show_decompositions():
    db = unicodedb_13_0_0
    for code in [0x41, 0xa0, 0xc5, 0xe9, 0x1d5, 0x1e9b, 0x2126, 0xfb03, 0xfdfa, 0x1d400, 0x2f800]:
        print '%x' % code, '[%s]' % db.decomposition(code), text(db.canon_decomposition(code)), '|', text(db.compat_decomposition(code)) + '.'
    print composed(0x41, 0x30a), composed(0x65, 0x301), composed(0xdc, 0x304), composed(0x41, 0x41), composed(0x915, 0x93c), composed(0x11099, 0x110ba)


def name(code):
    try:
        return unicodedb_13_0_0.name(code)
    except KeyError:
        return 'no name'


def lookup(text):
    try:
        return '%x' % unicodedb_13_0_0.lookup(text)
    except KeyError:
        return 'nobody'


def show_names():
    for code in [0, 0x20, 0x41, 0x5c, 0xff, 0x20ac, 0x3400, 0x4e00, 0x9ffc, 0x9ffd, 0xac00, 0xac01, 0xd7a3, 0xd7a4, 0xd800, 0xf900, 0x1f600, 0x1f972, 0xe01ef, 0x10ffff]:
        print '%x' % code, name(code), lookup(name(code))
    for text in ['euro sign', '', 'SPACES', 'CJK UNIFIED IDEOGRAPH-4E0', 'CJK UNIFIED IDEOGRAPH-A000', 'HANGUL SYLLABLE X', 'HANGUL SYLLABLE GAGX', 'A', 'ZZZ', 'LATIN SMALL LETTER GHA']:
        print '[%s]' % text, lookup(text)
    db = unicodedb_13_0_0
    print '%x' % db.lookup_with_alias('LATIN SMALL LETTER GHA'), '%x' % db.lookup('LATIN SMALL LETTER GHA', with_alias=True)
    code = db.lookup('KEYCAP DIGIT ONE', with_named_sequence=True)
    chars = db.lookup_named_sequence(code)
    assert chars is not None
    print ' '.join(['%x' % ord(c) for c in chars]), db.lookup_named_sequence_length(code), db.lookup_named_sequence(0x41) is None
    try:
        unicodedb_5_2_0.name(0x1f600)
    except KeyError:
        print 'younger'


def entry_point(argv):
    print '== properties'
    show_properties()
    print '== versions'
    show_versions()
    print '== cases'
    show_cases()
    print '== numbers'
    for code in [0x30, 0x39, 0xb2, 0xbd, 0x669, 0x2167, 0x2460, 0x3007, 0x4e00, 0x5146, 0x109c5, 0x1d7ff, 0x41, 0xf33]:
        print '%x' % code, number(code), digits(code)
    print '== decompositions'
    show_decompositions()
    print '== names'
    show_names()
    return 0


def target(driver, args):
    return entry_point, None
