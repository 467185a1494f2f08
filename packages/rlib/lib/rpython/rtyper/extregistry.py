"""Entries of programs for the translation: what calls of a function, or values of a class, are to the annotator and to the rtyper.

    class Entry(ExtRegistryEntry):
        _about_ = some_function

        def compute_result_annotation(self, s_x):
            return SomeInteger()

        def specialize_call(self, hop):
            v_x, = hop.inputargs(lltype.Signed)
            hop.exception_cannot_occur()
            return hop.genop('int_neg', [v_x], resulttype=lltype.Signed)
"""
import _rpython_annotations

_entries = _rpython_annotations.entries()


class AutoRegisteringType(type):
    """Declares an entry class when it is made: by _about_ (an object, or a tuple of them), _type_ or _metatype_."""

    def __init__(selfcls, name, bases, dict):
        super(AutoRegisteringType, selfcls).__init__(name, bases, dict)
        for kind in ('about', 'type', 'metatype'):
            key = dict.get('_%s_' % (kind,), _NOTHING)
            if key is not _NOTHING:
                _rpython_annotations.add_entry(_entries, kind, key, selfcls)
        if '_about_' in dict:
            del selfcls._about_


_NOTHING = object()


class ExtRegistryEntry(object):
    """How an object is treated. `instance` is the object, `type` its class."""
    __metaclass__ = AutoRegisteringType
    _condition_ = None

    def __init__(self, type, instance=None):
        self.type = type
        self.instance = instance

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.type == other.type and self.instance is other.instance

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__, self.type))

    @property
    def bookkeeper(self):
        """The annotator's memory of the program, while it is annotated."""
        from rpython.annotator.bookkeeper import getbookkeeper
        return getbookkeeper()

    def compute_annotation_bk(self, bk):
        """The annotation of the object."""
        return self.compute_annotation()

    def compute_annotation(self):
        """The annotation of the object; where a class does not say it, the object is something to call."""
        raise NotImplementedError

    def compute_result_annotation(self, *args_s, **kwds_s):
        """The annotation of the result of a call, from those of the arguments. Keyword arguments come as s_name."""
        raise TypeError("%s: %r cannot be called" % (self.__class__.__name__, self.instance))

    def specialize_call(self, hop):
        """Low-level operations in place of a call; gives the value of the result."""
        raise TypeError("%s: calls of %r cannot be typed" % (self.__class__.__name__, self.instance))


def _find(instance):
    entry = _rpython_annotations.find_entry(_entries, instance)
    if entry is None:
        raise KeyError(instance)
    return entry


def lookup(instance):
    """The entry for an object; KeyError where a program declared none."""
    return _find(instance)(type(instance), instance)


def is_registered(instance):
    """Whether a program declared an entry for the object."""
    return _rpython_annotations.find_entry(_entries, instance) is not None
