# C calls functions of the program back: qsort and bsearch with comparison functions.
# expect:
#  == a function of the program
#  1 2 3 5 8 9
#  == another one, for the same C function
#  9 8 5 3 2 1
#  == a pointer made by llhelper
#  1 2 3 5 8 9
#  == a prebuilt pointer
#  9 8 5 3 2 1
#  == state of the program changes in callbacks
#  True
#  == nothing to sort
#  0
#  == searching
#  3 True
#  == callbacks call C, and are called from callbacks
#  1 2 3
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['stdlib.h'])
COMPARE = rffi.CCallback([rffi.VOIDP, rffi.VOIDP], rffi.INT)
qsort = rffi.llexternal('qsort', [rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, COMPARE], lltype.Void, compilation_info=eci)
bsearch = rffi.llexternal('bsearch', [rffi.VOIDP, rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, COMPARE], rffi.VOIDP, compilation_info=eci)
labs = rffi.llexternal('labs', [rffi.LONG], rffi.LONG, compilation_info=eci)


class Counter(object):
    calls = 0

counter = Counter()


def value(p):
    return intmask(rffi.cast(rffi.LONGP, p)[0])


def order(a, b):
    if a < b:
        return -1
    return int(a > b)


def ascending(a, b):
    counter.calls += 1
    return rffi.cast(rffi.INT, order(value(a), value(b)))


def descending(a, b):
    counter.calls += 1
    return rffi.cast(rffi.INT, order(value(b), value(a)))


def nested(a, b):
    with lltype.scoped_alloc(rffi.LONGP.TO, 3) as p:
        for i in range(3):
            p[i] = 3 - i
        qsort(rffi.cast(rffi.VOIDP, p), 3, rffi.sizeof(rffi.LONG), ascending)
        assert p[0] == 1
    return rffi.cast(rffi.INT, order(labs(-value(a)), labs(-value(b))))


prebuilt = llhelper(COMPARE, descending)


def fill(items):
    p = lltype.malloc(rffi.LONGP.TO, len(items), flavor='raw')
    for i in range(len(items)):
        p[i] = items[i]
    return p


def show(p, n):
    print ' '.join([str(intmask(p[i])) for i in range(n)])


def entry_point(argv):
    items = [5, 3, 9, 1, 8, 2]
    size = rffi.sizeof(rffi.LONG)
    p = fill(items)
    raw = rffi.cast(rffi.VOIDP, p)
    print '== a function of the program'
    qsort(raw, 6, size, ascending)
    show(p, 6)
    print '== another one, for the same C function'
    qsort(raw, 6, size, descending)
    show(p, 6)
    print '== a pointer made by llhelper'
    qsort(raw, 6, size, llhelper(COMPARE, ascending))
    show(p, 6)
    print '== a prebuilt pointer'
    qsort(raw, 6, size, prebuilt)
    show(p, 6)
    print '== state of the program changes in callbacks'
    print counter.calls >= 20
    print '== nothing to sort'
    counter.calls = 0
    qsort(raw, 0, size, ascending)
    print counter.calls
    print '== searching'
    qsort(raw, 6, size, ascending)
    key = fill([3])
    found = bsearch(rffi.cast(rffi.VOIDP, key), raw, 6, size, ascending)
    key[0] = 4
    none = bsearch(rffi.cast(rffi.VOIDP, key), raw, 6, size, ascending)
    print value(found), not none
    lltype.free(key, flavor='raw')
    lltype.free(p, flavor='raw')
    print '== callbacks call C, and are called from callbacks'
    p = fill([3, 1, 2])
    qsort(rffi.cast(rffi.VOIDP, p), 3, size, nested)
    show(p, 3)
    lltype.free(p, flavor='raw')
    return 0


def target(driver, args):
    return entry_point, None
