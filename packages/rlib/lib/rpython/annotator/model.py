"""What host programs see of the annotator: its errors, and annotations as types of arguments."""
from _rpython_translation import SomeInteger, SomeBool, SomeFloat, SomeString, SomeUnicodeString, SomeChar


class AnnotatorError(Exception):
    """The program is not RPython; the text is that of the diagnostics."""


class UnionError(AnnotatorError):
    """Values of types without a common one meet."""
