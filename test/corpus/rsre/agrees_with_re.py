# Random patterns and texts: what the translated machine finds is what `re` finds while the program loads.
# expect:
#  == pairs
#  2250 pairs, 0 differ
import re

from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rpy import get_code

PATTERNS = 250
TEXTS = 9


class Random(object):
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 12) % n

    def choice(self, items):
        return items[self.below(len(items))]


class Maker(object):
    """Random patterns; no groups within look-arounds and lazy loops, which CPython 2.7 itself does not put back."""

    def __init__(self, random):
        self.random = random
        self.groups = 0
        self.closed = []

    def pattern(self):
        flags = self.random.choice(['', '', '', '(?i)', '(?m)', '(?s)', '(?ims)', '(?x)'])
        return flags + self.alternatives(2)

    def alternatives(self, depth):
        options = [self.sequence(depth) for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
        return '|'.join(options)

    def sequence(self, depth):
        return ''.join([self.item(depth) for _ in range(self.random.choice([0, 1, 2, 2, 3, 4]))])

    def item(self, depth):
        kind = self.random.below(18 if depth > 0 else 9)
        if kind < 9:
            return self.single() + self.random.choice(['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{,2}', '{1,}?', '{0,3}?'])
        if kind == 9:
            return self.random.choice(['^', '$', r'\b', r'\B', r'\A', r'\Z'])
        if kind == 10 and self.closed:
            return '\\%d' % self.random.choice(self.closed)
        if kind == 11 and self.closed:
            return '(?(%d)%s|%s)' % (self.random.choice(self.closed), self.sequence(0), self.sequence(0))
        if kind == 12:
            return '(?%s%s)' % (self.random.choice(['=', '!']), self.quietly(depth))
        if kind == 13:
            return '(?%s%s)' % (self.random.choice(['<=', '<!']), self.single() + self.random.choice(['', self.single()]))
        if kind < 16:
            return '(?:%s)%s' % (self.quietly(1), self.random.choice(['', '*', '+', '?', '*?', '+?', '{2}', '{1,2}']))
        return self.group(depth)

    def group(self, depth):
        self.groups += 1
        mine = self.groups
        body = self.alternatives(depth - 1)
        self.closed.append(mine)
        repeat = self.random.choice(['', '', '', '*', '+', '?', '{2}']) if depth == 1 else ''
        return '(%s)%s' % (body, repeat)

    def quietly(self, depth):
        """Without groups."""
        maker = Maker(self.random)
        return re.sub(r'\((?!\?)', '(?:', maker.alternatives(depth - 1).replace('\\1', 'a').replace('(?(1)', '(?:'))

    def single(self):
        return self.random.choice(['a', 'b', 'c', 'A', '_', '.', r'\w', r'\d', r'\s', r'\W', r'\D', r'\S', '[ab]', '[^a]', '[a-c1-3]', '[^b-z]', r'[\w-]',
                                   r'[^\W\d]', '[A-Z]', '1', ' ', r'\n', '-', '[]b]', '[^]]', r'\x61', '\xe9', '[\xe0-\xef]'])


def make_text(random):
    return ''.join([random.choice('aaabbbccAB12_ -\n\xe9') for _ in range(random.below(9))])


def expected(match):
    if match is None:
        return []
    return [index for group in range(match.re.groups + 1) for index in match.span(group)]


class Case(object):
    def __init__(self, pattern, texts):
        self.pattern = pattern
        self.code = get_code(pattern)
        compiled = re.compile(pattern)
        self.texts = texts
        self.searched = [expected(compiled.search(text)) for text in texts]
        self.matched = [expected(compiled.match(text)) for text in texts[:2]]


def make_cases():
    random = Random(2026)
    texts = [make_text(random) for _ in range(60)]
    cases = []
    while len(cases) < PATTERNS:
        pattern = Maker(random).pattern()
        try:
            re.compile(pattern)
        except re.error:
            continue
        start = random.below(50)
        cases.append(Case(pattern, texts[start:start + TEXTS]))
    return cases


def differs(ctx, wanted):
    if ctx is None:
        return len(wanted) != 0
    if len(wanted) == 0:
        return True
    for group in range(len(wanted) // 2):
        start, end = ctx.span(group)
        if start != wanted[2 * group] or end != wanted[2 * group + 1]:
            return True
    return False


CASES = make_cases()


def entry_point(argv):
    print '== pairs'
    pairs = 0
    bad = 0
    for case in CASES:
        for i in range(len(case.texts)):
            text = case.texts[i]
            wrong = differs(rsre_core.search(case.code, text), case.searched[i])
            if i < len(case.matched):
                wrong = wrong or differs(rsre_core.match(case.code, text), case.matched[i])
            pairs += 1
            if wrong:
                bad += 1
                print 'differs:', case.pattern, i
    print '%d pairs, %d differ' % (pairs, bad)
    return 0


def target(driver, args):
    return entry_point, None
