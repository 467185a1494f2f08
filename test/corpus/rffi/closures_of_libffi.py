# Pointers that libffi makes for functions of the program: C calls them like any other.
# expect:
#  == qsort by a closure
#  9 5 3 1
#  1 3 5 9
#  == the additional argument
#  True
from rpython.rlib import clibffi
from rpython.rlib.clibffi import CDLL, CallbackFuncPtr, get_libc_name
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

libc_name = get_libc_name()


class State(object):
    calls = 0

state = State()


def compare(ll_args, ll_result, userdata):
    state.calls += 1
    a = rffi.cast(rffi.LONGP, rffi.cast(rffi.VOIDPP, ll_args[0])[0])[0]
    b = rffi.cast(rffi.LONGP, rffi.cast(rffi.VOIDPP, ll_args[1])[0])[0]
    rffi.cast(rffi.LONGP, ll_result)[0] = (a - b) * userdata.addarg


def sort(items, direction):
    libc = CDLL(libc_name)
    types = [clibffi.ffi_type_pointer, clibffi.ffi_type_ulong, clibffi.ffi_type_ulong, clibffi.ffi_type_pointer]
    qsort = libc.getpointer('qsort', types, clibffi.ffi_type_void)
    callback = CallbackFuncPtr([clibffi.ffi_type_pointer, clibffi.ffi_type_pointer], clibffi.ffi_type_sint, compare, direction)
    with lltype.scoped_alloc(rffi.LONGP.TO, len(items)) as p:
        for i in range(len(items)):
            p[i] = items[i]
        qsort.push_arg(p)
        qsort.push_arg(rffi.cast(rffi.ULONG, len(items)))
        qsort.push_arg(rffi.cast(rffi.ULONG, rffi.sizeof(rffi.LONG)))
        qsort.push_arg(callback.ll_closure)
        qsort.call(lltype.Void)
        print ' '.join([str(intmask(p[i])) for i in range(len(items))])


def entry_point(argv):
    print '== qsort by a closure'
    sort([3, 9, 1, 5], -len(argv))
    sort([3, 9, 1, 5], len(argv))
    print '== the additional argument'
    print state.calls >= 6
    return 0


def target(driver, args):
    return entry_point, None
