"""A stable sort of lists, with an order of one's own: a merge sort that makes use of runs that are in order already."""

# Shorter pieces are put in order by insertion.
MIN_RUN = 32


def make_timsort_class(getitem=None, setitem=None, length=None, getitem_slice=None, lt=None):
    """A sorter for one type of lists: TimSort(list).sort(). The functions say how the list is accessed and which items come first."""

    if getitem is None:
        def getitem(list, item):
            return list[item]

    if setitem is None:
        def setitem(list, item, value):
            list[item] = value

    if length is None:
        def length(list):
            return len(list)

    if getitem_slice is None:
        def getitem_slice(list, start, stop):
            assert start >= 0
            assert stop >= start
            return list[start:stop]

    if lt is None:
        def lt(a, b):
            return a < b

    class TimSort(object):
        """Sorts a list in place. Items that are equal keep their order; lt() may be overridden, and may raise."""

        def __init__(self, list, listlength=-1):
            self.list = list
            self.listlength = length(list) if listlength < 0 else listlength
            self.starts = []
            self.lengths = []

        def lt(self, a, b):
            return lt(a, b)

        def setitem(self, item, value):
            setitem(self.list, item, value)

        def sort(self):
            total = self.listlength
            at = 0
            while at < total:
                run = self._run_at(at, total)
                wanted = min(MIN_RUN, total - at)
                if run < wanted:
                    self._insert_items(at, at + run, at + wanted)
                    run = wanted
                self.starts.append(at)
                self.lengths.append(run)
                self._keep_balance()
                at += run
            while len(self.starts) > 1:
                self._merge_last(len(self.starts) - 2)

        def _run_at(self, start, stop):
            """The length of the run that begins here; one that goes down is turned around."""
            at = start + 1
            if at >= stop:
                return stop - start
            if self.lt(getitem(self.list, at), getitem(self.list, start)):
                at += 1
                while at < stop and self.lt(getitem(self.list, at), getitem(self.list, at - 1)):
                    at += 1
                self._reverse(start, at)
            else:
                at += 1
                while at < stop and not self.lt(getitem(self.list, at), getitem(self.list, at - 1)):
                    at += 1
            return at - start

        def _reverse(self, start, stop):
            stop -= 1
            while start < stop:
                item = getitem(self.list, start)
                self.setitem(start, getitem(self.list, stop))
                self.setitem(stop, item)
                start += 1
                stop -= 1

        def _insert_items(self, start, done, stop):
            """Puts the items from `done` on into the sorted piece before them."""
            while done < stop:
                pivot = getitem(self.list, done)
                low = start
                high = done
                while low < high:
                    middle = low + ((high - low) >> 1)
                    if self.lt(pivot, getitem(self.list, middle)):
                        high = middle
                    else:
                        low = middle + 1
                at = done
                while at > low:
                    self.setitem(at, getitem(self.list, at - 1))
                    at -= 1
                self.setitem(low, pivot)
                done += 1

        def _keep_balance(self):
            """Merges until the pending runs get shorter quickly enough: each longer than the two after it together."""
            lengths = self.lengths
            while len(lengths) > 1:
                n = len(lengths) - 2
                if (n > 0 and lengths[n - 1] <= lengths[n] + lengths[n + 1]) or (n > 1 and lengths[n - 2] <= lengths[n - 1] + lengths[n]):
                    if lengths[n - 1] < lengths[n + 1]:
                        n -= 1
                elif lengths[n] > lengths[n + 1]:
                    return
                self._merge_last(n)

        def _merge_last(self, n):
            """Merges the pending runs n and n + 1."""
            start = self.starts[n]
            middle = start + self.lengths[n]
            stop = middle + self.lengths[n + 1]
            self.lengths[n] = stop - start
            del self.starts[n + 1]
            del self.lengths[n + 1]
            start = self._place_right(start, middle, getitem(self.list, middle))
            if start < middle:
                stop = self._place_left(middle, stop, getitem(self.list, middle - 1))
                if middle - start <= stop - middle:
                    self._merge_low(start, middle, stop)
                else:
                    self._merge_high(start, middle, stop)

        def _place_right(self, low, high, key):
            """Where the items begin that come after the key."""
            while low < high:
                middle = low + ((high - low) >> 1)
                if self.lt(key, getitem(self.list, middle)):
                    high = middle
                else:
                    low = middle + 1
            return low

        def _place_left(self, low, high, key):
            """Where the items begin that do not come before the key."""
            while low < high:
                middle = low + ((high - low) >> 1)
                if self.lt(getitem(self.list, middle), key):
                    low = middle + 1
                else:
                    high = middle
            return low

        def _merge_low(self, start, middle, stop):
            """Merges with a copy of the left run. What is left of the copy is put back also when a comparison raises."""
            copy = getitem_slice(self.list, start, middle)
            left = 0
            count = middle - start
            right = middle
            at = start
            try:
                while left < count and right < stop:
                    if self.lt(getitem(self.list, right), getitem(copy, left)):
                        self.setitem(at, getitem(self.list, right))
                        right += 1
                    else:
                        self.setitem(at, getitem(copy, left))
                        left += 1
                    at += 1
            finally:
                while left < count:
                    self.setitem(at, getitem(copy, left))
                    left += 1
                    at += 1

        def _merge_high(self, start, middle, stop):
            """Merges from the end, with a copy of the right run."""
            copy = getitem_slice(self.list, middle, stop)
            right = stop - middle - 1
            left = middle - 1
            at = stop - 1
            try:
                while right >= 0 and left >= start:
                    if self.lt(getitem(copy, right), getitem(self.list, left)):
                        self.setitem(at, getitem(self.list, left))
                        left -= 1
                    else:
                        self.setitem(at, getitem(copy, right))
                        right -= 1
                    at -= 1
            finally:
                while right >= 0:
                    self.setitem(at, getitem(copy, right))
                    right -= 1
                    at -= 1

    return TimSort


# For lists of one type; make a class per type with make_timsort_class() where a program sorts several.
TimSort = make_timsort_class()
