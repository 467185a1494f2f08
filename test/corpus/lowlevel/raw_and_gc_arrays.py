# Arrays of low-level memory: with and without length, of structures, of pointers, inside structures, of fixed size.
# expect:
#  == raw array
#  5 30
#  == gc array
#  0 0 0
#  3 16
#  == array of structures
#  1 10 2 20
#  == without length
#  hello
#  == fixed size
#  4 10
#  == array in a structure
#  3 abc
#  7
#  == array of pointers
#  1 2
#  == empty array
#  0
#  == scoped
#  45
#  == gc structures
#  7 8
#  15
from rpython.rtyper.lltypesystem import lltype

INTS = lltype.Array(lltype.Signed)
GCINTS = lltype.GcArray(lltype.Signed)
PAIRS = lltype.Array(('a', lltype.Signed), ('b', lltype.Signed))
CHARS = lltype.Array(lltype.Char, hints={'nolength': True})
FOUR = lltype.FixedSizeArray(lltype.Signed, 4)
HOLDER = lltype.Struct('holder', ('items', FOUR), ('extra', lltype.Signed))
TEXT = lltype.GcStruct('text', ('hash', lltype.Signed), ('chars', lltype.Array(lltype.Char)))
GCPAIR = lltype.GcStruct('gcpair', ('a', lltype.Signed), ('b', lltype.Signed))
GCPAIRS = lltype.GcArray(lltype.Ptr(GCPAIR))


def raw_array():
    a = lltype.malloc(INTS, 5, flavor='raw')
    for i in range(len(a)):
        a[i] = i * 3
    total = 0
    for i in range(5):
        total += a[i]
    print len(a), total
    lltype.free(a, flavor='raw')


def gc_array():
    a = lltype.malloc(GCINTS, 3, zero=True)
    print a[0], a[1], a[2]
    a[2] = 16
    print len(a), a[2]


def structures():
    a = lltype.malloc(PAIRS, 2, flavor='raw')
    for i in range(2):
        a[i].a = i + 1
        p = a[i]
        p.b = p.a * 10
    print a[0].a, a[0].b, a[1].a, a[1].b
    lltype.free(a, flavor='raw')


def no_length():
    a = lltype.malloc(CHARS, 6, flavor='raw')
    s = 'hello'
    for i in range(5):
        a[i] = s[i]
    a[5] = '\x00'
    chars = []
    i = 0
    while a[i] != '\x00':
        chars.append(a[i])
        i += 1
    print ''.join(chars)
    lltype.free(a, flavor='raw')


def fixed():
    h = lltype.malloc(HOLDER, flavor='raw')
    h.extra = 4
    for i in range(len(h.items)):
        h.items[i] = i + 1
    print len(h.items), h.items[0] + h.items[1] + h.items[2] + h.items[3]
    lltype.free(h, flavor='raw')


def inside():
    t = lltype.malloc(TEXT, 3)
    t.hash = 7
    for i in range(3):
        t.chars[i] = chr(ord('a') + i)
    print len(t.chars), t.chars[0] + t.chars[1] + t.chars[2]
    print t.hash


def pointers():
    a = lltype.malloc(GCPAIRS, 2)
    for i in range(2):
        a[i] = lltype.malloc(GCPAIR)
        a[i].a = i + 1
    print a[0].a, a[1].a


def empty(n):
    a = lltype.malloc(INTS, n, flavor='raw')
    print len(a)
    lltype.free(a, flavor='raw')


def scoped():
    total = 0
    with lltype.scoped_alloc(INTS, 10) as a:
        for i in range(10):
            a[i] = i
        for i in range(10):
            total += a[i]
    print total


def gc_structures():
    p = lltype.malloc(GCPAIR)
    p.a = 7
    p.b = 8
    print p.a, p.b
    q = p
    q.a += 0
    print q.a + p.b


def entry_point(argv):
    print '== raw array'
    raw_array()
    print '== gc array'
    gc_array()
    print '== array of structures'
    structures()
    print '== without length'
    no_length()
    print '== fixed size'
    fixed()
    print '== array in a structure'
    inside()
    print '== array of pointers'
    pointers()
    print '== empty array'
    empty(len(argv) - len(argv))
    print '== scoped'
    scoped()
    print '== gc structures'
    gc_structures()
    return 0


def target(driver, args):
    return entry_point, None
