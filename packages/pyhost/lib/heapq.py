# Binary heaps in lists. The sift to the bottom follows the smaller child all the way and climbs back: fewer comparisons (Knuth 5.2.3).

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _less(x, y):
    return x < y if hasattr(x, '__lt__') else not y <= x


def _climb(heap, start, pos):
    item = heap[pos]
    while pos > start:
        up = (pos - 1) >> 1
        parent = heap[up]
        if not _less(item, parent):
            break
        heap[pos] = parent
        pos = up
    heap[pos] = item


def _sink(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not _less(heap[child], heap[right]):
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _climb(heap, start, pos)


def heappush(heap, item):
    heap.append(item)
    _climb(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return result


def heapreplace(heap, item):
    result = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return result


def heappushpop(heap, item):
    if heap and _less(heap[0], item):
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    for i in reversed(xrange(len(x) // 2)):
        _sink(x, i)


def merge(*iterables):
    heap = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).next
        try:
            heap.append([step(), order, step])
        except StopIteration:
            pass
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[0]
        try:
            entry[0] = entry[2]()
        except StopIteration:
            heappop(heap)
        else:
            _sink(heap, 0)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
