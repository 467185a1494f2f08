# error: annotator/union-error at 12:9
# Subclasses share the attributes that code reads through the base class.
class Node(object):
    pass

class Number(Node):
    def __init__(self, value):
        self.value = value

class Word(Node):
    def __init__(self, value):
        self.value = value

def show(node):
    return node.value

def entry_point(argv):
    if len(argv) > 1:
        node = Number(len(argv))
    else:
        node = Word('none')
    print show(node)
    return 0

def target(driver, args):
    return entry_point, None
