"""Sizes and signs of C's types, as the compiler says."""

from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_usual = ExternalCompilationInfo(includes=['stdio.h', 'sys/types.h', 'stdint.h'])


def _eci(kwds):
    extra = kwds.pop('compilation_info', None)
    if kwds:
        extra = ExternalCompilationInfo(**kwds)
    return _usual if extra is None else _usual.merge(extra)


def sizeof_c_type(c_typename, **kwds):
    """The bytes of a type."""
    return sizeof_c_types([c_typename], **kwds)[0]


def sizeof_c_types(typenames_c, **kwds):
    """The bytes of several types."""
    config = _configure([rffi_platform.SizeOf(name) for name in typenames_c], _eci(kwds))
    return [config['ENTRY%d' % i] for i in range(len(typenames_c))]


def signof_c_type(c_typename, **kwds):
    """Whether a type of numbers has a sign."""
    config = _configure([rffi_platform.ConstantInteger('((%s)-1) > 0' % c_typename)], _eci(kwds))
    return config['ENTRY0'] == 0


def _configure(entries, eci):
    class CConfig:
        _compilation_info_ = eci
    for i, entry in enumerate(entries):
        setattr(CConfig, 'ENTRY%d' % i, entry)
    return rffi_platform.configure(CConfig)


class Platform:
    """Numbers of C's types by name."""

    def __init__(self):
        self.types = {}
        self.numbertype_to_rclass = {}

    def populate_inttypes(self, list, **kwds):
        """Finds the types for (name, name in C, whether the sign is known)."""
        sizes = sizeof_c_types([c_name for _, c_name, _ in list], **kwds)
        for (name, c_name, signed), size in zip(list, sizes):
            self.inttype(name, c_name, signed, size=size, **kwds)

    def inttype(self, name, c_name, signed, size=None, **kwds):
        if name not in self.types:
            if size is None:
                size = sizeof_c_type(c_name, **kwds)
            self.types[name] = lltype._number_type(8 * size, bool(signed))
        return self.types[name]


platform = Platform()
