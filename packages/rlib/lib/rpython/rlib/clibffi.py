"""Functions of C whose types are known at run time only, called by libffi."""

import sys

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rdynload import DLLHANDLE, DLOpenError, dlclose, dlerror, dlopen, dlsym, dlsym_byordinal
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['ffi.h'], libraries=['ffi'])

# ---- types, as the header lays them out

FFI_TYPE = lltype.ForwardReference()
FFI_TYPE_P = lltype.Ptr(FFI_TYPE)
FFI_TYPE_PP = rffi.CArrayPtr(FFI_TYPE_P)
FFI_TYPE.become(rffi.CStruct('ffi_type', ('size', rffi.ULONG), ('alignment', rffi.USHORT), ('type', rffi.USHORT), ('elements', FFI_TYPE_PP),
                             hints={'eci': eci, 'typedef': True}))
FFI_TYPE_STRUCT = FFI_TYPE_P.TO
FFI_CIF = rffi.CStruct('ffi_cif', ('abi', rffi.INT), ('nargs', rffi.UINT), ('arg_types', FFI_TYPE_PP), ('rtype', FFI_TYPE_P), ('bytes', rffi.UINT),
                       ('flags', rffi.UINT), hints={'eci': eci, 'typedef': True})
FFI_CIFP = lltype.Ptr(FFI_CIF)
VOIDPP = rffi.CArrayPtr(rffi.VOIDP)
ffi_arg = rffi.ULONG
FFI_ABI = rffi.INT

FFI_OK, FFI_BAD_TYPEDEF, FFI_BAD_ABI = 0, 1, 2
# Any number: libffi is always asked for the usual way to call.
FFI_DEFAULT_ABI = 2
(FFI_TYPE_VOID, FFI_TYPE_INT, FFI_TYPE_FLOAT, FFI_TYPE_DOUBLE, FFI_TYPE_LONGDOUBLE, FFI_TYPE_UINT8, FFI_TYPE_SINT8, FFI_TYPE_UINT16, FFI_TYPE_SINT16,
 FFI_TYPE_UINT32, FFI_TYPE_SINT32, FFI_TYPE_UINT64, FFI_TYPE_SINT64, FFI_TYPE_CODE_STRUCT, FFI_TYPE_POINTER) = range(15)


def _ffi_type(code, size, alignment):
    p = lltype.malloc(FFI_TYPE_P.TO, flavor='raw', immortal=True)
    rffi.setintfield(p, 'c_size', size)
    rffi.setintfield(p, 'c_alignment', alignment)
    rffi.setintfield(p, 'c_type', code)
    p.c_elements = lltype.nullptr(FFI_TYPE_PP.TO)
    return p


ffi_type_void = _ffi_type(FFI_TYPE_VOID, 1, 1)
ffi_type_float = _ffi_type(FFI_TYPE_FLOAT, 4, 4)
ffi_type_double = _ffi_type(FFI_TYPE_DOUBLE, 8, 8)
ffi_type_longdouble = _ffi_type(FFI_TYPE_LONGDOUBLE, 16, 16)
ffi_type_pointer = _ffi_type(FFI_TYPE_POINTER, rffi.sizeof(rffi.VOIDP), rffi.sizeof(rffi.VOIDP))
ffi_type_uint8 = _ffi_type(FFI_TYPE_UINT8, 1, 1)
ffi_type_sint8 = _ffi_type(FFI_TYPE_SINT8, 1, 1)
ffi_type_uint16 = _ffi_type(FFI_TYPE_UINT16, 2, 2)
ffi_type_sint16 = _ffi_type(FFI_TYPE_SINT16, 2, 2)
ffi_type_uint32 = _ffi_type(FFI_TYPE_UINT32, 4, 4)
ffi_type_sint32 = _ffi_type(FFI_TYPE_SINT32, 4, 4)
ffi_type_uint64 = _ffi_type(FFI_TYPE_UINT64, 8, 8)
ffi_type_sint64 = _ffi_type(FFI_TYPE_SINT64, 8, 8)
ffi_type_uchar, ffi_type_schar = ffi_type_uint8, ffi_type_sint8
ffi_type_ushort, ffi_type_sshort = ffi_type_uint16, ffi_type_sint16
ffi_type_uint, ffi_type_sint = ffi_type_uint32, ffi_type_sint32
if rffi.sizeof(rffi.LONG) == 8:
    ffi_type_ulong, ffi_type_slong = ffi_type_uint64, ffi_type_sint64
else:
    ffi_type_ulong, ffi_type_slong = ffi_type_uint32, ffi_type_sint32
ffi_type_ulonglong, ffi_type_slonglong = ffi_type_uint64, ffi_type_sint64

base_names = ['double', 'uchar', 'schar', 'sshort', 'ushort', 'uint', 'sint', 'ulong', 'slong', 'float', 'longdouble', 'pointer', 'void',
              'sint8', 'uint8', 'sint16', 'uint16', 'sint32', 'uint32', 'sint64', 'uint64']

_FFI_TYPES = [(rffi.DOUBLE, ffi_type_double), (rffi.FLOAT, ffi_type_float), (rffi.LONGDOUBLE, ffi_type_longdouble), (rffi.UCHAR, ffi_type_uchar),
              (rffi.CHAR, ffi_type_uchar), (rffi.SIGNEDCHAR, ffi_type_schar), (rffi.SHORT, ffi_type_sshort), (rffi.USHORT, ffi_type_ushort),
              (rffi.UINT, ffi_type_uint), (rffi.INT, ffi_type_sint), (rffi.LONG, ffi_type_slong), (rffi.ULONG, ffi_type_ulong),
              (rffi.LONGLONG, ffi_type_slonglong), (rffi.ULONGLONG, ffi_type_ulonglong), (lltype.Void, ffi_type_void), (lltype.UniChar, ffi_type_uint32),
              (lltype.Bool, ffi_type_uchar)]


def cast_type_to_ffitype(tp):
    """libffi's description of a low-level type."""
    for TYPE, ffi_type in _FFI_TYPES:
        if TYPE == tp:
            return ffi_type
    return ffi_type_pointer


# ---- functions of libffi

c_ffi_prep_cif = rffi.llexternal('ffi_prep_cif', [FFI_CIFP, FFI_ABI, rffi.UINT, FFI_TYPE_P, FFI_TYPE_PP], rffi.INT, compilation_info=eci,
                                 macro='ffi_prep_cif(a0, FFI_DEFAULT_ABI, a2, a3, a4)')
c_ffi_call = rffi.llexternal('ffi_call', [FFI_CIFP, rffi.VOIDP, rffi.VOIDP, VOIDPP], lltype.Void, compilation_info=eci,
                             save_err=rffi.RFFI_ERR_ALL | rffi.RFFI_ALT_ERRNO)


USERDATA = lltype.ForwardReference()
USERDATA_P = lltype.Ptr(USERDATA)
CALLBACK_TP = rffi.CCallback([VOIDPP, rffi.VOIDP, USERDATA_P], lltype.Void)
USERDATA.become(lltype.Struct('userdata', ('callback', CALLBACK_TP), ('addarg', lltype.Signed)))

_CLOSURE_TP = rffi.CCallback([FFI_CIFP, rffi.VOIDP, VOIDPP, rffi.VOIDP], lltype.Void)
_closure_size = rffi.llexternal('ffi_closure_size', [], rffi.LONG, compilation_info=eci, macro='((long)sizeof(ffi_closure))')
_closure_alloc = rffi.llexternal('ffi_closure_alloc', [rffi.SIZE_T, VOIDPP], rffi.VOIDP, compilation_info=eci)
_closure_free = rffi.llexternal('ffi_closure_free', [rffi.VOIDP], lltype.Void, compilation_info=eci, releasegil=False)
_prep_closure = rffi.llexternal('ffi_prep_closure_loc', [rffi.VOIDP, FFI_CIFP, _CLOSURE_TP, rffi.VOIDP, rffi.VOIDP], rffi.INT, compilation_info=eci)


def _ll_callback(ffi_cif, ll_res, ll_args, ll_userdata):
    """What libffi calls for every callback: the function of the program is in the user data."""
    userdata = rffi.cast(USERDATA_P, ll_userdata)
    userdata.callback(ll_args, ll_res, userdata)


class LibFFIError(Exception):
    pass


class StackCheckError(ValueError):
    def __init__(self, message):
        self.message = message


def get_libc_name():
    """The name by which dlopen() finds the C library."""
    if sys.platform == 'darwin':
        return '/usr/lib/libc.dylib'
    return 'libc.so.6'


def external(name, args, result, **kwds):
    return rffi.llexternal(name, args, result, compilation_info=eci, **kwds)


class AbstractFuncPtr(object):
    """A function with the types of its arguments and of its result."""

    ll_cif = lltype.nullptr(FFI_CIFP.TO)
    ll_argtypes = lltype.nullptr(FFI_TYPE_PP.TO)

    def __init__(self, name, argtypes, restype, flags=0):
        self.name = name
        self.argtypes = argtypes
        self.restype = restype
        self.flags = flags
        argnum = len(argtypes)
        self.ll_argtypes = lltype.malloc(FFI_TYPE_PP.TO, argnum + 1, flavor='raw')
        for i in range(argnum):
            self.ll_argtypes[i] = argtypes[i]
        self.ll_argtypes[argnum] = lltype.nullptr(FFI_TYPE_P.TO)
        self.ll_cif = lltype.malloc(FFI_CIFP.TO, flavor='raw')
        status = c_ffi_prep_cif(self.ll_cif, FFI_DEFAULT_ABI, argnum, restype, self.ll_argtypes)
        if intmask(status) != FFI_OK:
            raise LibFFIError

    def __del__(self):
        if self.ll_cif:
            lltype.free(self.ll_cif, flavor='raw')
        if self.ll_argtypes:
            lltype.free(self.ll_argtypes, flavor='raw')


class RawFuncPtr(AbstractFuncPtr):
    """A function at an address, called with pointers to its arguments."""

    def __init__(self, name, argtypes, restype, funcsym, flags=0, keepalive=None):
        AbstractFuncPtr.__init__(self, name, argtypes, restype, flags)
        self.keepalive = keepalive
        self.funcsym = funcsym

    def call(self, args_ll, ll_result):
        """Calls it; `args_ll` is a list of pointers to the arguments."""
        count = len(args_ll)
        ll_args = lltype.malloc(VOIDPP.TO, count + 1, flavor='raw')
        for i in range(count):
            ll_args[i] = args_ll[i]
        ll_args[count] = lltype.nullptr(rffi.VOIDP.TO)
        c_ffi_call(self.ll_cif, self.funcsym, ll_result, ll_args)
        lltype.free(ll_args, flavor='raw')


class FuncPtr(AbstractFuncPtr):
    """A function whose arguments are pushed one by one."""

    ll_args = lltype.nullptr(VOIDPP.TO)
    ll_result = lltype.nullptr(rffi.VOIDP.TO)

    def __init__(self, name, argtypes, restype, funcsym, flags=0, keepalive=None):
        AbstractFuncPtr.__init__(self, name, argtypes, restype, flags)
        self.keepalive = keepalive
        self.funcsym = funcsym
        self.argnum = len(argtypes)
        self.pushed_args = 0
        self.ll_args = lltype.malloc(VOIDPP.TO, self.argnum + 1, flavor='raw')
        for i in range(self.argnum):
            # Room for one argument: nothing that can be pushed is longer.
            self.ll_args[i] = rffi.cast(rffi.VOIDP, lltype.malloc(rffi.CCHARP.TO, _size_of(argtypes[i]), flavor='raw'))
        self.ll_args[self.argnum] = lltype.nullptr(rffi.VOIDP.TO)
        self.ll_result = rffi.cast(rffi.VOIDP, lltype.malloc(rffi.CCHARP.TO, _size_of(restype), flavor='raw'))

    @specialize.argtype(1)
    def push_arg(self, value):
        """Gives the next argument."""
        if self.pushed_args == self.argnum:
            raise TypeError("Too many arguments, eats %d, pushed %d" % (self.argnum, self.argnum + 1))
        push_arg_as_ffiptr(self.argtypes[self.pushed_args], value, rffi.cast(rffi.CCHARP, self.ll_args[self.pushed_args]))
        self.pushed_args += 1

    @specialize.arg(1)
    def call(self, RES_TP):
        """Calls it with what was pushed; RES_TP is the low-level type of the result."""
        if self.pushed_args != self.argnum:
            raise TypeError("Did not specify arg nr %d" % (self.pushed_args,))
        c_ffi_call(self.ll_cif, self.funcsym, self.ll_result, self.ll_args)
        self.pushed_args = 0
        if RES_TP is not lltype.Void:
            return _result(RES_TP, self.ll_result)

    def __del__(self):
        if self.ll_args:
            for i in range(self.argnum):
                lltype.free(rffi.cast(rffi.CCHARP, self.ll_args[i]), flavor='raw')
            lltype.free(self.ll_args, flavor='raw')
            self.ll_args = lltype.nullptr(VOIDPP.TO)
        if self.ll_result:
            lltype.free(rffi.cast(rffi.CCHARP, self.ll_result), flavor='raw')
            self.ll_result = lltype.nullptr(rffi.VOIDP.TO)
        AbstractFuncPtr.__del__(self)


def _size_of(ffi_type):
    return max(intmask(ffi_type.c_size), rffi.sizeof(ffi_arg))


@specialize.ll()
def push_arg_as_ffiptr(ffitp, arg, ll_buf):
    """Writes an argument as one of the type that libffi is told, narrower integers too."""
    TP = lltype.typeOf(arg)
    size = intmask(ffitp.c_size)
    if size == rffi.sizeof(TP):
        rffi.cast(rffi.CArrayPtr(TP), ll_buf)[0] = arg
        return
    value = rffi.cast(lltype.Signed, arg)
    for i in range(size):
        ll_buf[i] = chr(value & 0xFF)
        value >>= 8


@specialize.arg(0)
def _result(RES_TP, p):
    if _is_small_integer(RES_TP):
        # libffi widens short results to a word.
        return rffi.cast(RES_TP, rffi.cast(rffi.ULONGP, p)[0])
    return rffi.cast(rffi.CArrayPtr(RES_TP), p)[0]


def _is_small_integer(TYPE):
    return lltype._is_number(TYPE) and TYPE not in (lltype.Float, lltype.SingleFloat, lltype.LongFloat) and rffi.sizeof(TYPE) < rffi.sizeof(ffi_arg)



class CallbackFuncPtr(AbstractFuncPtr):
    """A pointer, ll_closure, by which C calls a function of the program: func(pointers to the arguments, place of the result, user data)."""

    ll_closure = lltype.nullptr(rffi.VOIDP.TO)
    ll_userdata = lltype.nullptr(USERDATA_P.TO)

    def __init__(self, argtypes, restype, func, additional_arg=0, flags=0):
        AbstractFuncPtr.__init__(self, 'callback', argtypes, restype, flags)
        self.ll_userdata = lltype.malloc(USERDATA_P.TO, flavor='raw')
        self.ll_userdata.callback = llhelper(CALLBACK_TP, func)
        self.ll_userdata.addarg = additional_arg
        with lltype.scoped_alloc(VOIDPP.TO, 1, zero=True) as code:
            self.ll_memory = _closure_alloc(_closure_size(), code)
            self.ll_closure = code[0]
        status = _prep_closure(self.ll_memory, self.ll_cif, _ll_callback, rffi.cast(rffi.VOIDP, self.ll_userdata), self.ll_closure)
        if intmask(status) != FFI_OK:
            raise LibFFIError

    def __del__(self):
        AbstractFuncPtr.__del__(self)
        if self.ll_closure:
            _closure_free(self.ll_memory)
            self.ll_closure = lltype.nullptr(rffi.VOIDP.TO)
        if self.ll_userdata:
            lltype.free(self.ll_userdata, flavor='raw')
            self.ll_userdata = lltype.nullptr(USERDATA_P.TO)


class RawCDLL(object):
    """A library that somebody opened."""

    def __init__(self, handle):
        self.lib = handle

    def getpointer(self, name, argtypes, restype, flags=0):
        """A function of the library. KeyError where there is none of this name."""
        return FuncPtr(name, argtypes, restype, dlsym(self.lib, name), flags=flags, keepalive=self)

    def getrawpointer(self, name, argtypes, restype, flags=0):
        return RawFuncPtr(name, argtypes, restype, dlsym(self.lib, name), flags=flags, keepalive=self)

    def getaddressindll(self, name):
        return dlsym(self.lib, name)


class CDLL(RawCDLL):
    """A library, opened by its name (None is the program itself). DLOpenError where that does not work."""

    def __init__(self, libname, mode=-1):
        RawCDLL.__init__(self, rffi.cast(DLLHANDLE, -1))
        if libname is None:
            self.lib = dlopen(lltype.nullptr(rffi.CCHARP.TO), mode)
        else:
            with rffi.scoped_str2charp(libname) as name:
                self.lib = dlopen(name, mode)

    def __del__(self):
        if self.lib != rffi.cast(DLLHANDLE, -1):
            dlclose(self.lib)
            self.lib = rffi.cast(DLLHANDLE, -1)
