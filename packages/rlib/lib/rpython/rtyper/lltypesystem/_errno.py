"""The errno that functions of C left behind, where llexternal() was asked to save it. rpython.rlib.rposix has the public names.

In a translated program each thread has its own. Here on the host these are the values of the last call.
"""

_saved = {'errno': 0, 'alterrno': 0}


def get_saved_errno():
    """The errno after the last function that was declared with save_err=RFFI_SAVE_ERRNO or RFFI_ERR_ALL."""
    return _saved['errno']


def set_saved_errno(errno):
    """The errno that the next function declared with RFFI_READSAVED_ERRNO or RFFI_FULL_ERRNO begins with."""
    _saved['errno'] = errno


def get_saved_alterrno():
    """The same for functions declared with RFFI_ALT_ERRNO."""
    return _saved['alterrno']


def set_saved_alterrno(errno):
    _saved['alterrno'] = errno
