# Classes and instances of the object-oriented type system: what is more than one operation. Answers to the ll_* helpers of upstream's
# ootypesystem/rclass.py.

from rpython.rtyper.ootypesystem import ootype


def ll_issubclass(sub, cls):
    return ootype.subclassof(sub, cls)
ll_issubclass._always_inline_ = True


def ll_isinstance(obj, cls):
    if not obj:
        return False
    return ootype.subclassof(ootype.classof(obj), cls)


def ll_inst_type(obj):
    """type(x); None has no class here."""
    if obj:
        return ootype.classof(obj)
    return ootype.null(ootype.Class)
