"""Annotations of low-level values, and the way between annotations and low-level types."""

from rpython.annotator.model import SomeAddress, SomePtr, annotation_to_lltype, lltype_to_annotation


def ll_to_annotation(v):
    """The annotation of a low-level value."""
    if v is None:
        from rpython.annotator.model import s_None
        return s_None
    from rpython.rtyper.lltypesystem import lltype
    return lltype_to_annotation(lltype.typeOf(v))
