# Functions of the C library, called through rffi.llexternal.
# expect:
#  == strings become raw strings
#  5 0
#  == raw strings are passed on
#  3
#  == numbers are converted
#  7 7
#  == floats
#  1.500000
#  8.000000
#  == results are of C's types
#  65 z
#  == several kinds of arguments for one function
#  4 2
#  == bare pointers
#  6
#  == as a value
#  12
#  == a library
#  3.000000
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['math.h'], libraries=['m'])
strlen = rffi.llexternal('strlen', [rffi.CCHARP], rffi.SIZE_T)
c_abs = rffi.llexternal('abs', [rffi.INT], rffi.INT)
c_labs = rffi.llexternal('labs', [rffi.LONG], rffi.LONG)
toupper = rffi.llexternal('toupper', [rffi.INT], rffi.INT)
tolower = rffi.llexternal('tolower', [rffi.INT], rffi.INT, releasegil=False)
atoi = rffi.llexternal('atoi', [rffi.CCHARP], rffi.INT)
c_fabs = rffi.llexternal('fabs', [lltype.Float], lltype.Float)
c_pow = rffi.llexternal('pow', [rffi.DOUBLE, rffi.DOUBLE], rffi.DOUBLE)
c_sqrt = rffi.llexternal('sqrt', [rffi.DOUBLE], rffi.DOUBLE, compilation_info=eci)
bare_strlen = rffi.llexternal('strlen', [rffi.CCHARP], rffi.SIZE_T, _nowrapper=True)


def raw():
    with rffi.scoped_str2charp('abc') as p:
        print intmask(strlen(p))


def bare():
    p = rffi.str2charp('sixsix')
    print intmask(bare_strlen(p))
    rffi.free_charp(p)


def twice(f, s):
    return 2 * intmask(f(s))


def length(s):
    return strlen(s)


def entry_point(argv):
    n = len(argv)
    print '== strings become raw strings'
    print intmask(strlen('hello')), intmask(strlen(''))
    print '== raw strings are passed on'
    raw()
    print '== numbers are converted'
    print widen(c_abs(-6 - n)), c_labs(-6 - n)
    print '== floats'
    print '%f' % c_fabs(-0.5 - n)
    print '%f' % c_pow(2.0, 2.0 + n)
    print '== results are of C\'s types'
    print widen(toupper(ord('a'))), chr(intmask(tolower(ord('Z'))))
    print '== several kinds of arguments for one function'
    print widen(c_abs(rffi.cast(rffi.SHORT, -4))), widen(c_abs(rffi.cast(rffi.INT, 1 + n)))
    print '== bare pointers'
    bare()
    print '== as a value'
    print twice(length, 'abcdef')
    print '== a library'
    print '%f' % c_sqrt(8.0 + n)
    return 0


def target(driver, args):
    return entry_point, None
