# Specialised methods: by the type and by the constant value of an argument.
# expect:
#  2 5
#    1twoTrue<br><br><p>
#  x-3

from rpython.rlib.objectmodel import specialize


class Writer(object):
    def __init__(self):
        self.parts = []

    @specialize.argtype(1)
    def put(self, x):
        self.parts.append(str(x))
        return self

    @specialize.arg(1)
    def tag(self, name, n):
        if name == 'br':
            self.parts.append('<br>' * n)
        else:
            self.parts.append('<' + name + '>')
        return n


class Indented(Writer):
    def flush(self):
        return '  ' + ''.join(self.parts)


def entry_point(argv):
    w = Indented()
    w.put(1).put('two').put(True)
    print w.tag('br', 2), w.tag('p', 5)
    print w.flush()
    v = Writer()
    print ''.join(v.put('x').put(-3).parts)
    return 0


def target(driver, args):
    return entry_point, None
