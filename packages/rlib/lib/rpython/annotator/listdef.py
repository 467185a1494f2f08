"""Lists as annotations: SomeList(ListDef(None, SomeInteger())) as the type of an argument."""
import _rpython_annotations

from rpython.annotator.model import SomeList, SomeString

MOST_GENERAL_LISTDEF = None


def ListDef(bookkeeper, s_item, mutated=False, resized=False):
    """The definition of a list of items. One is made where it is used."""
    return _rpython_annotations.list_definition(s_item, mutated, resized)


s_list_of_strings = SomeList(ListDef(None, SomeString(no_nul=True), resized=True))
