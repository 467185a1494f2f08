# Structures in raw memory: fields, nesting, pointers to each other, equality, null.
# expect:
#  == fields
#  3 4 True x
#  9
#  == zero
#  0 0 False True
#  == nested
#  1 2 30 4
#  True
#  == linked list
#  6
#  3 2 1
#  == equality
#  True False True
#  False True
#  == null pointers
#  null
#  not null
#  == passed to functions
#  15
#  == freed in finally
#  gone
from rpython.rtyper.lltypesystem import lltype

POINT = lltype.Struct('point', ('x', lltype.Signed), ('y', lltype.Signed), ('flag', lltype.Bool), ('c', lltype.Char))
BOX = lltype.Struct('box', ('low', POINT), ('high', POINT))
NODE = lltype.ForwardReference()
NODEP = lltype.Ptr(NODE)
NODE.become(lltype.Struct('node', ('value', lltype.Signed), ('next', NODEP)))


def fields():
    p = lltype.malloc(POINT, flavor='raw')
    p.x = 3
    p.y = 4
    p.flag = True
    p.c = 'x'
    print p.x, p.y, p.flag, p.c
    p.x += 6
    print p.x
    lltype.free(p, flavor='raw')


def zero():
    p = lltype.malloc(POINT, flavor='raw', zero=True)
    print p.x, p.y, p.flag, ord(p.c) == 0
    lltype.free(p, flavor='raw')


def nested():
    b = lltype.malloc(BOX, flavor='raw', zero=True)
    b.low.x = 1
    b.low.y = 2
    high = b.high
    high.x = 3
    high.y = 4
    b.high.x *= 10
    print b.low.x, b.low.y, b.high.x, b.high.y
    print b.high == high
    lltype.free(b, flavor='raw')


def push(head, value):
    node = lltype.malloc(NODE, flavor='raw')
    node.value = value
    node.next = head
    return node


def linked():
    head = lltype.nullptr(NODE)
    for i in range(1, 4):
        head = push(head, i)
    total = 0
    node = head
    while node:
        total += node.value
        node = node.next
    print total
    words = []
    while head:
        words.append(str(head.value))
        following = head.next
        lltype.free(head, flavor='raw')
        head = following
    print ' '.join(words)


def equality():
    a = lltype.malloc(NODE, flavor='raw', zero=True)
    b = lltype.malloc(NODE, flavor='raw', zero=True)
    b.next = a
    print b.next == a, b.next == b, b.next != b
    print bool(a.next), a.next == lltype.nullptr(NODE)
    lltype.free(a, flavor='raw')
    lltype.free(b, flavor='raw')


def describe(p):
    if not p:
        return 'null'
    return 'not null'


def nulls():
    print describe(lltype.nullptr(NODE))
    p = lltype.malloc(NODE, flavor='raw')
    print describe(p)
    lltype.free(p, flavor='raw')


def add_all(p, n):
    p.x += n
    p.y += n
    return p.x + p.y


def passed():
    p = lltype.malloc(POINT, flavor='raw', zero=True)
    p.y = 5
    print add_all(p, 5)
    lltype.free(p, flavor='raw')


def freed():
    p = lltype.malloc(POINT, flavor='raw')
    try:
        p.x = 1
    finally:
        lltype.free(p, flavor='raw')
    print 'gone'


def entry_point(argv):
    print '== fields'
    fields()
    print '== zero'
    zero()
    print '== nested'
    nested()
    print '== linked list'
    linked()
    print '== equality'
    equality()
    print '== null pointers'
    nulls()
    print '== passed to functions'
    passed()
    print '== freed in finally'
    freed()
    return 0


def target(driver, args):
    return entry_point, None
