# isinstance selects by class and narrows the type for attribute access.
# expect:
#  (1 . ("two" . (THREE . nil))) 3 1
#  unknown nil 0 9

class Value(object):
    pass


class Int(Value):
    def __init__(self, n):
        self.n = n


class Text(Value):
    def __init__(self, s):
        self.s = s


class Upper(Text):
    pass


class Pair(Value):
    def __init__(self, a, b):
        self.a = a
        self.b = b


def show(v):
    if v is None:
        return 'nil'
    if isinstance(v, Int):
        return str(v.n)
    elif isinstance(v, Upper):
        return v.s.upper()
    elif isinstance(v, Text):
        return '"' + v.s + '"'
    elif isinstance(v, Pair):
        return '(' + show(v.a) + ' . ' + show(v.b) + ')'
    return 'unknown'


def depth(v):
    if not isinstance(v, Pair):
        return 0
    return 1 + max(depth(v.a), depth(v.b))


def total(v):
    if isinstance(v, Int) or isinstance(v, Pair):
        if isinstance(v, Int):
            return v.n
        assert isinstance(v, Pair)
        return total(v.a) + total(v.b)
    return 0


def entry_point(argv):
    v = Pair(Int(1), Pair(Text('two'), Pair(Upper('three'), None)))
    print show(v), depth(v), total(v)
    print show(Value()), show(None), depth(None), total(Pair(Int(4), Int(5)))
    return 0


def target(driver, args):
    return entry_point, None
