"""Dicts as annotations: SomeDict(DictDef(None, SomeString(), SomeInteger())) as the type of an argument."""
import _rpython_annotations


def DictDef(bookkeeper, s_key, s_value):
    """The definition of a dict. One is made where it is used."""
    return _rpython_annotations.dict_definition(s_key, s_value)
