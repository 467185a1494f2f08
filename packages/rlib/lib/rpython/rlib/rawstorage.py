"""Raw memory that is read and written at any distance, as values of any type."""

from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype, rffi

RAW_STORAGE = rffi.CCHARP.TO
RAW_STORAGE_PTR = rffi.CCHARP


@specialize.arg(1, 2)
def alloc_raw_storage(size, track_allocation=True, zero=True):
    """Fresh memory of `size` bytes; to be given back with free_raw_storage()."""
    return lltype.malloc(RAW_STORAGE, size, flavor='raw', zero=zero)


@specialize.arg(1)
def free_raw_storage(storage, track_allocation=True):
    lltype.free(storage, flavor='raw')


@specialize.arg(0)
def raw_storage_getitem(TP, storage, index):
    """The value of type TP `index` bytes from the beginning, which must be a multiple of its size."""
    _check_alignment(TP, index)
    return rffi.cast(rffi.CArrayPtr(TP), rffi.ptradd(storage, index))[0]


@specialize.ll()
def raw_storage_setitem(storage, index, item):
    """Writes a value of its own type `index` bytes from the beginning."""
    TP = lltype.typeOf(item)
    _check_alignment(TP, index)
    rffi.cast(rffi.CArrayPtr(TP), rffi.ptradd(storage, index))[0] = item


@specialize.arg(0)
def _check_alignment(TP, index):
    assert index % rffi.sizeof(TP) == 0


@specialize.arg(0)
def raw_storage_getitem_unaligned(TP, storage, index):
    """The same at any distance."""
    size = rffi.sizeof(TP)
    if index % size == 0:
        return raw_storage_getitem(TP, storage, index)
    with lltype.scoped_alloc(RAW_STORAGE, size) as copy:
        rffi.c_memcpy(copy, rffi.ptradd(storage, index), size)
        return rffi.cast(rffi.CArrayPtr(TP), copy)[0]


@specialize.ll()
def raw_storage_setitem_unaligned(storage, index, item):
    TP = lltype.typeOf(item)
    size = rffi.sizeof(TP)
    if index % size == 0:
        raw_storage_setitem(storage, index, item)
        return
    with lltype.scoped_alloc(RAW_STORAGE, size) as copy:
        rffi.cast(rffi.CArrayPtr(TP), copy)[0] = item
        rffi.c_memcpy(rffi.ptradd(storage, index), copy, size)




@specialize.arg(0)
def str_storage_getitem(TP, s, index, gc=False):
    """The value of type TP in the bytes of a string."""
    size = rffi.sizeof(TP)
    with lltype.scoped_alloc(RAW_STORAGE, size) as copy:
        for i in range(size):
            copy[i] = s[index + i]
        return rffi.cast(rffi.CArrayPtr(TP), copy)[0]


str_storage_getitem_unaligned = str_storage_getitem
