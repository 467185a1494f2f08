# The errno that functions of C left, as programs ask for it: rpython.rlib.rposix.get_saved_errno() and its like.

from rpython.rtyper.lltypesystem.lltype import Signed, Void
from rpython.rtyper.ll.external import external

c_get_saved = external("ll_errno.get_saved", [], Signed)
c_set_saved = external("ll_errno.set_saved", [Signed], Void)
c_get_alt = external("ll_errno.get_alt", [], Signed)
c_set_alt = external("ll_errno.set_alt", [Signed], Void)


def ll_get_saved_errno():
    return c_get_saved()


def ll_set_saved_errno(errno):
    c_set_saved(errno)


def ll_get_saved_alterrno():
    return c_get_alt()


def ll_set_saved_alterrno(errno):
    c_set_alt(errno)
