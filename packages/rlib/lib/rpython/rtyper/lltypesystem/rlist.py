"""Representations of lists, as names for programs that look at them."""

from rpython.rtyper.rmodel import Repr


class BaseListRepr(Repr):
    """Of any list."""


class ListRepr(BaseListRepr):
    """Of lists that change their length."""


class FixedSizeListRepr(BaseListRepr):
    """Of lists of fixed length."""
