"""Calls by libffi that are prepared once: a description of the types, and a buffer for the arguments and the result.

The buffer begins with room for a pointer to each argument; exchange_args says where the arguments are, exchange_result where the result comes.
"""

from rpython.rlib import clibffi
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

FFI_CIF = clibffi.FFI_CIFP.TO
FFI_TYPE = clibffi.FFI_TYPE_P.TO
FFI_TYPE_P = clibffi.FFI_TYPE_P
FFI_TYPE_PP = clibffi.FFI_TYPE_PP
FFI_ABI = clibffi.FFI_ABI
FFI_TYPE_STRUCT = clibffi.FFI_TYPE_CODE_STRUCT
SIZE_OF_FFI_ARG = rffi.sizeof(clibffi.ffi_arg)

CIF_DESCRIPTION = lltype.Struct(
    'CIF_DESCRIPTION',
    ('cif', FFI_CIF),
    ('abi', lltype.Signed),
    ('nargs', lltype.Signed),
    ('rtype', FFI_TYPE_P),
    ('atypes', FFI_TYPE_PP),
    ('exchange_size', lltype.Signed),
    ('exchange_result', lltype.Signed),
    ('exchange_args', lltype.Array(lltype.Signed, hints={'nolength': True})))

CIF_DESCRIPTION_P = lltype.Ptr(CIF_DESCRIPTION)


def jit_ffi_prep_cif(cif_description):
    """Prepares the description: 0 when libffi can call such functions."""
    p = cif_description.cif
    return intmask(clibffi.c_ffi_prep_cif(p, cif_description.abi, cif_description.nargs, cif_description.rtype, cif_description.atypes))


def jit_ffi_call(cif_description, func_addr, exchange_buffer):
    """Calls a function with the arguments in the buffer; the result is in the buffer afterwards."""
    pointers = rffi.cast(rffi.VOIDPP, exchange_buffer)
    for i in range(cif_description.nargs):
        pointers[i] = rffi.cast(rffi.VOIDP, rffi.ptradd(exchange_buffer, cif_description.exchange_args[i]))
    result = rffi.ptradd(exchange_buffer, cif_description.exchange_result)
    clibffi.c_ffi_call(cif_description.cif, func_addr, rffi.cast(rffi.VOIDP, result), pointers)


class types(object):
    """libffi's types by name."""

    @classmethod
    def _import(cls):
        for name in clibffi.base_names:
            setattr(cls, name, getattr(clibffi, 'ffi_type_' + name))
        cls.slonglong = clibffi.ffi_type_slonglong
        cls.ulonglong = clibffi.ffi_type_ulonglong
        cls.signed = clibffi.cast_type_to_ffitype(rffi.LONG)
        cls.wchar_t = clibffi.ffi_type_sint32
        cls.size_t = clibffi.ffi_type_ulong

    @staticmethod
    def getkind(ffi_type):
        """A letter for the kind of a type: v void, f float, s single float, i and u integers, I and U long ones, S structures."""
        code = intmask(ffi_type.c_type)
        if code == clibffi.FFI_TYPE_VOID:
            return 'v'
        if code == clibffi.FFI_TYPE_DOUBLE:
            return 'f'
        if code == clibffi.FFI_TYPE_FLOAT:
            return 's'
        if code == clibffi.FFI_TYPE_LONGDOUBLE:
            return 'L'
        if code == clibffi.FFI_TYPE_POINTER:
            return 'u'
        if code == clibffi.FFI_TYPE_CODE_STRUCT:
            return 'S'
        if code in (clibffi.FFI_TYPE_SINT8, clibffi.FFI_TYPE_SINT16, clibffi.FFI_TYPE_SINT32, clibffi.FFI_TYPE_SINT64, clibffi.FFI_TYPE_INT):
            return 'i'
        return 'u'

    @staticmethod
    def is_struct(ffi_type):
        return intmask(ffi_type.c_type) == FFI_TYPE_STRUCT


types._import()
