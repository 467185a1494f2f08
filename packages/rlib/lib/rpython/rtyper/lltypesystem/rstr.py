"""The low-level types of strings, and copies between strings and raw memory."""

from rpython.rtyper.ll.strtypes import STR, UNICODE
from rpython.rtyper.lltypesystem import lltype


def _copy_to_raw(src, dst, start, length):
    i = 0
    while i < length:
        dst[i] = src.chars[start + i]
        i += 1


def copy_string_to_raw(src, ptrdst, srcstart, length):
    """Copies `length` characters of the low-level string `src` to raw memory."""
    _copy_to_raw(src, ptrdst, srcstart, length)


def copy_raw_to_string(ptrsrc, dst, dststart, length):
    """Copies `length` characters of raw memory into a low-level string that is still being made."""
    i = 0
    while i < length:
        dst.chars[dststart + i] = ptrsrc[i]
        i += 1


def copy_unicode_to_raw(src, ptrdst, srcstart, length):
    _copy_to_raw(src, ptrdst, srcstart, length)


_copy_to_raw._annspecialcase_ = 'specialize:ll'


def mallocstr(length):
    """A fresh low-level string; its characters are to be written before anyone else sees it."""
    s = lltype.malloc(STR, length)
    s.hash = 0
    return s


def mallocunicode(length):
    s = lltype.malloc(UNICODE, length)
    s.hash = 0
    return s


class _StringRepr(object):
    """The representation of strings, as programs use it: string_repr.convert_const('text') is the low-level form."""

    def __init__(self, name, TYPE):
        self.name = name
        self.lowleveltype = lltype.Ptr(TYPE)

    def _freeze_(self):
        return True

    def convert_const(self, value):
        """The low-level form of a constant string."""
        from rpython.rtyper import annlowlevel
        return getattr(annlowlevel, self.name)(value)

    def __repr__(self):
        return '<%s>' % (self.lowleveltype,)


string_repr = _StringRepr('llstr', STR)
unicode_repr = _StringRepr('llunicode', UNICODE)
