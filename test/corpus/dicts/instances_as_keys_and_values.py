# Instances as keys are found by identity.
# expect:
#  3 True True False
#  True True True
#  1 2 2
#  11 -1

class Node(object):
    def __init__(self, name):
        self.name = name
        self.links = []


def reachable(start):
    seen = {start: None}
    todo = [start]
    while todo:
        n = todo.pop()
        for m in n.links:
            if m not in seen:
                seen[m] = n
                todo.append(m)
    return seen


def entry_point(argv):
    a = Node('a')
    b = Node('b')
    c = Node('c')
    d = Node('a')
    a.links.append(b)
    b.links.append(c)
    c.links.append(a)
    seen = reachable(a)
    print len(seen), a in seen, c in seen, d in seen
    print seen[a] is None, seen[c] is b, seen[b] is a
    ages = {a: 1, d: 2}
    print ages[a], ages[d], len(ages)
    ages[a] += 10
    print ages[a], ages.get(b, -1)
    return 0


def target(driver, args):
    return entry_point, None
