# Classes and instances captured by closures at import time parametrise a generic algorithm.
# expect:
#  1 1 2 5 7 9
#  seven.. four xx a

def make_heap(less):
    class Heap(object):
        def __init__(self):
            self.items = []

        def push(self, x):
            items = self.items
            items.append(x)
            i = len(items) - 1
            while i > 0:
                parent = (i - 1) // 2
                if not less(items[i], items[parent]):
                    break
                items[i], items[parent] = items[parent], items[i]
                i = parent

        def pop(self):
            items = self.items
            result = items[0]
            last = items.pop()
            if items:
                items[0] = last
                self.sift(0)
            return result

        def sift(self, i):
            items = self.items
            n = len(items)
            while True:
                best = i
                for child in range(2 * i + 1, 2 * i + 3):
                    if child < n and less(items[child], items[best]):
                        best = child
                if best == i:
                    break
                items[i], items[best] = items[best], items[i]
                i = best
    return Heap


def smaller(a, b):
    return a < b


def longer(a, b):
    return len(a) > len(b)


IntHeap = make_heap(smaller)
WordHeap = make_heap(longer)


def entry_point(argv):
    h = IntHeap()
    for x in [5, 2, 9, 1, 7, 1]:
        h.push(x)
    while h.items:
        print h.pop(),
    print
    w = WordHeap()
    for word in ['a', 'four', 'xx', 'seven..']:
        w.push(word)
    while w.items:
        print w.pop(),
    print
    return 0


def target(driver, args):
    return entry_point, None
