# Exceptions that operations raise where a handler asks for them.
# expect:
#  == index of lists
#  1 3 IndexError 1 IndexError IndexError
#  == stores into lists
#  stored IndexError stored IndexError 1 9 9
#  == index of strings
#  a IndexError c IndexError
#  == pop from empty
#  1
#  IndexError
#  IndexError
#  == missing keys
#  1
#  KeyError
#  == division by zero
#  5 0
#  ZeroDivisionError
#  == overflow
#  OverflowError
#  OverflowError
#  OverflowError
#  48
#  == int of text
#  12 ValueError ValueError 5 ValueError
#  == float of text
#  1.500000 ValueError ValueError
#  == chr and unichr
#  A ValueError ValueError
#  == decoding
#  UnicodeDecodeError
#  UnicodeEncodeError
#  == missing values
#  ValueError
#  ValueError
#  == caught by a base class
#  LookupError
#  LookupError
#  ArithmeticError
#  StandardError
#  == caught by exception
#  Exception
#  == two kinds in one handler
#  1
#  not there
#  not there
#  == two handlers
#  1
#  IndexError
#  KeyError
#  == deep recursion is a runtime error
#  RuntimeError
#  == shift counts
#  1 8

import sys
from rpython.rlib.rarithmetic import ovfcheck


class A(object):
    pass


def index_of_lists():
    lst = [1, 2, 3]
    for i in [0, 2, 3, -3, -4, 100]:
        try:
            print lst[i],
        except IndexError:
            print 'IndexError',
    print


def stores_into_lists():
    lst = [1, 2, 3]
    for i in [1, 5, -1, -9]:
        try:
            lst[i] = 9
            print 'stored',
        except IndexError:
            print 'IndexError',
    print lst[0], lst[1], lst[2]


def index_of_strings():
    s = 'abc'
    for i in [0, 3, -1, -5]:
        try:
            print s[i],
        except IndexError:
            print 'IndexError',
    print


def pop_from_empty():
    lst = [1]
    for i in range(2):
        try:
            print lst.pop()
        except IndexError:
            print 'IndexError'
    try:
        lst.pop(0)
    except IndexError:
        print 'IndexError'


def missing_keys():
    d = {'a': 1}
    for k in ['a', 'b']:
        try:
            print d[k]
        except KeyError:
            print 'KeyError'


def division_by_zero():
    for n in [2, 0]:
        try:
            print 10 // n, 10 % n
        except ZeroDivisionError:
            print 'ZeroDivisionError'


def overflow():
    big = sys.maxint
    try:
        print ovfcheck(big + 1)
    except OverflowError:
        print 'OverflowError'
    try:
        print ovfcheck(-big - 2)
    except OverflowError:
        print 'OverflowError'
    try:
        print ovfcheck(big * 2)
    except OverflowError:
        print 'OverflowError'
    try:
        print ovfcheck(3 << 4)
    except OverflowError:
        print 'no'


def int_of_text():
    for s in ['12', 'x', '', ' 5 ', '-']:
        try:
            print int(s),
        except ValueError:
            print 'ValueError',
    print


def float_of_text():
    for s in ['1.5', 'x', '']:
        try:
            print '%f' % float(s),
        except ValueError:
            print 'ValueError',
    print


def chr_and_unichr():
    for n in [65, 300, -1]:
        try:
            print chr(n),
        except ValueError:
            print 'ValueError',
    print


def decoding():
    try:
        u = '\xff'.decode('ascii')
        print len(u)
    except UnicodeDecodeError:
        print 'UnicodeDecodeError'
    try:
        s = u'\xff'.encode('ascii')
        print len(s)
    except UnicodeEncodeError:
        print 'UnicodeEncodeError'


def missing_values():
    lst = ['a']
    try:
        lst.index('b')
    except ValueError:
        print 'ValueError'
    try:
        lst.remove('c')
    except ValueError:
        print 'ValueError'


def caught_by_a_base_class():
    try:
        print [1][5]
    except LookupError:
        print 'LookupError'
    try:
        print {1: 2}[3]
    except LookupError:
        print 'LookupError'
    try:
        print 1 // (len('') * 2)
    except ArithmeticError:
        print 'ArithmeticError'
    try:
        int('x')
    except StandardError:
        print 'StandardError'


def caught_by_exception():
    try:
        print [1][5]
    except Exception:
        print 'Exception'


def two_kinds_in_one_handler():
    for k in ['a', 'b', 'c']:
        try:
            print {'a': [1], 'b': []}[k][0]
        except (KeyError, IndexError):
            print 'not there'


def two_handlers():
    for k in ['a', 'b', 'c']:
        try:
            print {'a': [1], 'b': []}[k][0]
        except KeyError:
            print 'KeyError'
        except IndexError:
            print 'IndexError'


def deep_recursion_is_a_runtime_error():
    try:
        print forever(0)
    except RuntimeError:
        print 'RuntimeError'


def forever(n):
    return forever(n + 1) + 1


def shift_counts():
    for n in [0, 3]:
        try:
            print ovfcheck(1 << n),
        except OverflowError:
            print 'OverflowError',
    print


def entry_point(argv):
    print '== index of lists'
    index_of_lists()
    print '== stores into lists'
    stores_into_lists()
    print '== index of strings'
    index_of_strings()
    print '== pop from empty'
    pop_from_empty()
    print '== missing keys'
    missing_keys()
    print '== division by zero'
    division_by_zero()
    print '== overflow'
    overflow()
    print '== int of text'
    int_of_text()
    print '== float of text'
    float_of_text()
    print '== chr and unichr'
    chr_and_unichr()
    print '== decoding'
    decoding()
    print '== missing values'
    missing_values()
    print '== caught by a base class'
    caught_by_a_base_class()
    print '== caught by exception'
    caught_by_exception()
    print '== two kinds in one handler'
    two_kinds_in_one_handler()
    print '== two handlers'
    two_handlers()
    print '== deep recursion is a runtime error'
    deep_recursion_is_a_runtime_error()
    print '== shift counts'
    shift_counts()
    return 0


def target(driver, args):
    return entry_point, None
