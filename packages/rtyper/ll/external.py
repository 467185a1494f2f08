# Pointers to functions that are not RPython: of the C library, or of the runtime (names with a dot).

from rpython.rtyper.lltypesystem.lltype import functionptr, FuncType


def external(name, args, result):
    """A function of another language. Called like any function pointer; it never raises and never calls back."""
    return functionptr(FuncType(args, result), name, external=name)
