# Strings as fields, class attributes, defaults, keys, items, prebuilt data; strings that are None or not.
# expect:
#  == fields and class attributes
#  x y # with text node leaf [] text
#  == None or a string
#  5 -1 True False True
#  == truth
#  a - - other s third
#  == lists of strings
#  5 True 3 null one two three four four zero
#  == dictionaries of strings
#  amp lt ? 2 &
#  == tuples of strings
#  kv 3 True False
#  == a string per character
#  4 4 1 4
#  == globals that are strings
#  hello, world 0 fghij!

class Node(object):
    kind = 'node'

    def __init__(self, name, text=''):
        self.name = name
        self.text = text
        self.comment = None

    def label(self):
        if self.comment is None:
            return self.name
        return self.name + ' # ' + self.comment


class Leaf(Node):
    kind = 'leaf'


KINDS = {'n': Node, 'l': Leaf}
WORDS = ['zero', 'one', 'two']
PAIRS = [('a', 'first'), ('b', 'second')]
ENTITIES = {'amp': '&', 'lt': '<'}


def make(kind, name):
    return KINDS[kind](name)


def lookup(name):
    for key, value in PAIRS:
        if key == name:
            return value
    return None


def length(s):
    if s is None:
        return -1
    return len(s)


def first_char(s):
    if s:
        return s[0]
    return '-'


def default(s, other='other'):
    return s or other


def entry_point(argv):
    one = len(argv)
    print '== fields and class attributes'
    n = make('n', 'x' * one)
    l = make('l', 'y')
    l.comment = 'with text' * one
    print n.label(), l.label(), n.kind, l.kind, '[' + n.text + ']', Leaf('z', 'text').text
    print '== None or a string'
    print length(lookup('a')), length(lookup('c')), lookup('b') == 'second', lookup('c') == 'second', lookup('c') is None
    print '== truth'
    print first_char('abc' * one), first_char('' * one), first_char(None), default('' * one), default('s' * one), default(None, 'third')
    print '== lists of strings'
    words = WORDS + ['three' * one]
    words.append('four')
    words[0] = 'null'
    print len(words), 'two' in words, words.index('three'), ' '.join(words), words[-1], WORDS[0]
    print '== dictionaries of strings'
    e = {}
    for key in ENTITIES:
        e[ENTITIES[key]] = key
    print e['&'], e['<'], e.get('>', '?'), len(e), ENTITIES['a' + 'mp' * one]
    print '== tuples of strings'
    t = ('k', 'v' * one, 3)
    a, b, c = t
    print a + b, c, t == ('k', 'v', 3), (a, b) == ('k', 'w')
    print '== a string per character'
    counts = {}
    for ch in 'mississippi' * one:
        counts[ch] = counts.get(ch, 0) + 1
    print counts['s'], counts['i'], counts['m'], len(counts)
    print '== globals that are strings'
    print GREETING + NAME * one, len(EMPTY), LONG[995:] + '!'
    return 0


GREETING = 'hello, '
NAME = 'world'
EMPTY = ''
LONG = 'abcdefghij' * 100


def target(driver, args):
    return entry_point, None
