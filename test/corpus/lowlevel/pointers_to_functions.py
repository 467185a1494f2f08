# Pointers to RPython functions: callbacks, tables, exceptions through them, null ones, in structures and as arguments.
# expect:
#  == callback for every item
#  1 4 9
#  == in a structure
#  plus 9
#  == null
#  no function
#  == exceptions pass
#  negative
#  == comparison
#  True False
#  == of strings and floats
#  3.000000
#  == recursion
#  120
#  == sorted by a callback
#  1 2 3 5
#  9
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi

UNARY = lltype.Ptr(lltype.FuncType([lltype.Signed], lltype.Signed))
BINARY = lltype.Ptr(lltype.FuncType([lltype.Signed, lltype.Signed], lltype.Signed))
FLOATS = lltype.Ptr(lltype.FuncType([lltype.Float, lltype.Char], lltype.Float))
OPERATION = lltype.Struct('operation', ('func', BINARY), ('sign', lltype.Char))
ITEMS = lltype.Array(lltype.Signed)
ACTION = rffi.CCallback([lltype.Signed], lltype.Void)


def square(n):
    return n * n


def plus(a, b):
    return a + b


def minus(a, b):
    return a - b


def checked(n):
    if n < 0:
        raise ValueError
    return n


def scaled(x, c):
    if c == 'd':
        return x * 2.0
    return x


def factorial(n):
    if n <= 1:
        return 1
    return n * llhelper(UNARY, factorial)(n - 1)


class Total(object):
    value = 0


total = Total()


def count(n):
    total.value += n


def for_each(func, n):
    print ' '.join([str(func(i)) for i in range(1, n + 1)])


def structure(n):
    op = lltype.malloc(OPERATION, flavor='raw')
    op.func = llhelper(BINARY, plus)
    op.sign = '+'
    if n > 100:
        op.func = llhelper(BINARY, minus)
    print 'plus', op.func(n, 8)
    lltype.free(op, flavor='raw')


def null(flag):
    f = lltype.nullptr(UNARY.TO)
    if flag:
        f = llhelper(UNARY, square)
    if f:
        print f(2)
    else:
        print 'no function'


def failing():
    f = llhelper(UNARY, checked)
    try:
        f(-1)
    except ValueError:
        print 'negative'


def compare():
    f = llhelper(BINARY, plus)
    print f == llhelper(BINARY, plus), f == llhelper(BINARY, minus)


def insertion_sort(items, cmp):
    for i in range(1, len(items)):
        j = i
        while j > 0 and cmp(items[j - 1], items[j]) > 0:
            items[j - 1], items[j] = items[j], items[j - 1]
            j -= 1


def sorting():
    with lltype.scoped_alloc(ITEMS, 4) as a:
        for i, n in enumerate([3, 1, 5, 2]):
            a[i] = n
        insertion_sort(a, llhelper(BINARY, minus))
        print ' '.join([str(a[i]) for i in range(4)])


def actions():
    action = llhelper(ACTION, count)
    action(4)
    action(5)
    print total.value


def entry_point(argv):
    print '== callback for every item'
    for_each(llhelper(UNARY, square), 3)
    print '== in a structure'
    structure(len(argv))
    print '== null'
    null(len(argv) > 5)
    print '== exceptions pass'
    failing()
    print '== comparison'
    compare()
    print '== of strings and floats'
    print '%f' % llhelper(FLOATS, scaled)(0.5 + len(argv), 'd')
    print '== recursion'
    print factorial(4 + len(argv))
    print '== sorted by a callback'
    sorting()
    actions()
    return 0


def target(driver, args):
    return entry_point, None
