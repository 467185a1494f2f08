# Fields and results that are None at first and a string later, used before anything sets them.
# expect:
#  == nothing is set
#  True <None> True
#  == concatenated
#  a bxa b pa b
#  == searched
#  2 False 2 2
#  == split at None are blanks
#  a|b
#  a|b
#  == replaced and formatted
#  a,b-b <a,b>
#  == compared
#  True False True

class Text(object):
    def __init__(self):
        self.text = None
        self.sep = None
        self.part = None

    def set(self, text, sep, part):
        self.text = text
        self.sep = sep
        self.part = part


def glue(t):
    return t.text + 'x' + t.text


def prefix(t):
    return 'p' + t.text


def places(t):
    return 'a,b'.find(t.part), 'abc'.startswith(t.part), 'bab'.count(t.part), 'cab'.rfind(t.part)


def pieces(t):
    return '|'.join(t.text.split(t.sep))


def swapped(t):
    return 'a-b'.replace(t.part, t.text)


def formatted(t):
    return '<%s>' % t.text


def compared(t):
    return t.text < 'b', t.text == 'abc', t.part in t.text


def entry_point(argv):
    t = Text()
    print '== nothing is set'
    print t.text is None, formatted(t), t.text == t.sep
    t.set('a b' * len(argv), None, 'b')
    print '== concatenated'
    print glue(t), prefix(t)
    print '== searched'
    a, b, c, d = places(t)
    print a, b, c, d
    print '== split at None are blanks'
    print pieces(t)
    t.set('a,b', ',', 'a')
    print pieces(t)
    print '== replaced and formatted'
    print swapped(t), formatted(t)
    print '== compared'
    a, b, c = compared(t)
    print a, b, c
    return 0


def target(driver, args):
    return entry_point, None
