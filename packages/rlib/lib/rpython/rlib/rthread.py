"""Threads of the system, which run code of the program one at a time (see rgil), locks, and values that each thread has for itself.

In C only: untranslated, in the low-level interpreter and on other platforms a program is one thread; there locks and thread-local values work, a lock that would
be waited for for ever raises `error`, and starting a thread raises `error` or is refused by the translation.
"""

from rpython.rlib import _threads
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.lltypesystem._llexternal import _callback_pointer

RPYTHREAD_NAME = 'pthread'
TIMEOUT_MAX = intmask((1 << (32 if rffi.sizeof(lltype.Signed) == 4 else 63)) - 1 >> 1)
RPY_LOCK_FAILURE, RPY_LOCK_ACQUIRED, RPY_LOCK_INTR = range(3)


class RThreadError(Exception):
    """What can go wrong with threads and locks."""

    def __init__(self, msg=''):
        self.msg = msg

    def __str__(self):
        return self.msg


error = RThreadError

# ---- threads

CALLBACK = lltype.Ptr(lltype.FuncType([], lltype.Void))
_c_start = lltype.functionptr(lltype.FuncType([CALLBACK], lltype.Signed), 'll_thread.start', external='ll_thread.start')


@specialize.arg(0)
def start_new_thread(x, y=()):
    """Starts a thread that calls x(), a function known at translation time, with no arguments: `y` is empty. The identity of the thread."""
    assert len(y) == 0
    return ll_start_new_thread(x)


@specialize.arg(0)
def ll_start_new_thread(func):
    """The same."""
    if not we_are_translated():
        import thread
        try:
            return thread.start_new_thread(func, ())
        except thread.error:
            raise error("can't start new thread: untranslated, a program is one thread")
    _threads.require()
    ident = _c_start(_callback_pointer(CALLBACK, func))
    if ident == -1:
        raise error("can't start new thread")
    return ident


def get_ident():
    """The identity of this thread."""
    return _threads.call('ident')


get_or_make_ident = get_ident


def get_stacksize():
    """The size of the stacks of new threads, 0 for the system's choice."""
    return _threads.call('stack_size')


def set_stacksize(newsize):
    """Sets it: 0, -1 for a size that cannot be, -2 where it cannot be set."""
    return _threads.call('set_stack_size', newsize)


_get_stacksize, _set_stacksize = get_stacksize, set_stacksize


def gc_thread_run():
    """This thread runs: nothing is to be done."""


def gc_thread_start():
    """This thread begins: nothing is to be done."""


def gc_thread_die():
    """This thread ends: nothing is to be done."""


def gc_thread_prepare():
    """A thread will be started: nothing is to be done."""


# ---- locks

class _Keys(object):
    """Locks on which somebody has waited have a number."""

    def __init__(self):
        self.last = 0


_keys = _Keys()


def allocate_lock():
    """A fresh lock, which nobody holds."""
    return Lock()


class Lock(object):
    """A lock. Who waits longest gets it next."""

    def __init__(self):
        self._held = False
        self._waiting = 0
        self._key = 0

    def acquire(self, flag=True):
        """Takes the lock: True. Without `flag` it does not wait for it: False when somebody holds it."""
        if not self._held:
            self._held = True
            return True
        if not flag:
            return False
        while self._wait(-1) != RPY_LOCK_ACQUIRED:
            pass
        return True

    def acquire_timed(self, timeout):
        """Takes the lock, waiting for as many microseconds (for ever when negative): RPY_LOCK_ACQUIRED, RPY_LOCK_FAILURE when the time is over, RPY_LOCK_INTR
        when a signal was handled."""
        if not self._held:
            self._held = True
            return RPY_LOCK_ACQUIRED
        if timeout == 0:
            return RPY_LOCK_FAILURE
        return self._wait(timeout)

    def release(self):
        """Gives the lock to who waits for it."""
        if not self._held:
            raise error("the lock was not previously acquired")
        if self._waiting > 0 and _threads.call('wake', self._key):
            # The other one holds it now.
            return
        self._held = False

    def is_acquired(self):
        """Whether somebody holds it."""
        return self._held

    def _wait(self, timeout):
        if self._key == 0:
            _keys.last += 1
            self._key = _keys.last
        self._waiting += 1
        result = _threads.call('wait', self._key, timeout)
        self._waiting -= 1
        if result < 0:
            if timeout > 0:
                return RPY_LOCK_FAILURE
            raise error("deadlock: the only thread waits for a lock that it holds")
        return result

    def __enter__(self):
        self.acquire(True)

    def __exit__(self, *args):
        self.release()


class DummyLock(object):
    """No lock at all."""

    def acquire(self, flag=True):
        return True

    def release(self):
        pass

    def is_acquired(self):
        return False

    def _freeze_(self):
        return True

    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


dummy_lock = DummyLock()


def allocate_ll_lock():
    """A fresh lock, as acquire_NOAUTO() and release_NOAUTO() take it."""
    return Lock()


def free_ll_lock(ll_lock):
    """The end of such a lock."""


def acquire_NOAUTO(ll_lock, flag):
    """Takes it."""
    return ll_lock.acquire(flag)


def release_NOAUTO(ll_lock):
    """Gives it back."""
    ll_lock.release()


# ---- values of threads

class _Numbers(object):
    count = 0


_numbers = _Numbers()


def _accessors(default):
    """The functions that read and write a value of this thread. Each pair has a class of its own, as each value has a type of its own."""
    number = _numbers.count
    _numbers.count += 1

    class Box(object):
        value = default

    alone = Box()

    def get():
        box = _threads.box(number, alone)
        if box is None:
            return default
        return box.value

    def set(value):
        box = _threads.box(number, alone)
        if box is None:
            box = Box()
            _threads.set_box(number, box)
        box.value = value
    return get, set


class ThreadLocalReference(object):
    """An instance of a class, or None, for each thread. It is kept alive as long as the thread lives or another one is set."""

    def __init__(self, Cls, loop_invariant=False):
        self.Cls = Cls
        # get() gives the value of this thread, set(value) sets it.
        self.get, self.set = _accessors(None)

    def automatic_keepalive(self, config=None):
        """Whether set() keeps its value alive by itself: it does."""
        return True

    def _freeze_(self):
        return True


class ThreadLocalField(object):
    """A low-level value for each thread: a number, or a pointer to raw memory; at first 0."""

    def __init__(self, FIELDTYPE, fieldname, loop_invariant=False):
        self.FIELDTYPE = FIELDTYPE
        self.fieldname = fieldname
        self.getraw, self.setraw = _accessors(rffi.cast(FIELDTYPE, 0))
        self.get_or_make_raw = self.getraw

    def _freeze_(self):
        return True


class _ThreadIdent(object):
    """The identity of the thread, as a field."""

    def getraw(self):
        return get_ident()

    get_or_make_raw = getraw

    def _freeze_(self):
        return True


class _Errno(object):
    """The errno that the last function of C left for the program."""

    def getraw(self):
        from rpython.rlib import rposix
        return rffi.cast(rffi.INT, rposix.get_saved_errno())

    def setraw(self, value):
        from rpython.rlib import rposix
        rposix.set_saved_errno(rffi.cast(lltype.Signed, value))

    get_or_make_raw = getraw

    def _freeze_(self):
        return True


tlfield_thread_ident = _ThreadIdent()
tlfield_rpy_errno = _Errno()


def get_fake_tlref():
    """What stands for the thread's block of values in a loop that has none."""
    return None
