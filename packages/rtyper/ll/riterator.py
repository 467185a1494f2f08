# enumerate().

from rpython.rtyper.lltypesystem.lltype import malloc


def ll_enumerate(ENUMERATE, iterator, start):
    e = malloc(ENUMERATE)
    e.iter = iterator
    e.index = start
    return e
