# Long texts: no repeat costs stack, and patterns that are linear take linear time, found or not.
# expect:
#  == deep
#  12001
#  12001 11999
#  12001
#  8000
#  == linear
#  none
#  12000 12001
#  none
#  12000
#  none
#  == looking around
#  6000
#  none
from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rpy import get_code

TAIL = get_code('[a-z]*x')
PLUS = get_code('([a-z]+)@')
ALTERNATIVES = get_code('(a|b)*c')
TWO = get_code('(?:(a)|(b))*c')
LAZY = get_code('(?:a|b)*?c')
PAIRS = get_code('(?:ab(?=a))*')
QUOTED = get_code('a*?!')
LOOKS = get_code('(?:a(?!c)b)*')
WORDS = get_code(r'\w+\s*=')


def show(ctx):
    print 'none' if ctx is None else str(ctx.match_end)


def entry_point(argv):
    half = 6000 + len(argv) - len(argv)
    ab = 'ab' * half
    letters = 'q' * (2 * half)
    print '== deep'
    show(rsre_core.match(ALTERNATIVES, ab + 'c'))
    ctx = rsre_core.match(TWO, ab + 'c')
    print ctx.match_end, ctx.span(1)[1]
    show(rsre_core.match(LAZY, ab + 'c'))
    show(rsre_core.match(PAIRS, 'ab' * 4000 + 'a'))
    print '== linear'
    show(rsre_core.search(TAIL, letters))
    ctx = rsre_core.search(PLUS, letters + '@')
    print ctx.span(1)[1], ctx.match_end
    show(rsre_core.search(PLUS, letters))
    print rsre_core.search(QUOTED, letters + '!').match_start
    show(rsre_core.search(WORDS, letters))
    print '== looking around'
    show(rsre_core.match(LOOKS, 'ab' * 3000 + 'ac'))
    show(rsre_core.match(ALTERNATIVES, ab))
    return 0


def target(driver, args):
    return entry_point, None
