"""C's types and functions: numbers of exact sizes, raw strings, structures, and pointers to functions of C libraries."""

from rpython.rlib.objectmodel import keepalive_until_here, specialize
from rpython.rlib.rarithmetic import build_int, intmask, r_longfloat, r_longlong, r_singlefloat, r_uint, r_ulonglong, LONG_BIT
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.lltypesystem.lltype import (
    Array, Bool, Char, Float, FixedSizeArray, FuncType, LongFloat, Ptr, Signed, SingleFloat, Struct, UniChar, Unsigned, Void,
    cast_ptr_to_int, free, malloc, nullptr, scoped_alloc, typeOf)

# ---- numbers

_WORD = LONG_BIT


def _number(bits, signed):
    """The low-level type of C's numbers of a width, and the class of its values."""
    return lltype._number_type(bits, signed), build_int(None, signed, bits)


SIGNEDCHAR, r_signedchar = _number(8, True)
UCHAR, r_uchar = _number(8, False)
SHORT, r_short = _number(16, True)
USHORT, r_ushort = _number(16, False)
INT, r_int = _number(32, True)
UINT, r_uint_c = _number(32, False)
LONG, r_long = _number(_WORD, True)
ULONG, r_ulong = _number(_WORD, False)
LONGLONG = lltype._number_type(64, True)
ULONGLONG = lltype._number_type(64, False)
r_uint = r_uint_c

INT_real, INT8_T, UINT8_T = INT, SIGNEDCHAR, UCHAR
INT16_T, UINT16_T, INT32_T, UINT32_T = SHORT, USHORT, INT, UINT
INT64_T, UINT64_T = LONGLONG, ULONGLONG
r_int8, r_uint8, r_int16, r_uint16, r_int32, r_uint32 = r_signedchar, r_uchar, r_short, r_ushort, r_int, r_uint
r_int64, r_uint64 = r_longlong, r_ulonglong
__INT8_T, __INT16_T, __INT32_T, __INT64_T = INT8_T, INT16_T, INT32_T, INT64_T
SIZE_T, SSIZE_T, INTPTR_T, UINTPTR_T, PTRDIFF_T = ULONG, LONG, LONG, ULONG, LONG
r_size_t, r_ssize_t = r_ulong, r_long
OFF_T, INTMAX_T, UINTMAX_T = LONGLONG, LONGLONG, ULONGLONG
DEV_T, INO_T, SOCKLEN_T = ULONG, ULONG, UINT
r_int_real, r_intptr_t, r_uintptr_t = r_int, r_long, r_ulong
TIME_T, CLOCK_T = LONG, LONG
PID_T, UID_T, GID_T, MODE_T = INT, UINT, UINT, UINT
r_pid_t, r_uid_t, r_gid_t, r_mode_t = r_int, r_uint, r_uint, r_uint
r_time_t = r_long
CHAR, WCHAR_T, DOUBLE, FLOAT, LONGDOUBLE, lltype_Bool = Char, UniChar, Float, SingleFloat, LongFloat, Bool
r_singlefloat, r_longfloat = r_singlefloat, r_longfloat

NUMBER_TYPES = [SIGNEDCHAR, UCHAR, SHORT, USHORT, INT, UINT, LONG, ULONG, LONGLONG, ULONGLONG]
TYPES = ['signed char', 'unsigned char', 'short', 'unsigned short', 'int', 'unsigned int', 'long', 'unsigned long', 'long long', 'unsigned long long']


def cast(TYPE, value):
    """A value as C casts it: between numbers, characters, pointers and addresses."""
    return lltype._force_cast(TYPE, value)


def sizeof(tp):
    """The bytes of a C type."""
    return lltype._size_in_bytes(tp)


def offsetof(STRUCT, fieldname):
    """The bytes from the beginning of a structure to a field."""
    return lltype._field_offset(STRUCT, fieldname)


def size_and_sign(tp):
    """The bytes of a type of numbers, and whether it is unsigned."""
    size = sizeof(tp)
    if tp in (Char, Bool, UniChar, Unsigned, ULONGLONG, UCHAR, USHORT, UINT):
        return size, True
    return size, False


# ---- arrays, structures, pointers

def CArray(tp):
    """An array without length."""
    return Array(tp, hints={'nolength': True})


def CArrayPtr(tp):
    return Ptr(CArray(tp))


def CFixedArray(tp, size):
    return FixedSizeArray(tp, size)


def CStruct(name, *fields, **kwds):
    """A structure that a C header declares as `struct name`; its fields get the names c_name. A layout of C's where no header of the program is there."""
    hints = dict(kwds.pop('hints', {}))
    hints['external'] = 'C'
    hints['c_name'] = name
    eci = kwds.pop('eci', None)
    if eci is not None:
        hints['eci'] = eci
    return Struct(name, *[('c_' + field, tp) for field, tp in fields], hints=hints, **kwds)


def CStructPtr(*args, **kwds):
    return Ptr(CStruct(*args, **kwds))


def CCallback(args, result):
    """A pointer to a function of these types that C calls."""
    return Ptr(FuncType(args, result))


def COpaque(name=None, ptr_typedef=None, hints=None, compilation_info=None):
    """Something of which C alone knows what it is."""
    hints = dict(hints or {})
    hints['external'] = 'C'
    if name is not None:
        hints['c_name'] = name
    else:
        name = ptr_typedef
    if ptr_typedef is not None:
        hints['c_pointer_typedef'] = ptr_typedef
    if compilation_info is not None:
        hints['eci'] = compilation_info
    return lltype.OpaqueType(name, hints=hints)


def COpaquePtr(*args, **kwds):
    """A pointer to something of which C alone knows what it is: its name, or typedef= the name of the pointer type."""
    typedef = kwds.pop('typedef', None)
    return Ptr(COpaque(ptr_typedef=typedef, *args, **kwds))


def make(STRUCT, **fields):
    """A fresh structure in raw memory, with these fields (without c_)."""
    p = malloc(STRUCT, flavor='raw')
    for name, value in fields.items():
        setattr(p, name, value)
    return p


MAKE = make


CCHARP = CArrayPtr(Char)
CONST_CCHARP = CCHARP
CWCHARP = CArrayPtr(UniChar)
CCHARPP = CArrayPtr(CCHARP)
VOIDP = Ptr(Array(Char, hints={'nolength': True, 'render_as_void': True}))
VOIDPP = CArrayPtr(VOIDP)
SIGNEDP, UNSIGNEDP = CArrayPtr(Signed), CArrayPtr(Unsigned)
SIGNEDPP = CArrayPtr(SIGNEDP)
SIGNEDCHARP, UCHARP, SHORTP, USHORTP = CArrayPtr(SIGNEDCHAR), CArrayPtr(UCHAR), CArrayPtr(SHORT), CArrayPtr(USHORT)
INTP, UINTP, LONGP, ULONGP = CArrayPtr(INT), CArrayPtr(UINT), CArrayPtr(LONG), CArrayPtr(ULONG)
LONGLONGP, ULONGLONGP, SIZE_TP = CArrayPtr(LONGLONG), CArrayPtr(ULONGLONG), CArrayPtr(SIZE_T)
DOUBLEP, FLOATP = CArrayPtr(DOUBLE), CArrayPtr(FLOAT)
INTPP = CArrayPtr(INTP)
SIGNED, UNSIGNED = Signed, Unsigned
SSIZE_TP, SIZE_TPP, TIME_TP, INTPTR_TP, LONGDOUBLEP = CArrayPtr(SSIZE_T), CArrayPtr(SIZE_TP), CArrayPtr(TIME_T), CArrayPtr(INTPTR_T), CArrayPtr(LONGDOUBLE)
CWCHARPP = CArrayPtr(CWCHARP)
GCREF = llmemory.GCREF
NULL = nullptr(VOIDP.TO)


@specialize.ll()
def ptradd(ptr, n):
    """The pointer to the item n places further in an array without length."""
    return lltype.direct_ptradd(ptr, n)


@specialize.ll()
def structcopy(pdst, psrc):
    """Copies all fields of a structure to another one of the same type."""
    _structure_copier(typeOf(pdst))(pdst, psrc)


_structure_copiers = []


def _structure_copier(PTR):
    """The function that copies structures of a type; one per type."""
    for known, copier in _structure_copiers:
        if known == PTR:
            return copier
    T = PTR.TO
    namespace = {'structcopy': structcopy, 'arraycopy': _fixed_array_copier}
    lines = ['def copier(pdst, psrc):']
    for i, (name, TYPE) in enumerate(lltype._fields(T)):
        if lltype._is_structure(TYPE):
            lines.append('    structcopy(pdst.%s, psrc.%s)' % (name, name))
        elif lltype._is_fixed_array(TYPE):
            namespace['copy%d' % i] = _fixed_array_copier(TYPE)
            lines.append('    copy%d(pdst.%s, psrc.%s)' % (i, name, name))
        else:
            lines.append('    pdst.%s = psrc.%s' % (name, name))
    lines.append('    return None')
    exec compile('\n'.join(lines) + '\n', '<copy of %s>' % (T,), 'exec') in namespace
    _structure_copiers.append((PTR, namespace['copier']))
    return namespace['copier']


def _fixed_array_copier(ARRAY):
    length = ARRAY.length
    inner = structcopy if lltype._is_structure(ARRAY.OF) else None

    def copy(pdst, psrc):
        i = 0
        while i < length:
            if inner is not None:
                inner(pdst[i], psrc[i])
            else:
                pdst[i] = psrc[i]
            i += 1
    copy._annspecialcase_ = 'specialize:ll'
    return copy


@specialize.ll_and_arg(1)
def setintfield(pdst, fieldname, value):
    """Sets a field of any whole type to an integer."""
    setattr(pdst, fieldname, cast(_field_type(typeOf(pdst), fieldname), value))


def _field_type(PTR, fieldname):
    return getattr(PTR.TO, fieldname)


@specialize.ll_and_arg(1)
def getintfield(pdst, fieldname):
    """A field of any whole type as an integer."""
    return cast(Signed, getattr(pdst, fieldname))


@specialize.ll()
def c_memcpy(dst, src, size):
    """Copies `size` characters between two places that do not overlap."""
    _copy_chars(cast(CCHARP, dst), cast(CCHARP, src), intmask(size))


def _copy_chars(dst, src, size):
    i = 0
    while i < size:
        dst[i] = src[i]
        i += 1


@specialize.ll()
def c_memmove(dst, src, size):
    """Copies `size` characters between two places that may overlap."""
    _move_chars(cast(CCHARP, dst), cast(CCHARP, src), intmask(size))


def _move_chars(dst, src, size):
    if cast(Signed, dst) <= cast(Signed, src):
        _copy_chars(dst, src, size)
        return
    i = size - 1
    while i >= 0:
        dst[i] = src[i]
        i -= 1


@specialize.ll()
def c_memset(dst, value, size):
    """Fills `size` characters."""
    _fill_chars(cast(CCHARP, dst), cast(Char, value), intmask(size))


def _fill_chars(dst, c, size):
    i = 0
    while i < size:
        dst[i] = c
        i += 1


# ---- strings

def str2charp(s, track_allocation=True):
    """A copy of a string in raw memory, with a zero at its end; to be freed with free_charp()."""
    n = len(s)
    p = malloc(CCHARP.TO, n + 1, flavor='raw')
    i = 0
    while i < n:
        p[i] = s[i]
        i += 1
    p[n] = '\x00'
    return p


def str2chararray(s, array, maxsize):
    """Copies a string to raw memory, without a zero; gives how many characters there was room for."""
    length = min(len(s), maxsize)
    i = 0
    while i < length:
        array[i] = s[i]
        i += 1
    return length


def str2rawmem(s, array, start, length):
    """Copies a part of a string to raw memory."""
    i = 0
    while i < length:
        array[i] = s[start + i]
        i += 1


def free_charp(cp, track_allocation=True):
    free(cp, flavor='raw')


def charp2str(cp):
    """The string up to the first zero."""
    assert cp
    b = StringBuilder()
    i = 0
    while cp[i] != '\x00':
        b.append(cp[i])
        i += 1
    return b.build()


def charp2strn(cp, maxlen):
    """The string up to the first zero, but `maxlen` characters at most."""
    b = StringBuilder(maxlen)
    i = 0
    while i < maxlen and cp[i] != '\x00':
        b.append(cp[i])
        i += 1
    return b.build()


def charpsize2str(cp, size):
    """The string of exactly `size` characters."""
    b = StringBuilder(size)
    i = 0
    while i < size:
        b.append(cp[i])
        i += 1
    return b.build()


def unicode2wcharp(s, track_allocation=True):
    n = len(s)
    p = malloc(CWCHARP.TO, n + 1, flavor='raw')
    i = 0
    while i < n:
        p[i] = s[i]
        i += 1
    p[n] = u'\x00'
    return p


def free_wcharp(wcp, track_allocation=True):
    free(wcp, flavor='raw')


def wcharp2unicode(wcp):
    b = UnicodeBuilder()
    i = 0
    while wcp[i] != u'\x00':
        b.append(wcp[i])
        i += 1
    return b.build()


def wcharp2unicoden(wcp, maxlen):
    b = UnicodeBuilder(maxlen)
    i = 0
    while i < maxlen and wcp[i] != u'\x00':
        b.append(wcp[i])
        i += 1
    return b.build()


def wcharpsize2unicode(wcp, size):
    b = UnicodeBuilder(size)
    i = 0
    while i < size:
        b.append(wcp[i])
        i += 1
    return b.build()


def liststr2charpp(l):
    """An array of raw strings with a null at its end; to be freed with free_charpp()."""
    p = malloc(CCHARPP.TO, len(l) + 1, flavor='raw')
    i = 0
    while i < len(l):
        p[i] = str2charp(l[i])
        i += 1
    p[len(l)] = nullptr(CCHARP.TO)
    return p


ll_liststr2charpp = liststr2charpp


def free_charpp(ref):
    i = 0
    while ref[i]:
        free_charp(ref[i])
        i += 1
    free(ref, flavor='raw')


def charpp2liststr(p):
    result = []
    i = 0
    while p[i]:
        result.append(charp2str(p[i]))
        i += 1
    return result


ll_charpp2liststr = charpp2liststr


# Strings never stand still for C: what C gets is a copy.

def get_nonmovingbuffer(data):
    """Raw memory with the characters of a string, for reading; to be given back with free_nonmovingbuffer()."""
    return str2charp(data)


def free_nonmovingbuffer(data, buf):
    free_charp(buf)


def get_nonmovingbuffer_ll(data):
    return str2charp(data), nullptr(llmemory.GCREF.TO), '\x06'


def free_nonmovingbuffer_ll(buf, llobj, flag):
    free_charp(buf)


get_nonmovingbuffer_ll_final_null = get_nonmovingbuffer_ll
get_nonmovingbuffer_final_null = get_nonmovingbuffer


def alloc_buffer(count):
    """Room for `count` characters: (the raw memory, a number for the two functions below)."""
    return malloc(CCHARP.TO, count, flavor='raw'), 0


def str_from_buffer(raw_buf, case_num, allocated_size, needed_size):
    """The first characters of a buffer as a string."""
    assert allocated_size >= needed_size
    return charpsize2str(raw_buf, needed_size)


def keep_buffer_alive_until_here(raw_buf, case_num):
    """The end of a buffer."""
    free(raw_buf, flavor='raw')


class scoped_str2charp(object):
    """with scoped_str2charp(s) as p: a raw copy of a string, null for None."""

    def __init__(self, value):
        if value is not None:
            self.buf = str2charp(value)
        else:
            self.buf = nullptr(CCHARP.TO)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        if self.buf:
            free_charp(self.buf)


class scoped_unicode2wcharp(object):
    def __init__(self, value):
        if value is not None:
            self.buf = unicode2wcharp(value)
        else:
            self.buf = nullptr(CWCHARP.TO)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        if self.buf:
            free_wcharp(self.buf)


class scoped_view_charp(object):
    """with scoped_view_charp(s) as p: the characters of a string and a zero, for reading."""

    def __init__(self, data):
        self.buf = str2charp(data)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        free_charp(self.buf)


class scoped_nonmovingbuffer(object):
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.buf = get_nonmovingbuffer(self.data)
        return self.buf

    def __exit__(self, *args):
        free_nonmovingbuffer(self.data, self.buf)


class scoped_alloc_buffer(object):
    """with scoped_alloc_buffer(size) as b: b.raw is filled, b.str(length) is the string of it."""

    def __init__(self, size):
        self.size = size

    def __enter__(self):
        self.raw, self.case_num = alloc_buffer(self.size)
        return self

    def __exit__(self, *args):
        keep_buffer_alive_until_here(self.raw, self.case_num)

    def str(self, length):
        return str_from_buffer(self.raw, self.case_num, self.size, length)


from rpython.rtyper.lltypesystem._wide import (
    alloc_unicodebuffer, free_nonmoving_unicodebuffer, get_nonmoving_unicodebuffer, keep_unicodebuffer_alive_until_here, scoped_alloc_unicodebuffer,
    scoped_nonmoving_unicodebuffer, scoped_utf82wcharp, unicode_from_buffer, utf82wcharp, wcharp2utf8, wcharp2utf8n, wcharpsize2utf8)

# ---- functions of C libraries

from rpython.rtyper.lltypesystem._llexternal import (
    CConstant, CExternVariable, CallbackHolder, RFFI_ALT_ERRNO, RFFI_ERR_ALL, RFFI_ERR_NONE, RFFI_FULL_ERRNO, RFFI_FULL_ERRNO_ZERO, RFFI_FULL_LASTERROR,
    RFFI_READSAVED_ERRNO, RFFI_READSAVED_LASTERROR, RFFI_SAVE_ERRNO, RFFI_SAVE_LASTERROR, RFFI_SAVE_WSALASTERROR, RFFI_ZERO_ERRNO_BEFORE,
    _make_wrapper_for, llexternal, llexternal_use_eci)


class StackCounter(object):
    """How many stacks of C are under way between calls and callbacks; only one where nobody counts."""
    stacks_counter = 1


stackcounter = StackCounter()
