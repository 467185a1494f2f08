"""Sizes of low-level types in memory, in bytes, as C lays them out."""

from rpython.rtyper.lltypesystem import lltype, rffi


def sizeof(TYPE, i=None):
    """The size of a value of a type; of an array with i items."""
    if i is None:
        return rffi.sizeof(TYPE)
    return get_fixed_size(TYPE) + get_variable_size(TYPE) * i


def get_fixed_size(TYPE):
    """The size of what comes before the items: the length word of arrays that have one."""
    if isinstance(TYPE, lltype.Array):
        return 0 if TYPE._hints.get('nolength', False) else rffi.sizeof(lltype.Signed)
    return rffi.sizeof(TYPE)


def get_variable_size(TYPE):
    """The size of an item; 0 for types of one size."""
    if isinstance(TYPE, lltype.Array):
        return rffi.sizeof(TYPE.OF)
    return 0
