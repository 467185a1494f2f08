# Functions return an instance, a list, a dict, a string or None.
# expect:
#  True True
#  found 2
#  not found
#  2 -1
#  False True 1

class Item(object):
    def __init__(self, key):
        self.key = key


def find(items, key):
    for i in items:
        if i.key == key:
            return i
    return None


def parse(text):
    if text == '':
        return None
    return text.split(',')


def table(flag):
    if flag:
        return {'k': 1}


def entry_point(argv):
    items = [Item(1), Item(2)]
    a = find(items, 2)
    b = find(items, 3)
    print a is not None and a.key == 2, b is None
    if a:
        print 'found', a.key
    if not b:
        print 'not found'
    p = parse('x,y')
    q = parse('')
    print len(p) if p is not None else -1, len(q) if q is not None else -1
    t = table(True)
    print t is None, table(False) is None, t['k']
    return 0


def target(driver, args):
    return entry_point, None
