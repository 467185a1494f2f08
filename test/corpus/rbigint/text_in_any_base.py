# Text of rbigint, and rbigint from text.
# expect:
#  == str, repr, hex, oct
#  0 0L 0x0L 0L
#  1 1L 0x1L 01L
#  -12345678901234567890123456789 -12345678901234567890123456789L -0x27e41b3246bec9b16e398115L -011762033144432766233055616300425L
#  12345678901234567890123456789 12345678901234567890123456789L 0x27e41b3246bec9b16e398115L 011762033144432766233055616300425L
#  -255 -255L -0xffL -0377L
#  == format
#  -17384dv0z83qk7482z9 -0b1001111110010000011011001100100100011010111110110010011011000101101110001110011000000100010101 -xbaabbbbbbaabaaaaabbabbaabbaabaabaaabbababbbbbabbaabaabbabbaaababbabbbaaabbbaabbaaaaaabaaabababy
#  0x0L x
#  True True
#  == every base, there and back
#  == long text
#  2536 19684303057677623685 35187432273841800001 11121455 True
#  True True 5
#  2106 42f0472d7cd059862948 5437320 True
#  == from text
#  123 -31 5 511 511 12 12
#  99 1295 57 -5
#  == no numbers
#  invalid literal for long() with base 10
#  invalid literal for long() with base 10
#  invalid literal for long() with base 10
#  long() base must be >= 2 and <= 36
#  invalid literal for long() with base 16
#  == underscores
#  1000000 refused refused refused 255
#  invalid literal for long() with base 10
#  == a parser
#  -77

from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT, BASE8, BASE10, BASE16, BASE36, parse_digit_string
from rpython.rlib.rstring import ParseStringError, NumberStringParser


def parse(text, base):
    try:
        return rbigint.fromstr(text, base).str()
    except ParseStringError as e:
        return e.msg


def parse_underscores(text, base):
    try:
        return rbigint.fromstr(text, base, allow_underscores=True).str()
    except ParseStringError:
        return 'refused'


def checksum(text):
    x = 0
    for c in text:
        x = (x * 31 + ord(c)) & 0xffffff
    return x


def entry_point(argv):
    print '== str, repr, hex, oct'
    a = rbigint.fromdecimalstr('-12345678901234567890123456789')
    for x in [NULLRBIGINT, ONERBIGINT, a, a.neg(), rbigint.fromint(-255)]:
        print x.str(), x.repr(), x.hex(), x.oct()
    print '== format'
    print a.format(BASE36), a.format('01', '0b'), a.format('ab', 'x', 'y')
    print NULLRBIGINT.format(BASE16, '0x', 'L'), NULLRBIGINT.format('xyz')
    print a.format(BASE16).lower() == a.format('0123456789abcdef'), a.format(BASE8) == '-' + a.neg().format(BASE8)
    print '== every base, there and back'
    b = a.mul(a).mul(a).mul(a)
    for base in range(2, 37):
        text = b.format(BASE36[:base])
        if not rbigint.fromstr(text, base).eq(b):
            print base
    print '== long text'
    x = rbigint.fromint(7).pow(rbigint.fromint(3000))
    text = x.str()
    start = len(text) - 20
    assert start >= 0
    print len(text), text[:20], text[start:], checksum(text), rbigint.fromdecimalstr(text).eq(x)
    nines = '9' * 1500
    y = rbigint.fromdecimalstr(nines)
    print y.str() == nines, y.int_add(1).str() == '1' + '0' * 1500, rbigint.fromdecimalstr('0' * 900 + '5').str()
    text = x.format(BASE16)
    print len(text), text[:20], checksum(text), rbigint.fromstr(text, 16).eq(x)
    print '== from text'
    print parse('  123  ', 10), parse('-0x1F', 0), parse('0b101', 0), parse('0777', 0), parse('0o777', 0), parse('12L', 10), parse('12l', 0)
    print parse('+99', 10), parse('zz', 36), parse('1L', 36), parse('- 5', 10)
    print '== no numbers'
    print parse('', 10)
    print parse('-', 10)
    print parse('12a', 10)
    print parse('12', 1)
    print parse('0x', 16)
    print '== underscores'
    print parse_underscores('1_000_000', 10), parse_underscores('1__0', 10), parse_underscores('_1', 10), parse_underscores('1_', 10), parse_underscores('0x_ff', 0)
    print parse('1_000', 10)
    print '== a parser'
    print parse_digit_string(NumberStringParser('-77', '-77', 10, 'long')).str()
    return 0


def target(driver, args):
    return entry_point, None
