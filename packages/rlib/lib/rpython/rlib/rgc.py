"""What programs ask of the garbage collector."""

import gc


def collect(*args):
    """Collects now, up to a generation if one is given."""
    gc.collect()


def enable():
    """Collections happen when the collector finds them due."""
    gc.enable()


def disable():
    """Asks the collector to wait with collections that are not urgent."""
    gc.disable()


def isenabled():
    return gc.isenabled()


def can_move(p):
    """Whether the collector may move an object."""
    return True


def add_memory_pressure(size):
    """Says that raw memory of so many bytes hangs on objects."""


def must_be_light_finalizer(func):
    """Marks a __del__ that touches nothing but its own instance."""
    func._must_be_light_finalizer_ = True
    return func


def no_collect(func):
    """The function must not make the collector run."""
    func._dont_inline_ = True
    func._gc_no_collect_ = True
    return func


def no_release_gil(func):
    func._dont_inline_ = True
    func._no_release_gil_ = True
    return func


def may_ignore_finalizer(obj):
    """The finalizer of the object need not run."""


class FinalizerQueue(object):
    """A queue of objects that were found dead: subclasses say which by `Class` and what happens then by finalizer_trigger().

    The collectors of today keep no such queues: objects are accepted, and none is ever reported dead.
    """
    _mixin_ = True

    def __new__(cls, *args, **kwds):
        self = object.__new__(cls)
        self._dead = []
        self._reports = False
        return self

    def register_finalizer(self, obj):
        assert isinstance(obj, self.Class)
        if self._reports:
            self._dead.append(obj)

    def next_dead(self):
        """An object found dead, or None."""
        if self._dead:
            return self._dead.pop()
        return None


# ---- arrays of the collector

def ll_arraycopy(source, dest, source_start, dest_start, length):
    """Copies items between two gc arrays, or places of one that do not overlap."""
    i = 0
    while i < length:
        dest[dest_start + i] = source[source_start + i]
        i += 1


def ll_arraymove(array, source_start, dest_start, length):
    """Copies items inside a gc array, from places that may overlap."""
    if source_start < dest_start:
        i = length - 1
        while i >= 0:
            array[dest_start + i] = array[source_start + i]
            i -= 1
    else:
        i = 0
        while i < length:
            array[dest_start + i] = array[source_start + i]
            i += 1


ll_arraycopy._annspecialcase_ = 'specialize:ll'
ll_arraymove._annspecialcase_ = 'specialize:ll'


# ---- collectors that move objects; those of today do not

def pin(obj):
    """Keeps an object where it is; False where the collector cannot promise that."""
    return False


pin._annspecialcase_ = 'specialize:argtype(0)'


def unpin(obj):
    """Ends pin()."""


unpin._annspecialcase_ = 'specialize:argtype(0)'


def _is_pinned(obj):
    return False


_is_pinned._annspecialcase_ = 'specialize:argtype(0)'


def move_out_of_nursery(obj):
    return obj


move_out_of_nursery._annspecialcase_ = 'specialize:argtype(0)'


def collect_step():
    """One step of a collection; it is a whole one."""
    collect()
    return True


def set_max_heap_size(nbytes):
    """Limits the heap; collectors of today do not listen."""


def increase_root_stack_depth(new_size):
    """Makes room for more frames; the stack of C has it."""
