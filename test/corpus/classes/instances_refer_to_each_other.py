# Cyclic structures: a doubly linked ring and parents with children.
# expect:
#  3 6 2 7 5 1 4
#  2 4 1 5 3 | 1
#  bob of ann of eve 1 True

class Link(object):
    def __init__(self, value):
        self.value = value
        self.next = self
        self.previous = self

    def insert_after(self, other):
        other.next = self.next
        other.previous = self
        self.next.previous = other
        self.next = other
        return other

    def unlink(self):
        self.previous.next = self.next
        self.next.previous = self.previous
        self.next = self
        self.previous = self


class Person(object):
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def ancestry(self):
        if self.parent is None:
            return self.name
        return self.name + ' of ' + self.parent.ancestry()


def josephus(n, k):
    last = Link(1)
    for i in range(2, n + 1):
        last = last.insert_after(Link(i))
    out = []
    node = last
    while node.next is not node:
        for i in range(k):
            node = node.next
        out.append(str(node.value))
        node = node.previous
        node.next.unlink()
    out.append(str(node.value))
    return ' '.join(out)


def entry_point(argv):
    print josephus(7, 3)
    print josephus(5, 2), '|', josephus(1, 4)
    eve = Person('eve')
    ann = Person('ann', eve)
    bob = Person('bob', ann)
    print bob.ancestry(), len(eve.children), eve.children[0].children[0] is bob
    return 0


def target(driver, args):
    return entry_point, None
