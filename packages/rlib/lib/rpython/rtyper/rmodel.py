"""Representations of values. They are the toolchain's own: programs see them as hop.args_r and hop.r_result of their entries, and cannot add any."""

from rpython.rtyper.error import TyperError


class Repr(object):
    """What hop.r_result is like. Programs cannot make representations of their own."""

    def __init__(self, *args, **kwds):
        raise NotImplementedError("%s: representations of a program's own are not supported; an ExtRegistryEntry gives low-level operations" % (self.__class__.__name__,))


def inputconst(reqtype, value):
    """A constant of a graph: made by hop.inputconst(reqtype, value) here."""
    raise NotImplementedError("inputconst(): use hop.inputconst()")
