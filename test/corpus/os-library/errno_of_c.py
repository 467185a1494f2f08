# rposix.get_errno() and set_errno(): errno itself, right after a function of C.
# expect:
#  5
#  9

from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import rffi

c_close = rffi.llexternal('close', [rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)


def entry_point(argv):
    rposix.set_errno(5)
    print rposix.get_errno()
    c_close(rffi.cast(rffi.INT, 9999))
    print rposix.get_errno()
    return 0


def target(driver, args):
    return entry_point, None
