# A singly linked list: building, reversing, removing, finding its middle.
# expect:
#  1 -> 2 -> 3 -> 4 -> 5 3
#  5 -> 4 -> 3 -> 2 -> 1
#  4 -> 2 -> 1 2
#  empty empty True

class Node(object):
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def build(n):
    head = None
    while n > 0:
        head = Node(n, head)
        n -= 1
    return head


def show(head):
    out = []
    while head is not None:
        out.append(str(head.value))
        head = head.next
    return ' -> '.join(out) or 'empty'


def reverse(head):
    previous = None
    while head:
        head.next, previous, head = previous, head, head.next
    return previous


def remove(head, value):
    if head is None:
        return None
    if head.value == value:
        return head.next
    node = head
    while node.next is not None:
        if node.next.value == value:
            node.next = node.next.next
            break
        node = node.next
    return head


def middle(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
    return slow


def entry_point(argv):
    l = build(5)
    print show(l), middle(l).value
    l = reverse(l)
    print show(l)
    l = remove(l, 3)
    l = remove(l, 5)
    l = remove(l, 42)
    print show(l), middle(l).value
    print show(remove(build(1), 1)), show(reverse(None)), middle(None) is None
    return 0


def target(driver, args):
    return entry_point, None
