"""The annotator's memory of the program, as entries of programs ask for it."""
import _rpython_annotations


def getbookkeeper():
    """The bookkeeper while an entry of the program is asked; AttributeError at other times."""
    bookkeeper = _rpython_annotations.current_bookkeeper
    if bookkeeper is None:
        raise AttributeError("there is no bookkeeper: nothing is being annotated")
    return bookkeeper


def immutablevalue(x):
    """The annotation of a constant."""
    return getbookkeeper().immutablevalue(x)
