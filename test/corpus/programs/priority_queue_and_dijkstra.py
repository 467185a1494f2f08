# A binary heap with decrease by re-insertion, and shortest paths on a graph.
# expect:
#  0v0 1v13 2v11 3v9 4v7 5v5 6v3 7v1 8v14 9v12 10v10 11v8 12v6 13v4 14v2
#  empty heap
#  A 0 A
#  B 7 A>B
#  E 20 A>C>F>E
#  D 20 A>C>D
#  Y -1 unreachable

class Heap(object):
    def __init__(self):
        self.items = []

    def push(self, priority, value):
        items = self.items
        items.append((priority, value))
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if items[parent][0] <= items[i][0]:
                break
            items[parent], items[i] = items[i], items[parent]
            i = parent

    def pop(self):
        items = self.items
        if not items:
            raise IndexError
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i = 0
            while True:
                child = 2 * i + 1
                if child >= len(items):
                    break
                if child + 1 < len(items) and items[child + 1][0] < items[child][0]:
                    child += 1
                if items[i][0] <= items[child][0]:
                    break
                items[i], items[child] = items[child], items[i]
                i = child
        return top


class Graph(object):
    def __init__(self):
        self.edges = {}

    def connect(self, a, b, weight):
        self.edges.setdefault(a, []).append((b, weight))
        self.edges.setdefault(b, []).append((a, weight))

    def shortest(self, start, goal):
        distance = {start: 0}
        previous = {}
        heap = Heap()
        heap.push(0, start)
        done = {}
        while heap.items:
            d, node = heap.pop()
            if node in done:
                continue
            done[node] = True
            if node == goal:
                path = [goal]
                while path[-1] != start:
                    path.append(previous[path[-1]])
                path.reverse()
                return d, path
            for other, weight in self.edges[node]:
                new = d + weight
                if other not in distance or new < distance[other]:
                    distance[other] = new
                    previous[other] = node
                    heap.push(new, other)
        return -1, []


def make_graph():
    g = Graph()
    for a, b, w in [('A', 'B', 7), ('A', 'C', 9), ('A', 'F', 14), ('B', 'C', 10), ('B', 'D', 15),
                    ('C', 'D', 11), ('C', 'F', 2), ('D', 'E', 6), ('E', 'F', 9), ('X', 'Y', 1)]:
        g.connect(a, b, w)
    return g


def entry_point(argv):
    h = Heap()
    for i in range(15):
        h.push(i * 7 % 15, 'v%d' % i)
    out = []
    while h.items:
        p, v = h.pop()
        out.append('%d%s' % (p, v))
    print ' '.join(out)
    try:
        h.pop()
    except IndexError:
        print 'empty heap'
    g = make_graph()
    for goal in 'ABEDY':
        d, path = g.shortest('A', goal)
        print goal, d, '>'.join(path) or 'unreachable'
    return 0


def target(driver, args):
    return entry_point, None
