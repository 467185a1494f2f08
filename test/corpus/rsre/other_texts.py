# Contexts over UTF-8, over buffers, of a class of the program; patterns from lists of codes made by the program while it runs.
# expect:
#  == utf8
#  2 11 6 4 True
#  7
#  6 4 6
#  True True
#  3 11
#  == own contexts
#  True key value
#  True 8 10 9
#  True False
#  == at run time
#  7 3 6
#  0 -1 -1
#  == characters
#  False False True False False
#  True False True False False
#  False True False False False
#  False True False True True
#  False False False False True
#  False False True False False
#  113 201
from rpython.rlib.rsre import rsre_char, rsre_core, rsre_utf8
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_constants import (
    OPCODE_CATEGORY, OPCODE_FAILURE, OPCODE_IN, OPCODE_LITERAL, OPCODE_MARK, OPCODE_MAX_UNTIL, OPCODE_REPEAT, OPCODE_REPEAT_ONE, OPCODE_SUCCESS,
    CATEGORY_DIGIT)

PAIR = get_code(u'([\u0391-\u03a9a-z]{2,})(?<=.\u03a9)=(.*)')
ANY = get_code('.(.)')
WIDE = get_code('[^a-z]+')


def utf8():
    text = u'x \u0391\u03a9=\u20ac!'.encode('utf-8')
    ctx = rsre_utf8.utf8search(PAIR, text)
    print ctx.match_start, ctx.match_end, ctx.span(1)[1], len(ctx.group(2)), ctx.group(2) == '\xe2\x82\xac!'
    print ctx.slowly_convert_byte_pos_to_index(ctx.match_end)
    ctx = rsre_utf8.utf8match(ANY, text, 3)
    print ctx.match_end, ctx.span(1)[0], ctx.span(1)[1]
    print rsre_utf8.utf8match(WIDE, text, 2, fullmatch=True) is not None, rsre_utf8.utf8match(WIDE, text) is None
    ctx = rsre_utf8.utf8search(WIDE, text, 3)
    print ctx.match_start, ctx.match_end


class Buffer(object):
    def __init__(self, text):
        self.text = text

    def getitem(self, index):
        return self.text[index]

    def getslice(self, start, stop, step, size):
        assert start >= 0
        assert stop >= 0
        return self.text[start:stop]


class Rope(rsre_core.AbstractMatchContext):
    """A text in pieces of 3 characters."""

    def __init__(self, pieces, start, end):
        rsre_core.AbstractMatchContext.__init__(self, start, end)
        self.pieces = pieces

    def str(self, index):
        return ord(self.pieces[index // 3][index % 3])

    def fresh_copy(self, start):
        return Rope(self.pieces, start, self.end)


def own_contexts():
    ctx = rsre_core.BufMatchContext(Buffer('key = value'), 0, 11)
    print rsre_core.search_context(ctx, get_code_assign), ctx.group(1), ctx.group(2)
    rope = Rope(['abc', 'def', 'gh1', '2'], 0, 10)
    print rsre_core.search_context(rope, NUMBER), rope.match_start, rope.match_end, rope.span(1)[0]
    print rsre_core.match_context(rope.fresh_copy(9), NUMBER), rsre_core.match_context(rope.fresh_copy(0), NUMBER)


get_code_assign = get_code(r'(\w+) *= *(\w+)')
NUMBER = get_code('([0-9])+')


def digits_code(separator):
    """(digits separator)*"""
    digits = [OPCODE_REPEAT_ONE, 9, 1, rsre_char.MAXREPEAT, OPCODE_IN, 4, OPCODE_CATEGORY, CATEGORY_DIGIT, OPCODE_FAILURE, OPCODE_SUCCESS]
    body = [OPCODE_MARK, 0] + digits + [OPCODE_MARK, 1, OPCODE_LITERAL, ord(separator)]
    return [OPCODE_REPEAT, len(body) + 3, 0, rsre_char.MAXREPEAT] + body + [OPCODE_MAX_UNTIL, OPCODE_SUCCESS]


def at_run_time(separators):
    for separator in separators:
        pattern = rsre_core.CompiledPattern(digits_code(separator), 0)
        ctx = rsre_core.match(pattern, '12;345;6,7')
        print ctx.match_end, ctx.span(1)[0], ctx.span(1)[1]


def characters():
    for c in [ord('a'), ord('5'), 32, 10, 0x85, ord('_')]:
        print rsre_char.is_digit(c), rsre_char.is_space(c), rsre_char.is_word(c), rsre_char.is_linebreak(c), rsre_char.is_uni_linebreak(c)
    print rsre_char.getlower(ord('Q'), 0), rsre_char.getlower(0xc9, 0)


def entry_point(argv):
    print '== utf8'
    utf8()
    print '== own contexts'
    own_contexts()
    print '== at run time'
    at_run_time(';,')
    print '== characters'
    characters()
    return 0


def target(driver, args):
    return entry_point, None
