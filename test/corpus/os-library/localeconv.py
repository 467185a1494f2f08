# localeconv() gives C's structure.
# expect:
#  . [] 127

from rpython.rlib import rlocale
from rpython.rtyper.lltypesystem import rffi


def entry_point(argv):
    rlocale.setlocale(rlocale.LC_ALL, 'C')
    conv = rlocale.localeconv()
    print rffi.charp2str(conv.c_decimal_point), '[%s]' % rffi.charp2str(conv.c_thousands_sep), ord(conv.c_frac_digits)
    return 0


def target(driver, args):
    return entry_point, None
