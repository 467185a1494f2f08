# Programs look at low-level types while they load, and in functions that are specialised by a type.
# expect:
#  == while loading
#  pointer structure array primitive number function opaque fixed
#  == in specialised functions
#  a pointer to structure 8 items of number
#  == generated accessors
#  3 4.5 x 0
#  9 4.5 y 1

from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype, rffi

NUMBERS = lltype.Array(lltype.Signed)
POINT = lltype.Struct('point', ('x', lltype.Signed), ('y', lltype.Float), ('name', lltype.Char), ('next', rffi.CCHARP))


def kind_of(T):
    if isinstance(T, lltype.Ptr):
        return 'pointer'
    elif isinstance(T, lltype.FixedSizeArray):
        return 'fixed'
    elif isinstance(T, lltype.Struct):
        return 'structure'
    elif isinstance(T, (lltype.Array, lltype.GcArray)):
        return 'array'
    elif isinstance(T, lltype.Number):
        return 'number'
    elif isinstance(T, lltype.Primitive):
        return 'primitive'
    elif isinstance(T, lltype.FuncType):
        return 'function'
    assert isinstance(T, lltype.ContainerType) and not isinstance(T, lltype.GcStruct)
    return 'opaque'


KINDS = ' '.join([kind_of(T) for T in [
    rffi.CCHARP, POINT, rffi.CCHARP.TO, lltype.Char, rffi.INT, lltype.FuncType([lltype.Signed], lltype.Void), lltype.OpaqueType('box'),
    lltype.FixedSizeArray(lltype.Signed, 3)]])


def make_setters(T):
    lines = []
    for name in 'x y name next'.split():
        field = getattr(T, name)
        if isinstance(field, lltype.Ptr):
            continue
        lines.append('def set_%s(p, value):\n    p.%s = value\n' % (name, name))
    namespace = {}
    exec ''.join(lines) in namespace
    assert 'set_next' not in namespace
    return namespace


SETTERS = make_setters(POINT)
set_x, set_name = SETTERS['set_x'], SETTERS['set_name']


@specialize.arg(0)
def describe(T):
    if isinstance(T, lltype.Ptr):
        return 'a pointer to ' + describe(T.TO)
    elif isinstance(T, lltype.Struct):
        return 'structure'
    elif isinstance(T, lltype.Array):
        return 'items of ' + describe(T.OF)
    return 'number' if T is not lltype.Char else 'characters'


def show(p):
    print p.x, p.y, p.name, int(bool(p.next))


def entry_point(argv):
    print '== while loading'
    print KINDS
    print '== in specialised functions'
    print describe(lltype.Ptr(POINT)), len(argv) + 7, describe(NUMBERS)
    print '== generated accessors'
    with lltype.scoped_alloc(POINT) as p:
        p.x = 3
        p.y = 4.5
        p.name = 'x'
        p.next = lltype.nullptr(rffi.CCHARP.TO)
        show(p)
        set_x(p, len(argv) + 8)
        set_name(p, 'y')
        p.next = rffi.str2charp('text')
        show(p)
        rffi.free_charp(p.next)
    return 0


def target(driver, args):
    return entry_point, None
