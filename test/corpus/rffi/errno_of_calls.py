# errno is saved after a call where llexternal() asks for it, and given to the next call where it asks for that.
# expect:
#  == after a call that fails
#  True 9
#  == a call that succeeds leaves it
#  True 9
#  == set by the program
#  5
#  == begins with zero
#  True 0
#  == reads what was saved
#  77 78
#  == another place
#  True 9 33
import errno
from rpython.rtyper.lltypesystem import _errno as rposix
from rpython.rlib.rarithmetic import widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

unistd = ExternalCompilationInfo(includes=['unistd.h', 'errno.h'])
close = rffi.llexternal('close', [rffi.INT], rffi.INT, compilation_info=unistd, save_err=rffi.RFFI_SAVE_ERRNO)
close_alt = rffi.llexternal('close', [rffi.INT], rffi.INT, compilation_info=unistd, save_err=rffi.RFFI_SAVE_ERRNO | rffi.RFFI_ALT_ERRNO)
zero = rffi.llexternal('getppid', [], rffi.INT, compilation_info=unistd, save_err=rffi.RFFI_FULL_ERRNO_ZERO)
getpid = rffi.llexternal('getpid', [], rffi.INT, compilation_info=unistd)
source = ExternalCompilationInfo(includes=['errno.h'], separate_module_sources=['int next_errno(void) { int old = errno; errno = old + 1; return old; }'],
                                 post_include_bits=['int next_errno(void);'])
next_errno = rffi.llexternal('next_errno', [], rffi.INT, compilation_info=source, save_err=rffi.RFFI_ERR_ALL)


def entry_point(argv):
    print '== after a call that fails'
    print widen(close(-1)) == -1, rposix.get_saved_errno()
    print '== a call that succeeds leaves it'
    print widen(getpid()) > 0, rposix.get_saved_errno()
    print '== set by the program'
    rposix.set_saved_errno(4 + len(argv))
    print rposix.get_saved_errno()
    print '== begins with zero'
    print widen(zero()) > 0, rposix.get_saved_errno()
    print '== reads what was saved'
    rposix.set_saved_errno(77)
    print widen(next_errno()), rposix.get_saved_errno()
    print '== another place'
    rposix.set_saved_errno(33)
    print widen(close_alt(-1)) == -1, rposix.get_saved_alterrno(), rposix.get_saved_errno()
    return 0


def target(driver, args):
    return entry_point, None
