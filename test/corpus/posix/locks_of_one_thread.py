# Locks, values of threads and the interpreter lock in a program that starts no thread.
# expect:
#  == a lock
#  True False True
#  False
#  == with
#  True
#  False
#  == what is not held
#  the lock was not previously acquired
#  == waiting for oneself
#  deadlock: the only thread waits for a lock that it holds
#  == waiting for a while
#  1 0 0
#  == prebuilt locks
#  True True
#  == the dummy
#  True True False
#  == references of this thread
#  None
#  3
#  9 7
#  None
#  == a subclass
#  sub 12
#  == fields
#  0 0
#  41 -1
#  == who we are
#  True True
#  == the interpreter lock
#  True
#  True
#  == stacks
#  0
from rpython.rlib import rgil, rthread
from rpython.rlib.rthread import ThreadLocalReference, allocate_lock
from rpython.rtyper.lltypesystem import lltype


class State(object):
    def __init__(self, depth):
        self.depth = depth

    def name(self):
        return 'state'


class SubState(State):
    def name(self):
        return 'sub'


class Other(object):
    count = 0

state = ThreadLocalReference(State)
other = ThreadLocalReference(Other, loop_invariant=True)
field = rthread.ThreadLocalField(lltype.Signed, 'answer', loop_invariant=True)
another = rthread.ThreadLocalField(lltype.Signed, 'another')
prebuilt = allocate_lock()
held = allocate_lock()
held.acquire(True)


def locks():
    print '== a lock'
    lock = allocate_lock()
    first = lock.acquire(False)
    second = lock.acquire(False)
    lock.release()
    print first, second, lock.acquire(True)
    lock.release()
    print lock.is_acquired()
    print '== with'
    with lock:
        print lock.is_acquired()
    try:
        with lock:
            raise KeyError
    except KeyError:
        print lock.is_acquired()
    print '== what is not held'
    try:
        lock.release()
    except rthread.error as e:
        print e.msg
    print '== waiting for oneself'
    lock.acquire(True)
    try:
        lock.acquire(True)
    except rthread.error as e:
        print e.msg
    print '== waiting for a while'
    lock.release()
    print lock.acquire_timed(1000), lock.acquire_timed(1000), lock.acquire_timed(0)
    print '== prebuilt locks'
    print prebuilt.acquire(False), not held.acquire(False)
    print '== the dummy'
    dummy = rthread.dummy_lock
    print dummy.acquire(True), dummy.acquire(False), dummy.is_acquired()
    with dummy:
        dummy.release()


def depth():
    s = state.get()
    if s is None:
        return -1
    return s.depth


def references():
    print '== references of this thread'
    if state.get() is None:
        print 'None'
    state.set(State(3))
    print depth()
    o = Other()
    o.count = 7
    other.set(o)
    state.get().depth = 9
    print depth(), other.get().count
    state.set(None)
    print state.get() is None and 'None' or 'some'
    print '== a subclass'
    state.set(SubState(12))
    print state.get().name(), depth()


def entry_point(argv):
    locks()
    references()
    print '== fields'
    print field.getraw(), another.get_or_make_raw()
    field.setraw(40 + len(argv))
    another.setraw(-1)
    print field.getraw(), another.getraw()
    print '== who we are'
    print rthread.get_ident() == rthread.get_ident(), rthread.tlfield_thread_ident.getraw() == rthread.get_ident()
    print '== the interpreter lock'
    rgil.allocate()
    rgil.yield_thread()
    print rgil.am_I_holding_the_GIL()
    rgil.release()
    rgil.acquire()
    print rgil.am_I_holding_the_GIL()
    print '== stacks'
    print rthread.get_stacksize()
    rthread.gc_thread_start()
    rthread.gc_thread_die()
    return 0


def target(driver, args):
    return entry_point, None
