# Classes and instances. Answers to the ll_* helpers of upstream's rtyper/rclass.py. A class is a pointer to its vtable; the classes below it have the
# numbers from subclassrange_min up to, not including, subclassrange_max.

from rpython.rtyper.lltypesystem.lltype import malloc, identityhash, cast_ptr_to_int
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem import lltype


def ll_issubclass(sub, cls):
    return cls.subclassrange_min <= sub.subclassrange_min and sub.subclassrange_min < cls.subclassrange_max
ll_issubclass._always_inline_ = True


def ll_isinstance(obj, cls):
    if not obj:
        return False
    return ll_issubclass(obj.typeptr, cls)


def ll_or(a, b):
    return a or b


def ll_inst_type(obj):
    """type(x); None has no class here."""
    if obj:
        return obj.typeptr
    return lltype.nullptr(lltype.typeOf(obj.typeptr).TO)


def ll_inst_hash(obj):
    if not obj:
        return 0
    return identityhash(obj)


def ll_ptr_hash(p):
    """Raw pointers do not move: their address is a hash."""
    n = cast_ptr_to_int(p)
    return n ^ (n >> 4)


def ll_adr_hash(adr):
    n = llop.cast_adr_to_int(lltype.Signed, adr)
    return n ^ (n >> 4)


def ll_class_name(chars, STR):
    """The name of a class as a string."""
    length = len(chars)
    s = malloc(STR, length)
    s.hash = 0
    i = 0
    while i < length:
        s.chars[i] = chars[i]
        i += 1
    return s
