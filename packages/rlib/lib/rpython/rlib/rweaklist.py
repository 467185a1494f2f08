"""Lists of weak references with handles: places of dead objects are used again."""
import weakref

from rpython.rlib.rweakref import dead_ref

INITIAL_SIZE = 4


class RWeakListMixin(object):
    """A mixin: call initialize() first. Handles are small integers."""
    _mixin_ = True

    def initialize(self):
        self.handles = []
        self.look_distance = 0

    def get_all_handles(self):
        """The list of weak references."""
        return self.handles

    def reserve_next_handle_index(self):
        """A place that is free: one of a dead object, or a new one. The search goes a few places at a time."""
        length = len(self.handles)
        for d in range(self.look_distance, length):
            if self.handles[d]() is None:
                self.look_distance = d + 1
                return d
        # A new round the next time, and twice the room.
        self.look_distance = 0
        self.handles = self.handles + [dead_ref] * (length if length > INITIAL_SIZE else INITIAL_SIZE)
        return length

    def add_handle(self, content):
        """Keeps a weak reference; the handle."""
        index = self.reserve_next_handle_index()
        self.store_handle(index, content)
        return index

    def store_handle(self, index, content):
        """Puts an object at a place that was reserved."""
        self.handles[index] = weakref.ref(content)

    def fetch_handle(self, index):
        """The object of a handle, None when it is gone or there is none."""
        if 0 <= index < len(self.handles):
            return self.handles[index]()
        return None
