"""Loops that are unrolled when the program is translated."""


class unrolling_iterable(object):
    """A for loop over this is unrolled: each pass has its item as a constant."""
    _flow_unroll_ = True

    def __init__(self, iterable):
        self._items = list(iterable)

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def get_unroller(self):
        return iter(self._items)
