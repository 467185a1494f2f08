# int(s), int(s, base), string_to_int(): blanks, signs, prefixes, bad text, numbers too large.
# expect:
#  == good text
#  0 7 12 -3 4 0 9
#  == bad text
#  bad bad bad bad bad bad bad bad bad bad bad bad bad bad
#  == every base
#  3 4 1295 255 255 -511 bad 0
#  == prefixes
#  31 31 5 5 15 15 15 12 0 -31
#  == bad bases and digits
#  bad bad bad bad bad bad bad bad bad
#  == the ends of the word
#  True True -2147483648
#  == of the library
#  12 -34 31 31 35 12 0
#  invalid literal for int() with base 10
#  invalid literal for int() with base 10
#  int() base must be >= 2 and <= 36
#  too large too large True True
#  == digit by digit
#  1.2.3 -15.-15 1.0.1 7

import sys
from rpython.rlib.rarithmetic import string_to_int
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError, NumberStringParser


def plain(s):
    try:
        return str(int(s))
    except ValueError:
        return 'bad'


def based(s, base):
    try:
        return str(int(s, base))
    except ValueError:
        return 'bad'


def library(s, base=10):
    try:
        return str(string_to_int(s, base))
    except ParseStringError as e:
        return e.msg
    except ParseStringOverflowError as e:
        return 'too large'


def digits(s, base):
    p = NumberStringParser(s, s, base, 'int')
    result = []
    while True:
        d = p.next_digit()
        if d == -1:
            break
        result.append(str(d * p.sign))
    return '.'.join(result)


def entry_point(argv):
    one = len(argv)
    print '== good text'
    print plain('0'), plain('007'), plain(' 12 '), plain('\t-3\n'), plain('+4'), plain('-0'), plain('9' * one)
    print '== bad text'
    for s in ['', ' ', '-', '+', '1x', 'x1', '1 2', '1.0', '--1', '+-1', '0x10', '1e3', '\x001', '1\x00']:
        print plain(s),
    print
    print '== every base'
    print based('11', 2), based('11', 3), based('zz', 36), based('ff', 16), based('FF', 16), based('-777', 8), based('9', 9), based('0', 2)
    print '== prefixes'
    print based('0x1F', 16), based('0x1f', 0), based('0b101', 2), based('0b101', 0), based('0o17', 8), based('0o17', 0), based('017', 0), based('12', 0), based('0', 0), based('-0x1f', 16)
    print '== bad bases and digits'
    print based('1', 1), based('1', 37), based('1', -2), based('2', 2), based('0x', 16), based('0b2', 2), based('8', 8), based('', 16), based('09', 0)
    print '== the ends of the word'
    print plain(str(sys.maxint)) == str(sys.maxint), plain(str(-sys.maxint - 1)) == str(-sys.maxint - 1), based('-1' + '0' * 31, 2)
    print '== of the library'
    print library('12'), library(' -34 '), library('0x1f', 16), library('0x1f', 0), library('z', 36), library('12', 0), library('0', 0)
    print library('', 10)
    print library('1a')
    print library('7', 99)
    print library('1' * 30), library('-' + '1' * 30), library(str(sys.maxint)) == str(sys.maxint), library(str(-sys.maxint - 1)) == str(-sys.maxint - 1)
    print '== digit by digit'
    print digits('123', 10), digits('-ff', 16), digits('0b101', 0), digits('  7  ', 10)
    return 0


def target(driver, args):
    return entry_point, None
