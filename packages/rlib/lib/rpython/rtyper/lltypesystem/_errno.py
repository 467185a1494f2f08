"""The errno that functions of C left behind, where llexternal() was asked to save it. rpython.rlib.rposix has the public names.

In a translated program each thread has its own.
"""

from rpython.rtyper.lltypesystem import lltype


def get_saved_errno():
    """The errno after the last function that was declared with save_err=RFFI_SAVE_ERRNO or RFFI_ERR_ALL."""
    return lltype._errno(False)


def set_saved_errno(errno):
    """The errno that the next function declared with RFFI_READSAVED_ERRNO or RFFI_FULL_ERRNO begins with."""
    lltype._set_errno(False, errno)


def get_saved_alterrno():
    """The same for functions declared with RFFI_ALT_ERRNO."""
    return lltype._errno(True)


def set_saved_alterrno(errno):
    lltype._set_errno(True, errno)
