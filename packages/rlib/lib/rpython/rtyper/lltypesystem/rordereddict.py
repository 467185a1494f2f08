"""What programs use of the implementation of dicts."""

from rpython.rtyper.lltypesystem import lltype


def recast(P, v):
    """A value with pointers cast to the type that is wanted."""
    if isinstance(P, lltype.Ptr):
        return lltype.cast_pointer(P, v)
    return v


recast._annspecialcase_ = 'specialize:arg(0)'
