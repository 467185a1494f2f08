# rgc: collections asked for, arrays copied, objects pinned or not, finalizer queues.
# expect:
#  == collect
#  still here
#  == ll_arraycopy
#  0 1 2 0
#  == ll_arraymove upwards
#  0 0 1 2
#  == ll_arraymove downwards
#  1 2 3 3
#  == arrays of pointers
#  7 7
#  == pin
#  True
#  == memory pressure and limits
#  ok
#  == keepalive
#  3
#  == finalizer queue
#  True
#  1
from rpython.rlib import rgc
from rpython.rlib.objectmodel import keepalive_until_here
from rpython.rtyper.lltypesystem import lltype

INTS = lltype.GcArray(lltype.Signed)
CELL = lltype.GcStruct('cell', ('value', lltype.Signed))
CELLS = lltype.GcArray(lltype.Ptr(CELL))


class Thing(object):
    def __init__(self, n):
        self.n = n


class Queue(rgc.FinalizerQueue):
    Class = Thing

    def finalizer_trigger(self):
        pass


queue = Queue()


def collect():
    kept = Thing(1)
    rgc.collect()
    rgc.collect(0)
    rgc.collect_step()
    if kept.n == 1:
        print 'still here'


def ints(n):
    a = lltype.malloc(INTS, n)
    for i in range(n):
        a[i] = i
    return a


def show(a):
    print ' '.join([str(a[i]) for i in range(len(a))])


def copy():
    a = ints(4)
    b = lltype.malloc(INTS, 4, zero=True)
    rgc.ll_arraycopy(a, b, 0, 0, 3)
    show(b)


def up():
    a = ints(4)
    rgc.ll_arraymove(a, 0, 1, 3)
    show(a)


def down():
    a = ints(4)
    rgc.ll_arraymove(a, 1, 0, 3)
    show(a)


def pointers():
    a = lltype.malloc(CELLS, 2)
    a[0] = lltype.malloc(CELL)
    a[0].value = 7
    rgc.ll_arraycopy(a, a, 0, 1, 1)
    print a[0].value, a[1].value


def pins():
    s = 'abc'
    if rgc.pin(s):
        rgc.unpin(s)
        print True
    else:
        print not rgc._is_pinned(s)


def limits():
    rgc.add_memory_pressure(1000)
    rgc.set_max_heap_size(100000000)
    rgc.increase_root_stack_depth(1000)
    print 'ok'


def alive():
    t = Thing(3)
    rgc.collect()
    n = t.n
    keepalive_until_here(t)
    print n


def queues():
    t = Thing(1)
    queue.register_finalizer(t)
    print queue.next_dead() is None
    print t.n


def entry_point(argv):
    print '== collect'
    collect()
    print '== ll_arraycopy'
    copy()
    print '== ll_arraymove upwards'
    up()
    print '== ll_arraymove downwards'
    down()
    print '== arrays of pointers'
    pointers()
    print '== pin'
    pins()
    print '== memory pressure and limits'
    limits()
    print '== keepalive'
    alive()
    print '== finalizer queue'
    queues()
    return 0


def target(driver, args):
    return entry_point, None
