# rstring: the same functions for byte strings, unicode strings and lists of characters; numbers with underscores and prefixes; builders.
# expect:
#  == splitting
#  a|b||c a|b||c a|b||c a|b||c a|b||c a|b||c a|b||c
#  x|y|z x|y|z x|y|z x|y|z x|y|z x|y|z
#  a,b,,c a,b,,c a,b,,c a,b,,c a,b,,c a,b,,c a,b,,c
#  x  y z x  y z x  y z x  y z x  y z x  y z
#  a|b,,c a|b,,c a|b,,c a|b,,c a,b,|c a,b,|c a,b,|c
#  x|y z x|y z x|y z x  y|z x  y|z x  y|z
#  a|b|,c a|b|,c a|b|,c a|b|,c a,b||c a,b||c a,b||c
#  x|y|z x|y|z x|y|z x|y|z x|y|z x|y|z
#  a|b||c a|b||c a|b||c a|b||c a|b||c a|b||c a|b||c
#  x|y|z x|y|z x|y|z x|y|z x|y|z x|y|z
#  1 0 0 1 a b
#  empty separator
#  == replacing
#  aXaX aXaX aXaX aXaX -a-b- -a-b-
#  abcabc abcabc abcabc abcabc ab ab
#  aXabc aXabc aXabc aXabc -ab -ab
#  aXaX aXaX aXaX aXaX -a-b -a-b
#  bb 2
#  bbba 3
#  == searching
#  0 0 10 10 5 5 True
#  3 3 10 10 4 4 True
#  0 0 7 7 4 4 True
#  7 7 10 10 2 2 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  0 0 7 7 2 2 True
#  7 7 7 7 1 1 True
#  0 0 0 0 1 1 True
#  7 7 7 7 1 1 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  0 0 11 11 12 12 True
#  1 1 11 11 11 11 True
#  0 0 10 10 11 11 True
#  7 7 11 11 5 5 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  -1 -1 -1 -1 0 0 True
#  1 8 5 True True False True
#  == numbers
#  [12] 12 12 12 18
#  [ -7 ] -7 -7 -7 -7
#  [1_000] invalid literal for int() with base 10 1000 1000 4096
#  [_1] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [1_] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [1__0] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [0x_ff] invalid literal for int() with base 10 255 255 255
#  [0x__f] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [010] 10 8 invalid literal for int() with base 0 16
#  [00] 0 0 0 0
#  [0_0] invalid literal for int() with base 10 0 0 0
#  [0o17] invalid literal for int() with base 10 15 15 invalid literal for int() with base 16
#  [0b101] invalid literal for int() with base 10 5 5 45313
#  [0xZ] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [+ 5] 5 5 5 5
#  [] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [-] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  [99999999999999999999] too large too large too large too large
#  [1 2] invalid literal for int() with base 10 invalid literal for int() with base 0 invalid literal for int() with base 0 invalid literal for int() with base 16
#  35 base: int() base must be >= 2 and <= 36 base: int() base must be >= 2 and <= 36 3 2833
#  1234 -1 4 3 2 1 -1
#  1
#  7 7 -1
#  == builders
#  abcyz--- 8 abc
from rpython.rlib.rarithmetic import string_to_int
from rpython.rlib.rstring import ByteListBuilder, InvalidBaseError, NumberStringParser, ParseStringError, ParseStringOverflowError, assert_str0, count, endswith, find
from rpython.rlib.rstring import replace, replace_count, rfind, rsplit, split, startswith, strip_spaces


def shown(parts):
    return '|'.join(parts)


def of_lists(parts):
    return '|'.join([''.join(part) for part in parts])


def of_unicode(parts):
    return '|'.join([part.encode('ascii') for part in parts])


def show_splitting():
    for n in [-1, 0, 1, 2, 9]:
        print shown(split('a,b,,c', ',', n)), of_unicode(split(u'a,b,,c', u',', n)), of_lists(split(list('a,b,,c'), list(','), n)), of_lists(split(list('a,b,,c'), ',', n)),
        print shown(rsplit('a,b,,c', ',', n)), of_unicode(rsplit(u'a,b,,c', u',', n)), of_lists(rsplit(list('a,b,,c'), list(','), n))
        print shown(split(' x  y z ', maxsplit=n)), of_unicode(split(u' x  y z ', maxsplit=n)), of_lists(split(list(' x  y z '), maxsplit=n)),
        print shown(rsplit(' x  y z ', maxsplit=n)), of_unicode(rsplit(u' x  y z ', maxsplit=n)), of_lists(rsplit(list(' x  y z '), maxsplit=n))
    print len(split('', ',')), len(split('')), len(rsplit('   ')), len(split('', 'ab')), strip_spaces(' \ta b\n')
    try:
        split('abc', '')
    except ValueError:
        print 'empty separator'


def show_replacing():
    for n in [-1, 0, 1, 2]:
        print replace('abcabc', 'bc', 'X', n), replace(u'abcabc', u'bc', u'X', n).encode('ascii'), ''.join(replace(list('abcabc'), list('bc'), list('X'), n)), ''.join(replace(list('abcabc'), 'bc', 'X', n)),
        print replace('ab', '', '-', n), ''.join(replace(list('ab'), list(''), list('-'), n))
    s, n = replace_count('aaaa', 'aa', 'b')
    print s, n
    s, n = replace_count('aaaa', 'a', 'b', 3)
    print s, n


def show_searching():
    text = 'abracadabra'
    chars = list(text)
    for part in ['a', 'abra', '', 'x', 'abracadabrax']:
        for start, end in [(0, 11), (1, 11), (0, -1), (-4, 100), (5, 3), (12, 20)]:
            print find(text, part, start, end), find(chars, part, start, end), rfind(text, part, start, end), rfind(chars, list(part), start, end), count(text, part, start, end), count(chars, part, start, end),
            print find(unicode(text), unicode(part), start, end) == find(text, part, start, end)
    print find(text, 'bra'), rfind(text, 'bra'), count(text, 'a'), startswith(text, 'abra'), startswith(chars, 'bra', 1), endswith(text, 'bra', 0, 10), endswith(chars, list('bra'))


def number(s, base, underscores, no_octal):
    try:
        return str(string_to_int(s, base, underscores, no_octal))
    except InvalidBaseError as e:
        return 'base: ' + e.msg
    except ParseStringError as e:
        return e.msg
    except ParseStringOverflowError:
        return 'too large'


def show_numbers():
    for s in ['12', ' -7 ', '1_000', '_1', '1_', '1__0', '0x_ff', '0x__f', '010', '00', '0_0', '0o17', '0b101', '0xZ', '+ 5', '', '-', '99999999999999999999', '1 2']:
        print '[%s]' % s, number(s, 10, False, False), number(s, 0, True, False), number(s, 0, True, True), number(s, 16, True, False)
    print number('z', 36, False, False), number('1', 1, False, False), number('1', 37, False, False), number('0b11', 2, False, False), number('0b11', 16, False, False)
    p = NumberStringParser(' -1_234 ', ' -1_234 ', 10, 'int', True)
    total = 0
    d = p.next_digit()
    while d >= 0:
        total = total * 10 + d
        d = p.next_digit()
    print total, p.sign, p.prev_digit(), p.prev_digit(), p.prev_digit(), p.prev_digit(), p.prev_digit()
    p.rewind()
    print p.next_digit()
    p = NumberStringParser('xx77yy', 'xx77yy', 8, 'int', start=2, end=4)
    print p.next_digit(), p.next_digit(), p.next_digit()


def show_builders():
    builder = ByteListBuilder(10)
    builder.append('abc')
    builder.append_slice('xyzw', 1, 3)
    builder.append_multiple_char('-', 3)
    chars = builder.build()
    print ''.join(chars), builder.getlength(), assert_str0('abc')


def entry_point(argv):
    print '== splitting'
    show_splitting()
    print '== replacing'
    show_replacing()
    print '== searching'
    show_searching()
    print '== numbers'
    show_numbers()
    print '== builders'
    show_builders()
    return 0


def target(driver, args):
    return entry_point, None
