"""Low-level types and memory. lltype, llmemory and lloperation are the toolchain's own; what RPython code can say itself is added here."""

from rpython.rtyper.lltypesystem import lltype


def _scoped_class(T):
    """The class of blocks of memory of a type; one per type."""
    for known, cls in _scoped_classes:
        if known == T:
            return cls

    class scoped(object):
        def __init__(self, buf):
            self.buf = buf

        def __enter__(self):
            return self.buf

        def __exit__(self, *args):
            if self.buf:
                lltype.free(self.buf, flavor='raw')
    _scoped_classes.append((T, scoped))
    return scoped


_scoped_classes = []


def scoped_alloc(T, n=None, zero=False):
    """with scoped_alloc(T) as p, or scoped_alloc(T, n): raw memory for the time of the block."""
    if n is None:
        if zero:
            return _scoped_class(T)(lltype.malloc(T, flavor='raw', zero=True))
        return _scoped_class(T)(lltype.malloc(T, flavor='raw'))
    if zero:
        return _scoped_class(T)(lltype.malloc(T, n, flavor='raw', zero=True))
    return _scoped_class(T)(lltype.malloc(T, n, flavor='raw'))


scoped_alloc._annspecialcase_ = 'specialize:arg(0)'
lltype.scoped_alloc = scoped_alloc

# Names that programs ask types and values with.
lltype.LowLevelType = type(lltype.Signed)
lltype.frozendict = dict


def _is_compatible_type(TYPE1, TYPE2):
    return TYPE1 == TYPE2


class UninitializedMemoryAccess(RuntimeError):
    """Reading memory that nobody wrote to."""


lltype.isCompatibleType = _is_compatible_type
lltype.UninitializedMemoryAccess = UninitializedMemoryAccess
