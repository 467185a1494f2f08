# The machine of regular expressions: contexts, spans, marks, groups, searching from a place on, whole matches.
# expect:
#  == table
#  abc - 0,3 2,5 - 2,5 - - - - - - - - -
#  a*b - 0,2 2,4 0,4 0,2 - - - - - 0,1 2,3 - 1,3
#  (a|b)*c - 0,3,1,2 2,5,3,4 - 0,5,3,4 - - - - - - - - -
#  (?:ab|cd)+x - - - - - - - - - - - - - -
#  (\w+)\s+\1 - - - - - 0,7,0,3 - - - - 0,3,0,1 - - -
#  (?<=ab)c - 2,3 4,5 - 4,5 - - - - - - - - -
#  (?<!ab)c - - - - - - - - - - - - - -
#  a.*?b - 0,2 2,4 0,4 0,2 - - - - - - - - 1,3
#  (?i)HeLLo - - - - - - - 1,6 0,5 - - - - -
#  (a)?(?(1)b|c) - 0,2,0,1 2,4,2,3 2,4,2,3 0,2,0,1 - - - - - - - - 1,3,1,2
#  x{2,3} - - 0,2 - - - - - - 0,3 - - - -
#  (?!a)b - 1,2 3,4 3,4 1,2 - - - - - 0,1 2,3 - 2,3
#  (?=(b+))b - 1,2,1,2 3,4,3,4 3,4,3,4 1,2,1,2 - - - - - 0,1,0,1 2,3,2,3 - 2,3,2,3
#  ^b - - - - - - - - - - 0,1 - - -
#  (?m)^b - - - - - - - - - - 0,1 2,3 - -
#  a$ - - - - - - - - - - - - - -
#  (?m)a$ - - - - - - - - - - 4,5 0,1 - -
#  \bfoo\b - - - - - 0,3 - - - - - - - -
#  \Boo - - - - - 1,3 3,5 - - - - - - -
#  (a*)* 0,0,0,0 0,1,1,1 0,0,0,0 0,3,3,3 0,1,1,1 0,0,0,0 0,0,0,0 0,0,0,0 0,0,0,0 0,0,0,0 0,0,0,0 0,1,1,1 0,0,0,0 0,0,0,0
#  (a*)+?b - 0,2,0,1 2,4,2,3 0,4,0,3 0,2,0,1 - - - - - 0,1,0,0 2,3,2,2 - 1,3,1,2
#  [^a-y] - - - - - 3,4 - - 0,1 - 1,2 1,2 3,4 0,1
#  [\d_]+ - - - - - - - - - - - - 11,15 -
#  (?s)a.b - - - 1,4 - - - - - - 4,7 0,3 - -
#  a.b - - - 1,4 - - - - - - - - - -
#  (a)|(b)|(c) - 0,1,0,1 2,3,2,3 0,1,0,1 0,1,0,1 - - - - - 0,1,-1,-1,0,1 0,1,0,1 1,2,1,2 1,2,1,2
#  ((a)(b)?)+ - 0,2,0,2,0,1,1,2 2,4,2,4,2,3,3,4 0,4,2,4,2,3,3,4 0,4,2,4,2,3,3,4 - - - - - 4,5,4,5,4,5 0,1,0,1,0,1 1,2,1,2,1,2 1,5,3,5,3,4,4,5
#  (?P<q>["\'])(.*?)(?P=q) - - - - - - - - - - - - 4,10,4,5,5,9 -
#  a{,2} 0,0 0,1 0,0 0,2 0,1 0,0 0,0 0,0 0,0 0,0 0,0 0,1 0,0 0,0
#  (?:a{2}){2} - - - - - - - - - - - - - -
#   0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0
#  == contexts
#  1 4 b12 b 1 1 -1
#  6 10 d345 d 6 6 -1
#  True 345
#  False
#  == bounds
#  1 2
#  True True
#  True True
#  2
#  2
#  1 1
from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rpy import get_code

PATTERNS = ['abc', 'a*b', '(a|b)*c', '(?:ab|cd)+x', r'(\w+)\s+\1', '(?<=ab)c', '(?<!ab)c', 'a.*?b', '(?i)HeLLo', '(a)?(?(1)b|c)', 'x{2,3}', '(?!a)b',
            '(?=(b+))b', '^b', '(?m)^b', 'a$', '(?m)a$', r'\bfoo\b', r'\Boo', '(a*)*', '(a*)+?b', '[^a-y]', r'[\d_]+', '(?s)a.b', 'a.b',
            '(a)|(b)|(c)', '((a)(b)?)+', r'(?P<q>["\'])(.*?)(?P=q)', 'a{,2}', '(?:a{2}){2}', '']
TEXTS = ['', 'abc', 'xxabcab', 'aaab', 'ababc', 'foo foo', 'oofoo', 'xhello', 'HELLO z', 'xxxx', 'b\nb\na\nb', 'a\nb', 'say "it\'s" 42_1', 'zabab']
CODES = [get_code(p) for p in PATTERNS]


def show(ctx):
    return ','.join([str(i) for i in ctx.flatten_marks()])


def table():
    for i in range(len(CODES)):
        line = PATTERNS[i].replace('\n', '\\n')
        for text in TEXTS:
            ctx = rsre_core.search(CODES[i], text)
            line += ' -' if ctx is None else ' ' + show(ctx)
        print line


def contexts():
    code = get_code_number
    ctx = rsre_core.StrMatchContext('ab12 cd345', 0, 10)
    while rsre_core.search_context(ctx, code):
        print ctx.match_start, ctx.match_end, ctx.group(0), ctx.group(1), ctx.span(1)[0], ctx.get_mark(0), ctx.get_mark(99)
        ctx.reset(ctx.match_end)
    copy = ctx.fresh_copy(7)
    print rsre_core.match_context(copy, code), copy.group()
    print rsre_core.match_context(copy.fresh_copy(5), code)


get_code_number = get_code('([a-z]?)[0-9]+')
AB = get_code('a|ab')


def bounds():
    print rsre_core.match(AB, 'ab').match_end, rsre_core.fullmatch(AB, 'ab').match_end
    print rsre_core.match(AB, 'xab', 1) is not None, rsre_core.match(AB, 'xab', -3) is None
    print rsre_core.search(AB, 'xab', 2) is None, rsre_core.search(AB, 'xab', 0, 1) is None
    print rsre_core.search(AB, 'xxab', 0, 100).match_start
    print rsre_core.match(AB, 'ab', fullmatch=True).match_end
    end = rsre_core.search(AB, u'xab')
    print end.match_start, len(end.group(0))


def entry_point(argv):
    print '== table'
    table()
    print '== contexts'
    contexts()
    print '== bounds'
    bounds()
    return 0


def target(driver, args):
    return entry_point, None
