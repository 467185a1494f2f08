# Casts between pointers, numbers and addresses, and pointers into the middle of memory.
# expect:
#  == cast_pointer
#  1 5
#  True
#  == opaque pointers
#  5
#  True False
#  == pointers as numbers
#  True True
#  == addresses
#  True True True
#  12
#  == direct_fieldptr
#  77
#  == direct_arrayitems and direct_ptradd
#  11 13
#  99
#  == cast_primitive
#  65 A
#  7 7
#  == typeOf and constants
#  True
#  == function pointers
#  7
#  12
#  == identityhash
#  True
from rpython.rtyper.lltypesystem import lltype, llmemory
from rpython.rtyper.annlowlevel import llhelper

BASE = lltype.GcStruct('base', ('kind', lltype.Signed))
DERIVED = lltype.GcStruct('derived', ('base', BASE), ('more', lltype.Signed))
BASEP = lltype.Ptr(BASE)
DERIVEDP = lltype.Ptr(DERIVED)
RAW = lltype.Struct('raw', ('a', lltype.Signed), ('b', lltype.Signed))
RAWP = lltype.Ptr(RAW)
INTS = lltype.Array(lltype.Signed, hints={'nolength': True})
FUNC = lltype.FuncType([lltype.Signed, lltype.Signed], lltype.Signed)

FP = lltype.Ptr(FUNC)


def cast_pointer():
    d = lltype.malloc(DERIVED)
    d.more = 5
    b = lltype.cast_pointer(BASEP, d)
    b.kind = 1
    again = lltype.cast_pointer(DERIVEDP, b)
    print d.base.kind, again.more
    print again == d


def opaque():
    d = lltype.malloc(DERIVED)
    d.more = 5
    ref = lltype.cast_opaque_ptr(llmemory.GCREF, d)
    other = lltype.cast_opaque_ptr(llmemory.GCREF, lltype.malloc(DERIVED))
    back = lltype.cast_opaque_ptr(DERIVEDP, ref)
    print back.more
    print ref == lltype.cast_opaque_ptr(llmemory.GCREF, back), ref == other


def numbers():
    p = lltype.malloc(RAW, flavor='raw')
    n = lltype.cast_ptr_to_int(p)
    print n != 0, n == lltype.cast_ptr_to_int(p)
    lltype.free(p, flavor='raw')


def addresses():
    p = lltype.malloc(RAW, flavor='raw')
    p.b = 12
    adr = llmemory.cast_ptr_to_adr(p)
    print adr == llmemory.cast_ptr_to_adr(p), adr != llmemory.NULL, bool(adr)
    print llmemory.cast_adr_to_ptr(adr, RAWP).b
    lltype.free(p, flavor='raw')


def fieldptr():
    p = lltype.malloc(RAW, flavor='raw')
    f = lltype.direct_fieldptr(p, 'b')
    f[0] = 77
    print p.b
    lltype.free(p, flavor='raw')


def items():
    a = lltype.malloc(INTS, 4, flavor='raw')
    for i in range(4):
        a[i] = 10 + i
    p = lltype.direct_ptradd(a, 1)
    print p[0], p[2]
    q = lltype.direct_ptradd(p, 2)
    q[0] = 99
    print a[3]
    lltype.free(a, flavor='raw')


def primitives(n, c):
    print lltype.cast_primitive(lltype.Signed, c), lltype.cast_primitive(lltype.Char, n)
    u = lltype.cast_primitive(lltype.Unsigned, n - 58)
    print u, lltype.cast_primitive(lltype.Signed, u)


def types():
    p = lltype.malloc(RAW, flavor='raw')
    print lltype.typeOf(p) == RAWP
    lltype.free(p, flavor='raw')


def add(a, b):
    return a + b


def mul(a, b):
    return a * b


def entry_point(argv):
    print '== cast_pointer'
    cast_pointer()
    print '== opaque pointers'
    opaque()
    print '== pointers as numbers'
    numbers()
    print '== addresses'
    addresses()
    print '== direct_fieldptr'
    fieldptr()
    print '== direct_arrayitems and direct_ptradd'
    items()
    print '== cast_primitive'
    primitives(64 + len(argv), chr(64 + len(argv)))
    print '== typeOf and constants'
    types()
    print '== function pointers'
    functions(len(argv))
    print '== identityhash'
    d = lltype.malloc(DERIVED)
    print lltype.identityhash(d) == lltype.identityhash(d)
    return 0


def functions(n):
    f = llhelper(FP, add)
    print f(3, 3 + n)
    if n:
        f = llhelper(FP, mul)
    print f(3, 3 + n)


def target(driver, args):
    return entry_point, None
