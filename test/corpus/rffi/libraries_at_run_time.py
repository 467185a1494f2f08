# Shared libraries that are opened while the program runs, and calls of their functions through libffi.
# expect:
#  == dlopen and dlsym
#  5
#  == no such symbol
#  KeyError
#  == no such library
#  DLOpenError True
#  == functions of types known at run time
#  8.000000
#  7 -7
#  200
#  == pointers as arguments
#  6
#  == pushed too often, and not enough
#  TypeError
#  TypeError
#  == raw calls
#  3.000000
#  == calls that are prepared once
#  4.000000
#  9
#  == kinds of types
#  f i u v u
from rpython.rlib import clibffi, jit_libffi
from rpython.rlib.clibffi import CDLL, get_libc_name
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rdynload import DLOpenError, RTLD_NOW, dlclose, dlopen, dlsym
from rpython.rtyper.lltypesystem import lltype, rffi

LENGTH = lltype.Ptr(lltype.FuncType([rffi.CCHARP], rffi.SIZE_T))
libc_name = get_libc_name()


def opening():
    with rffi.scoped_str2charp(libc_name) as name:
        lib = dlopen(name, RTLD_NOW)
    f = rffi.cast(LENGTH, dlsym(lib, 'strlen'))
    with rffi.scoped_str2charp('hello') as p:
        print intmask(f(p))
    print '== no such symbol'
    try:
        dlsym(lib, 'no_such_function')
    except KeyError:
        print 'KeyError'
    dlclose(lib)
    print '== no such library'
    try:
        with rffi.scoped_str2charp('libno_such_library.so') as name:
            dlopen(name)
    except DLOpenError, e:
        print 'DLOpenError', len(e.msg) > 0


def calling(n):
    libm = CDLL('libm.so.6')
    f = libm.getpointer('pow', [clibffi.ffi_type_double, clibffi.ffi_type_double], clibffi.ffi_type_double)
    f.push_arg(2.0)
    f.push_arg(2.0 + n)
    print '%f' % f.call(rffi.DOUBLE)
    libc = CDLL(libc_name)
    f = libc.getpointer('abs', [clibffi.ffi_type_sint], clibffi.ffi_type_sint)
    f.push_arg(rffi.cast(rffi.INT, -6 - n))
    print intmask(f.call(rffi.INT)),
    f = libc.getpointer('labs', [clibffi.ffi_type_slong], clibffi.ffi_type_slong)
    f.push_arg(-6 - n)
    print -f.call(rffi.LONG)
    f = libc.getpointer('toupper', [clibffi.ffi_type_sint], clibffi.ffi_type_sint)
    f.push_arg(199 + n)
    print intmask(f.call(rffi.INT))
    print '== pointers as arguments'
    f = libc.getpointer('strlen', [clibffi.ffi_type_pointer], clibffi.ffi_type_ulong)
    p = rffi.str2charp('sixsix')
    f.push_arg(p)
    print intmask(f.call(rffi.ULONG))
    rffi.free_charp(p)
    print '== pushed too often, and not enough'
    f = libc.getpointer('abs', [clibffi.ffi_type_sint], clibffi.ffi_type_sint)
    try:
        f.call(rffi.INT)
    except TypeError:
        print 'TypeError'
    f.push_arg(rffi.cast(rffi.INT, 1))
    try:
        f.push_arg(rffi.cast(rffi.INT, 1))
    except TypeError:
        print 'TypeError'
    print '== raw calls'
    g = libm.getrawpointer('sqrt', [clibffi.ffi_type_double], clibffi.ffi_type_double)
    with lltype.scoped_alloc(rffi.DOUBLEP.TO, 2) as values:
        values[0] = 8.0 + n
        g.call([rffi.cast(rffi.VOIDP, values)], rffi.cast(rffi.VOIDP, rffi.ptradd(values, 1)))
        print '%f' % values[1]


def describe(atypes, rtype):
    """A description for arguments of a word each."""
    count = len(atypes)
    cif = lltype.malloc(jit_libffi.CIF_DESCRIPTION, count, flavor='raw')
    cif.abi = clibffi.FFI_DEFAULT_ABI
    cif.nargs = count
    cif.rtype = rtype
    cif.atypes = lltype.malloc(jit_libffi.FFI_TYPE_PP.TO, count, flavor='raw')
    for i in range(count):
        cif.atypes[i] = atypes[i]
        cif.exchange_args[i] = 8 * (count + i)
    cif.exchange_result = 16 * count
    cif.exchange_size = 16 * count + 8
    assert jit_libffi.jit_ffi_prep_cif(cif) == 0
    return cif


def release(cif):
    lltype.free(cif.atypes, flavor='raw')
    lltype.free(cif, flavor='raw')


def prepared(n):
    types = jit_libffi.types
    cif = describe([types.double, types.double], types.double)
    libm = CDLL('libm.so.6')
    fmax = libm.getaddressindll('fmax')
    with lltype.scoped_alloc(rffi.CCHARP.TO, cif.exchange_size) as buf:
        rffi.cast(rffi.DOUBLEP, rffi.ptradd(buf, cif.exchange_args[0]))[0] = 1.5
        rffi.cast(rffi.DOUBLEP, rffi.ptradd(buf, cif.exchange_args[1]))[0] = 3.0 + n
        jit_libffi.jit_ffi_call(cif, fmax, buf)
        print '%f' % rffi.cast(rffi.DOUBLEP, rffi.ptradd(buf, cif.exchange_result))[0]
    release(cif)
    cif = describe([types.slong], types.slong)
    libc = CDLL(libc_name)
    with lltype.scoped_alloc(rffi.CCHARP.TO, cif.exchange_size) as buf:
        rffi.cast(rffi.SIGNEDP, rffi.ptradd(buf, cif.exchange_args[0]))[0] = -8 - n
        jit_libffi.jit_ffi_call(cif, libc.getaddressindll('labs'), buf)
        print rffi.cast(rffi.SIGNEDP, rffi.ptradd(buf, cif.exchange_result))[0]
    release(cif)
    print '== kinds of types'
    print types.getkind(types.double), types.getkind(types.sint), types.getkind(types.uchar), types.getkind(types.void), types.getkind(types.pointer)


def entry_point(argv):
    print '== dlopen and dlsym'
    opening()
    print '== functions of types known at run time'
    calling(len(argv))
    print '== calls that are prepared once'
    prepared(len(argv))
    return 0


def target(driver, args):
    return entry_point, None
