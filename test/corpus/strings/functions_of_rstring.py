# rpython.rlib.rstring: split, rsplit, replace, find, rfind, count, startswith, endswith, strip_spaces.
# expect:
#  == split and rsplit
#  b|n|n|:4 b||a:3 b|nana:2 banan|:2 ban|a:2 banana:1
#  == at blanks
#  a|b|c:3 a|b c:2 a b|c:2 :0
#  == an empty separator
#  ValueError ba|a|a:3
#  == replace with a limit
#  bonono bonona bANana banana .b.a.nana -b-a-n-a-n-a-
#  == within bounds
#  1 5 3 1 1 / 3 3 1 0 1 / 1 5 3 1 1 / -1 -1 0 0 0 / -1 -1 0 0 0
#  == without blanks at the ends
#  [a b] [] []
#  == on unicode
#  4 u'bananaE' 2 u'b'
#  == without zero bytes
#  path/banana x
#  == numbers
#  123 -31 3 1295
#  invalid literal for long() with base 10
#  base: long() base must be >= 2 and <= 36

from rpython.rlib.rstring import (split, rsplit, replace, find, rfind, count, startswith, endswith, strip_spaces, assert_str0,
    ParseStringError, ParseStringOverflowError, InvalidBaseError, NumberStringParser)


def show(parts):
    return '|'.join(parts) + ':%d' % len(parts)


def empty(s, sep):
    try:
        return show(split(s, sep))
    except ValueError:
        return 'ValueError'


def cut(s, a, b):
    assert a >= 0
    assert b >= 0
    return '%d %d %d %d %d' % (find(s, 'a', a, b), rfind(s, 'a', a, b), count(s, 'a', a, b), startswith(s, 'ba', a, b), endswith(s, 'na', a, b))


def read_number(s, base):
    try:
        p = NumberStringParser(s, s, base, 'long')
        total = 0
        while True:
            digit = p.next_digit()
            if digit < 0:
                return str(total * p.sign)
            total = total * p.base + digit
    except InvalidBaseError as e:
        return 'base: ' + e.msg
    except ParseStringError as e:
        return e.msg


def entry_point(argv):
    one = len(argv)
    s = 'banana' * one
    print '== split and rsplit'
    print show(split(s, 'a')), show(split(s, 'an')), show(split(s, 'a', 1)), show(rsplit(s, 'a', 1)), show(rsplit(s, 'an', 1)), show(split(s, 'x'))
    print '== at blanks'
    print show(split(' a  b c ' * one)), show(split(' a  b c ' * one, None, 1)), show(rsplit('a b  c' * one, None, 1)), show(split('' * one))
    print '== an empty separator'
    print empty(s, ''), empty(s, 'n')
    print '== replace with a limit'
    print replace(s, 'a', 'o'), replace(s, 'a', 'o', 2), replace(s, 'an', 'AN', 1), replace(s, 'a', '', 0), replace(s, '', '.', 3), replace(s, '', '-')
    print '== within bounds'
    print cut(s, 0, 6), '/', cut(s, 2, 4), '/', cut(s, 0, 100), '/', cut(s, 7, 9), '/', cut(s, 4, 2)
    print '== without blanks at the ends'
    print '[' + strip_spaces('  \t a b \n' * one) + ']', '[' + strip_spaces('' * one) + ']', '[' + strip_spaces('   ') + ']'
    print '== on unicode'
    u = u'banana\u20ac' * one
    print len(split(u, u'a')), repr(replace(u, u'\u20ac', u'E')), len(rsplit(u, u'n', 1)), repr(split(u, u'an')[0])
    print '== without zero bytes'
    print assert_str0('path/' + s), assert_str0('x' * one)
    print '== numbers'
    print read_number('123', 10), read_number(' -0x1f ', 16), read_number('0b11', 0), read_number('zz', 36)
    print read_number('12a', 10)
    print read_number('1', 40)
    return 0


def target(driver, args):
    return entry_point, None
