"""Shared libraries opened while a program runs: dlopen and its kin."""

import sys

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_eci = ExternalCompilationInfo(includes=['dlfcn.h'], libraries=['dl'] if sys.platform.startswith('linux') else [])

DLLHANDLE = rffi.VOIDP

RTLD_LAZY = 1
RTLD_NOW = 2
if sys.platform == 'darwin':
    RTLD_LOCAL, RTLD_GLOBAL, RTLD_NOLOAD, RTLD_NODELETE = 4, 8, 0x10, 0x80
else:
    RTLD_LOCAL, RTLD_GLOBAL, RTLD_NOLOAD, RTLD_NODELETE = 0, 0x100, 4, 0x1000

c_dlopen = rffi.llexternal('dlopen', [rffi.CCHARP, rffi.INT], rffi.VOIDP, compilation_info=_eci)
c_dlclose = rffi.llexternal('dlclose', [rffi.VOIDP], rffi.INT, compilation_info=_eci, releasegil=False)
c_dlerror = rffi.llexternal('dlerror', [], rffi.CCHARP, compilation_info=_eci)
c_dlsym = rffi.llexternal('dlsym', [rffi.VOIDP, rffi.CCHARP], rffi.VOIDP, compilation_info=_eci)


class DLOpenError(Exception):
    """A library cannot be opened; `msg` says why."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


def dlerror():
    """What went wrong with the last call."""
    message = c_dlerror()
    if not message:
        return ''
    return rffi.charp2str(message)


def dlopen(name, mode=-1):
    """Opens a library by its name, a raw string; a null name is the program itself. DLOpenError where that does not work."""
    if mode == -1:
        mode = RTLD_LAZY
    elif mode & (RTLD_LAZY | RTLD_NOW) == 0:
        mode |= RTLD_NOW
    # Forgets earlier errors; and before translation, finding the function would forget ours.
    c_dlerror()
    handle = c_dlopen(name, rffi.cast(rffi.INT, mode))
    if not handle:
        raise DLOpenError(dlerror())
    return handle


def dlclose(handle):
    """Closes a library: 0 when that worked."""
    return rffi.cast(lltype.Signed, c_dlclose(handle))


def dlsym(libhandle, name):
    """The address of a symbol. KeyError where the library has none of this name."""
    found = c_dlsym(libhandle, name)
    if not found:
        raise KeyError(name)
    return found


def dlsym_byordinal(handle, index):
    """Only on Windows."""
    raise KeyError('#%d' % index)
