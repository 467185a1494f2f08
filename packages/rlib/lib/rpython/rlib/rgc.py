"""What programs ask of the garbage collector."""

import gc

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.annlowlevel import cast_gcref_to_instance, cast_instance_to_gcref


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
    """A queue of objects that nobody refers to any more. Subclasses say in `Class` of which class they are, and what is to be done in finalizer_trigger(),
    which is called when some are there: it asks next_dead() until that gives None. Instances are made while the program is loaded.

    Dead objects are reported in C with the Boehm collector; on the host, and where the platform collects, never.
    """
    Class = None

    def _freeze_(self):
        return True

    @specialize.arg(0)
    def register_finalizer(self, obj):
        """The object goes into the queue when it is dead."""
        assert isinstance(obj, self.Class)
        if we_are_translated():
            _fq_register(self, obj)

    @specialize.arg(0)
    def next_dead(self):
        """The object that has been in the queue for longest, or None."""
        if we_are_translated():
            return _fq_next_dead(self)
        return None

    def finalizer_trigger(self):
        """Some objects are dead: subclasses do what is to be done."""
        raise NotImplementedError("FinalizerQueue: %s defines no finalizer_trigger()" % (self.__class__.__name__,))


def _fq_register(fq, obj):
    """Tells the collector; an operation in translated programs."""


def _fq_next_dead(fq):
    """Asks the collector; an operation in translated programs."""


def _trigger_of(fq):
    """The function without arguments that calls finalizer_trigger(); one per queue."""
    if fq not in _triggers:
        def trigger():
            fq.finalizer_trigger()
        _triggers[fq] = trigger
    return _triggers[fq]


_triggers = {}


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


def ll_arrayclear(p):
    """Zeroes the items of a gc array of numbers."""
    i = 0
    while i < len(p):
        p[i] = 0
        i += 1


ll_arrayclear._annspecialcase_ = 'specialize:ll'


def ll_shrink_array(p, smallerlength):
    """A low-level string with the first characters of another one."""
    TP = lltype.typeOf(p).TO
    newp = lltype.malloc(TP, smallerlength)
    newp.hash = 0
    i = 0
    while i < smallerlength:
        newp.chars[i] = p.chars[i]
        i += 1
    return newp


ll_shrink_array._annspecialcase_ = 'specialize:ll'


def register_custom_trace_hook(TP, lambda_func):
    """Says how the collector finds references inside objects of a type: the Boehm collector looks everywhere."""


# ---- looking into the heap: no collector of today lets anybody do that


def dump_rpy_heap(fd):
    """Writes the heap to a file; False where that is not possible: always."""
    return False


def get_rpy_roots():
    """The roots, as references of no type: none are known."""
    return []


def get_rpy_referents(gcref):
    """What an object refers to: not known."""
    return []


def get_rpy_memory_usage(gcref):
    """The size of an object: -1, not known."""
    return -1


def get_rpy_type_index(gcref):
    """The number of an object's type: -1, there are none."""
    return -1


def get_typeids_z():
    """The names of types, compressed: empty."""
    return ''


def get_typeids_list():
    """The numbers of types: empty."""
    return []


TOTAL_MEMORY, TOTAL_ALLOCATED_MEMORY, TOTAL_MEMORY_PRESSURE, PEAK_MEMORY, PEAK_ALLOCATED_MEMORY, TOTAL_ARENA_MEMORY, TOTAL_RAWMALLOCED_MEMORY, \
    PEAK_ARENA_MEMORY, PEAK_RAWMALLOCED_MEMORY, NURSERY_SIZE, TOTAL_GC_TIME = range(11)


def get_stats(stat_no):
    """A figure of the collector: 0, it keeps none."""
    return 0
