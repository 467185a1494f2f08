# Smaller names for libraries, files and sockets of C: opened lazily, prepared calls by their types, the bare poll().
# expect:
#  == a library that is opened lazily
#  3
#  == a prepared call
#  -5 True
#  == poll() itself
#  1 True
#  == recast
#  42 7
#  == constants of sockets
#  True True

import os
from rpython.rlib import _rsocket_rffi, rpoll
from rpython.rlib.clibffi import ffi_type_slong, get_libc_name
from rpython.rlib.jit_libffi import CIF_DESCRIPTION, CIF_DESCRIPTION_P, FFI_TYPE_P, FFI_TYPE_PP, SIZE_OF_FFI_ARG, jit_ffi_call, jit_ffi_prep_cif
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rdynload import RTLD_LAZY, dlclose, dlopen, dlsym
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.lltypesystem.rordereddict import recast

LENGTH = lltype.Ptr(lltype.FuncType([rffi.CCHARP], rffi.SIZE_T))
libc_name = get_libc_name()


def lazily():
    with rffi.scoped_str2charp(libc_name) as name:
        lib = dlopen(name, RTLD_LAZY)
    f = rffi.cast(LENGTH, dlsym(lib, 'strlen'))
    with rffi.scoped_str2charp('abc') as p:
        print intmask(f(p))
    dlclose(lib)


def prepared(n):
    with rffi.scoped_str2charp(libc_name) as name:
        lib = dlopen(name, RTLD_LAZY)
    types = lltype.malloc(FFI_TYPE_PP.TO, 1, flavor='raw')
    types[0] = rffi.cast(FFI_TYPE_P, ffi_type_slong)
    cif = lltype.malloc(CIF_DESCRIPTION, 1, flavor='raw')
    assert lltype.typeOf(cif) == CIF_DESCRIPTION_P
    cif.abi = 2
    cif.nargs = 1
    cif.rtype = rffi.cast(FFI_TYPE_P, ffi_type_slong)
    cif.atypes = types
    cif.exchange_size = 3 * 8
    cif.exchange_result = 8
    cif.exchange_args[0] = 16
    assert jit_ffi_prep_cif(cif) == 0
    buf = lltype.malloc(rffi.CCHARP.TO, 24, flavor='raw', zero=True)
    rffi.cast(rffi.LONGP, rffi.ptradd(buf, 16))[0] = n
    jit_ffi_call(cif, rffi.cast(rffi.VOIDP, dlsym(lib, 'labs')), buf)
    print -rffi.cast(rffi.LONGP, rffi.ptradd(buf, 8))[0], SIZE_OF_FFI_ARG == 8
    lltype.free(buf, flavor='raw')
    lltype.free(cif, flavor='raw')
    lltype.free(types, flavor='raw')


def polling():
    with lltype.scoped_alloc(rpoll.PollFdArray.TO, 1) as fds:
        rffi.setintfield(fds[0], 'c_fd', 1)
        rffi.setintfield(fds[0], 'c_events', rpoll.POLLOUT)
        rffi.setintfield(fds[0], 'c_revents', 0)
        print intmask(rpoll._poll(fds, 1, 0)), intmask(fds[0].c_revents) & rpoll.POLLOUT != 0


POINT = lltype.GcStruct('point', ('x', lltype.Signed))
CIRCLE = lltype.GcStruct('circle', ('center', POINT), ('radius', lltype.Signed))


def recasting(n):
    circle = lltype.malloc(CIRCLE)
    circle.center.x = n
    print recast(lltype.Ptr(POINT), circle).x, recast(lltype.Signed, 7)


def entry_point(argv):
    print '== a library that is opened lazily'
    lazily()
    print '== a prepared call'
    prepared(-4 - len(argv))
    print '== poll() itself'
    polling()
    print '== recast'
    recasting(41 + len(argv))
    print '== constants of sockets'
    print _rsocket_rffi.AF_INET != _rsocket_rffi.AF_UNIX, _rsocket_rffi.SOCK_STREAM != _rsocket_rffi.SOCK_DGRAM
    return 0


def target(driver, args):
    return entry_point, None
