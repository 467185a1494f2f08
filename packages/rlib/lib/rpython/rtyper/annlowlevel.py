"""Between RPython's values and their low-level forms: strings, instances, functions.

In a translated program these are casts. On the host a low-level string is a copy, and a reference stands for its object.
"""

from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.lltypesystem.rstr import STR, UNICODE, mallocstr, mallocunicode


def llhelper(F, f):
    """A pointer of the function pointer type F to the RPython function f."""
    known = _helpers.setdefault(f, [])
    for TYPE, pointer in known:
        if TYPE == F:
            return pointer
    pointer = lltype.functionptr(F.TO, f.__name__, _callable=f, llhelper=True)
    known.append((F, pointer))
    return pointer


_helpers = {}


def llhelper_args(f, args, result):
    return llhelper(lltype.Ptr(lltype.FuncType(args, result)), f)


llhelper_args._annspecialcase_ = 'specialize:arg(1,2)'


def _fill(p, s):
    i = 0
    for c in s:
        p.chars[i] = c
        i += 1
    return p


def llstr(s):
    """The low-level form of a string."""
    if s is None:
        return lltype.nullptr(STR)
    return _fill(mallocstr(len(s)), s)


def llunicode(s):
    if s is None:
        return lltype.nullptr(UNICODE)
    return _fill(mallocunicode(len(s)), s)


def hlstr(ll_s):
    """The string of a low-level form."""
    if not ll_s:
        return None
    return ''.join([ll_s.chars[i] for i in range(len(ll_s.chars))])


def hlunicode(ll_s):
    if not ll_s:
        return None
    return u''.join([ll_s.chars[i] for i in range(len(ll_s.chars))])


def cast_instance_to_gcref(instance):
    """A reference of no particular type to an instance; None gives null."""
    if instance is None:
        return lltype.nullptr(llmemory.GCREF.TO)
    return lltype._reference(instance)


def cast_gcref_to_instance(Class, ptr):
    """The instance of Class behind a reference; null gives None."""
    x = lltype._referenced(ptr)
    assert x is None or isinstance(x, Class)
    return x


def cast_instance_to_base_ptr(instance):
    """A pointer to the part of an instance that all instances have."""
    return cast_instance_to_gcref(instance)


def cast_object_to_ptr(PTR, object):
    """A pointer of type PTR to an instance."""
    return lltype.cast_opaque_ptr(PTR, cast_instance_to_gcref(object))


def cast_base_ptr_to_instance(Class, ptr):
    return cast_gcref_to_instance(Class, ptr)


cast_nongc_instance_to_base_ptr = cast_instance_to_base_ptr
