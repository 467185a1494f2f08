# rStringIO, rtime, rtimer, rurandom, rlocale, compilerinfo, and what the module math refuses.
# expect:
#  == RStringIO
#  [abcdef] 6 6
#  [abXYZf] [f] []
#  [abXYZf\0\0\0!] 10
#  [one\n] [tw] [o\n] [three] []
#  [one] 3 [one+]
#  [] True
#  == clocks
#  True True True
#  True
#  IOError
#  == random
#  16 0 True
#  == locale
#  [.] [] []
#  True True
#  LocaleError
#  LocaleError
#  Sunday January %H:%M:%S .
#  == compiler
#  True

import time
from rpython.rlib import rtime, rtimer, rlocale
from rpython.rlib.rStringIO import RStringIO
from rpython.rlib.rurandom import urandom
from rpython.rlib.compilerinfo import get_compiler_info
from rpython.rlib.rlocale import LocaleError


def show(s):
    return '[' + '\\0'.join('\\n'.join(s.split('\n')).split('\0')) + ']'


def strings():
    f = RStringIO()
    f.write('abc')
    f.write('def')
    print show(f.getvalue()), f.tell(), f.getsize()
    f.seek(2)
    f.write('XYZ')
    print show(f.getvalue()), show(f.read()), show(f.read(3))
    f.seek(9)
    f.write('!')
    print show(f.getvalue()), f.tell()
    f.truncate(0)
    f.write('one\ntwo\nthree')
    f.seek(0)
    print show(f.readline()), show(f.read(2)), show(f.readline()), show(f.readline()), show(f.readline())
    f.truncate(3)
    print show(f.getvalue()), f.tell(),
    f.write('+')
    print show(f.getvalue())
    f.close()
    print show(f.getvalue()), f.closed


def locale_fault(category, name):
    try:
        rlocale.setlocale(category, name)
    except LocaleError:
        return 'LocaleError'
    return 'no fault'


def entry_point(argv):
    print '== RStringIO'
    strings()
    print '== clocks'
    print rtime.time() > 1000000000.0, rtime.clock() >= 0.0, rtimer.read_timestamp() <= rtimer.read_timestamp()
    start = time.time()
    rtime.sleep(0.01)
    print time.time() - start > 0.005
    try:
        time.sleep(-1.0)
    except IOError:
        print 'IOError'
    print '== random'
    a, b = urandom(16), urandom(16)
    print len(a), len(urandom(0)), a != b
    print '== locale'
    rlocale.setlocale(rlocale.LC_ALL, 'C')
    point, sep, grouping = rlocale.numeric_formatting()
    print show(point), show(sep), show(grouping)
    print rlocale.setlocale(rlocale.LC_ALL, None) == 'C', rlocale.setlocale(rlocale.LC_NUMERIC, '') != ''
    print locale_fault(rlocale.LC_ALL, 'xx_YY.nothing')
    print locale_fault(99, 'C')
    print rlocale.nl_langinfo(rlocale.DAY_1), rlocale.nl_langinfo(rlocale.MON_1), rlocale.nl_langinfo(rlocale.T_FMT), rlocale.nl_langinfo(rlocale.RADIXCHAR)
    print '== compiler'
    print len(get_compiler_info()) > 0
    return 0


def target(driver, args):
    return entry_point, None
