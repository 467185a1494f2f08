"""Annotations: what the annotator knows of values. As types of arguments, results of entries (rpython.rtyper.extregistry), and the annotator's errors."""
from _rpython_annotations import (SomeObject, SomeInteger, SomeBool, SomeFloat, SomeSingleFloat, SomeLongFloat, SomeStringOrUnicode, SomeString, SomeChar,
                                  SomeUnicodeString, SomeUnicodeCodePoint, SomeByteArray, SomeTuple, SomeNone, SomeImpossibleValue, SomeInstance, SomePBC,
                                  SomeList, SomeDict, SomeIterator, SomeBuiltin, SomePtr, SomeAddress, unionof, not_const, lltype_to_annotation,
                                  annotation_to_lltype)

s_ImpossibleValue = SomeImpossibleValue()
s_None = SomeNone()
s_Bool = SomeBool()
s_Int = SomeInteger()
s_Float = SomeFloat()
s_Str0 = SomeString(no_nul=True)
s_Unicode0 = SomeUnicodeString(no_nul=True)


class State(object):
    """Settings of the annotator that host programs look at."""
    check_str_without_nul = False


TLS = State()


class AnnotatorError(Exception):
    """The program is not RPython; the text is that of the diagnostics."""


class UnionError(AnnotatorError):
    """Values of types without a common one meet."""


def isdegenerated(s_value):
    return False


def union(s1, s2):
    """What is known of a value that has one annotation or the other."""
    return unionof(s1, s2)
