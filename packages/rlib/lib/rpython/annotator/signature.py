"""Types as annotations."""


def annotation(t, bookkeeper=None):
    """The annotation of values of a type: int, [str], low-level types, classes. The program must be under annotation."""
    from rpython.annotator.bookkeeper import getbookkeeper
    return (bookkeeper or getbookkeeper()).valueoftype(t)
