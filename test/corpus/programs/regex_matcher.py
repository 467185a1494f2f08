# A backtracking matcher for patterns with . * + ? ^ $, classes and groups of alternatives.
# expect:
#  abc xxabcxx 2-5
#  a.c abbc none
#  a.*c xabcbcd 1-6
#  ^a+b?$ aaa 0-3
#  ^a+b?$ aab 0-3
#  ^a+b?$ aabb none
#  [0-9]+ room 101b 5-8
#  [^a-z ] room 101b 5-6
#  (cat|dog)s raining dogs 8-12
#  x* yyy 0-0
#  (empty) any 0-0
#  colou?r$ my color 3-8
#  [a-c]+$ abcabx none
#  *a a *a nothing to repeat
#  (ab ab (ab missing )
#  [ab ab [ab missing ]
#  $x x none

class RegexError(Exception):
    def __init__(self, message):
        self.message = message


class Node(object):
    next = None

    def match(self, text, pos):
        raise NotImplementedError

    def follow(self, text, pos):
        n = self.next
        if n is None:
            return pos
        return n.match(text, pos)


class Char(Node):
    def __init__(self, c):
        self.c = c

    def accepts(self, c):
        return c == self.c

    def match(self, text, pos):
        if pos < len(text) and self.accepts(text[pos]):
            return self.follow(text, pos + 1)
        return -1


class Any(Char):
    def __init__(self):
        Char.__init__(self, '.')

    def accepts(self, c):
        return c != '\n'


class Class(Char):
    def __init__(self, members, negated):
        Char.__init__(self, '[')
        self.members = members
        self.negated = negated

    def accepts(self, c):
        return (c in self.members) != self.negated


class Start(Node):
    def match(self, text, pos):
        if pos == 0:
            return self.follow(text, pos)
        return -1


class End(Node):
    def match(self, text, pos):
        if pos == len(text):
            return self.follow(text, pos)
        return -1


class Repeat(Node):
    def __init__(self, item, low, high):
        self.item = item
        self.low = low
        self.high = high

    def match(self, text, pos):
        count = 0
        while pos + count < len(text) and (self.high < 0 or count < self.high) and self.item.accepts(text[pos + count]):
            count += 1
        while count >= self.low:
            result = self.follow(text, pos + count)
            if result >= 0:
                return result
            count -= 1
        return -1


class Alternatives(Node):
    def __init__(self, choices):
        self.choices = choices

    def match(self, text, pos):
        assert pos >= 0
        for word in self.choices:
            end = pos + len(word)
            if end <= len(text) and text[pos:end] == word:
                result = self.follow(text, end)
                if result >= 0:
                    return result
        return -1


def parse_class(pattern, i):
    negated = False
    if i < len(pattern) and pattern[i] == '^':
        negated = True
        i += 1
    members = []
    while i < len(pattern) and pattern[i] != ']':
        if i + 2 < len(pattern) and pattern[i + 1] == '-' and pattern[i + 2] != ']':
            for code in range(ord(pattern[i]), ord(pattern[i + 2]) + 1):
                members.append(chr(code))
            i += 3
        else:
            members.append(pattern[i])
            i += 1
    if i >= len(pattern):
        raise RegexError('missing ]')
    return Class(''.join(members), negated), i + 1


def compile_pattern(pattern):
    nodes = []
    i = 0
    while i < len(pattern):
        c = pattern[i]
        i += 1
        if c == '^':
            nodes.append(Start())
        elif c == '$':
            nodes.append(End())
        elif c == '(':
            end = pattern.find(')', i)
            if end < 0:
                raise RegexError('missing )')
            nodes.append(Alternatives(pattern[i:end].split('|')))
            i = end + 1
        elif c == '*' or c == '+' or c == '?':
            if not nodes:
                raise RegexError('nothing to repeat')
            item = nodes.pop()
            if not isinstance(item, Char):
                raise RegexError('cannot repeat this')
            low = 1 if c == '+' else 0
            high = 1 if c == '?' else -1
            nodes.append(Repeat(item, low, high))
        elif c == '.':
            nodes.append(Any())
        elif c == '[':
            node, i = parse_class(pattern, i)
            nodes.append(node)
        else:
            nodes.append(Char(c))
    first = None
    for node in reversed(nodes):
        node.next = first
        first = node
    return first


def search(pattern, text):
    first = compile_pattern(pattern)
    if first is None:
        return '0-0'
    for start in range(len(text) + 1):
        end = first.match(text, start)
        if end >= 0:
            return '%d-%d' % (start, end)
    return 'none'


CASES = [('abc', 'xxabcxx'), ('a.c', 'abbc'), ('a.*c', 'xabcbcd'), ('^a+b?$', 'aaa'), ('^a+b?$', 'aab'), ('^a+b?$', 'aabb'),
         ('[0-9]+', 'room 101b'), ('[^a-z ]', 'room 101b'), ('(cat|dog)s', 'raining dogs'), ('x*', 'yyy'), ('', 'any'),
         ('colou?r$', 'my color'), ('[a-c]+$', 'abcabx'), ('*a', 'a'), ('(ab', 'ab'), ('[ab', 'ab'), ('$x', 'x')]


def entry_point(argv):
    for pattern, text in CASES:
        try:
            print pattern or '(empty)', text, search(pattern, text)
        except RegexError, e:
            print pattern, e.message
    return 0


def target(driver, args):
    return entry_point, None
