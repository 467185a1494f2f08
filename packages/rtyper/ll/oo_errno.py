# The same where there are no functions of C: what the platform's last function that failed said.

from rpython.rtyper.ootypesystem.ootype import external

c_errno = external('oo_errno')


def oo_get_saved_errno():
    return c_errno()
