# Breadth-first, depth-first, topological order and connected components.
# expect:
#  0 1 1 2 3 2 3 -1
#  -1 -1 -1 -1 -1 0 1 -1
#  4 3 1 6 5 2 0 7
#  0 7 1 2 3 5 4 6
#  True
#  6 True False False True

class Graph(object):
    def __init__(self, n):
        self.n = n
        self.out = [[] for i in range(n)]

    def arc(self, a, b):
        self.out[a].append(b)

    def distances(self, start):
        dist = [-1] * self.n
        dist[start] = 0
        queue = [start]
        head = 0
        while head < len(queue):
            node = queue[head]
            head += 1
            for other in self.out[node]:
                if dist[other] < 0:
                    dist[other] = dist[node] + 1
                    queue.append(other)
        return dist

    def depth_first(self, node, seen, order):
        if seen[node]:
            return
        seen[node] = True
        for other in self.out[node]:
            self.depth_first(other, seen, order)
        order.append(node)

    def topological(self):
        incoming = [0] * self.n
        for arcs in self.out:
            for b in arcs:
                incoming[b] += 1
        ready = [i for i in range(self.n) if incoming[i] == 0]
        order = []
        while ready:
            node = ready.pop(0)
            order.append(node)
            for b in self.out[node]:
                incoming[b] -= 1
                if incoming[b] == 0:
                    ready.append(b)
        if len(order) < self.n:
            return None
        return order


class UnionFind(object):
    def __init__(self, n):
        self.parent = range(n)
        self.sets = n

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        a = self.find(a)
        b = self.find(b)
        if a == b:
            return False
        self.parent[a] = b
        self.sets -= 1
        return True


def show(l):
    print ' '.join([str(x) for x in l])


def entry_point(argv):
    g = Graph(8)
    for a, b in [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (5, 6), (2, 5)]:
        g.arc(a, b)
    show(g.distances(0))
    show(g.distances(5))
    seen = [False] * 8
    order = []
    for i in range(8):
        g.depth_first(i, seen, order)
    show(order)
    t = g.topological()
    if t is not None:
        show(t)
    g.arc(4, 0)
    print g.topological() is None
    u = UnionFind(10)
    for i in range(0, 8, 2):
        u.union(i, i + 2)
    print u.sets, u.find(0) == u.find(8), u.find(1) == u.find(8), u.union(0, 6), u.union(1, 0)
    return 0


def target(driver, args):
    return entry_point, None
