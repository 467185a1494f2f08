# Patterns with the flag U, over unicode strings and over UTF-8: categories, small letters, boundaries, sets beyond 255; `re` finds the same at load time.
# expect:
#  == agrees with re
#  75 0
#  == characters
#  97 True False False False
#  233 True False False False
#  963 True False False False
#  1633 True True False False
#  8195 False False True False
#  8232 False False True True
#  95 True False False False
#  True False
#  == general categories
#  2
#  3
#  1
import re

from rpython.rlib.rsre import rsre_char, rsre_core, rsre_utf8
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_constants import CATEGORY_UNI_DIGIT, CATEGORY_UNI_NOT_WORD, OPCODE_SUCCESS, OPCODE_UNICODE_GENERAL_CATEGORY, OPCODE_FAILURE, OPCODE_IN

PATTERNS = [u'(?u)\\w+', u'(?u)\\W+', u'(?u)\\d+', u'(?u)\\s+', u'(?u)\\b.', u'(?u)\\B.', u'(?iu)\xc9', u'(?iu)[\u0391-\u03a9]+', u'[^a-z\xe9]+', u'\u20ac|\xe9',
            u'(?iu)(\u0431)\\1', u'(?iu)[\xc9x]+$', u'(?i)\xc9', u'[\u0100-\uffff]', u'(?u)[^\\W\\d]+', u'(?iu)\u03a3*?\u03c3', u'.*\u20ac', u'(?u)(?<=\\w)\\d',
            u'(?iu)k', u'[^\\d]\xe9']
TEXTS = [u'', u'abc 12', u'\xe9t\xe9', u'x\xc9\xe9', u'\u0391\u03b2\u03b3', u'\u0661\u0662 \u2003\xa0.', u'\u0431\u0411!', u'1\u20ac\u20ac', u'\u03a3\u03c3', u'\u212aK']


class Case(object):
    def __init__(self, pattern):
        self.code = get_code(pattern)
        compiled = re.compile(pattern)
        self.starts = []
        self.ends = []
        for text in TEXTS:
            m = compiled.search(text)
            self.starts.append(-1 if m is None else m.start())
            self.ends.append(-1 if m is None else m.end())


CASES = [Case(p) for p in PATTERNS]
UTF8 = [text.encode('utf-8') for text in TEXTS]
LETTER = [OPCODE_IN, 4, OPCODE_UNICODE_GENERAL_CATEGORY, ord('L'), OPCODE_FAILURE, OPCODE_SUCCESS]
NOT_NUMBER = [OPCODE_IN, 4, OPCODE_UNICODE_GENERAL_CATEGORY, ord('N') | 0x80, OPCODE_FAILURE, OPCODE_SUCCESS]
SMALL = [OPCODE_IN, 4, OPCODE_UNICODE_GENERAL_CATEGORY, ord('L') | ord('l') << 8, OPCODE_FAILURE, OPCODE_SUCCESS]


def compare():
    bad = 0
    found = 0
    for case in CASES:
        for i in range(len(TEXTS)):
            start = -1
            end = -1
            ctx = rsre_core.search(case.code, TEXTS[i])
            if ctx is not None:
                start, end = ctx.span()
                found += 1
            if start != case.starts[i] or end != case.ends[i]:
                bad += 1
            start = -1
            end = -1
            ctx8 = rsre_utf8.utf8search(case.code, UTF8[i])
            if ctx8 is not None:
                start = ctx8.slowly_convert_byte_pos_to_index(ctx8.match_start)
                end = ctx8.slowly_convert_byte_pos_to_index(ctx8.match_end)
            if start != case.starts[i] or end != case.ends[i]:
                bad += 1
    print found, bad


def characters():
    for c in [0x41, 0xc9, 0x3a3, 0x661, 0x2003, 0x2028, 0x5f]:
        print rsre_char.getlower_unicode(c), rsre_char.is_uni_word(c), rsre_char.is_uni_digit(c), rsre_char.is_uni_space(c), rsre_char.is_uni_linebreak(c)
    print rsre_char.category_dispatch(CATEGORY_UNI_DIGIT, 0x661), rsre_char.category_dispatch(CATEGORY_UNI_NOT_WORD, 0xe9)


def general_categories():
    for codes in [LETTER, NOT_NUMBER, SMALL]:
        pattern = rsre_core.CompiledPattern(codes, 32)
        found = [text for text in [u'1', u'\u0661', u'\xc9', u'\u03c3', u' '] if rsre_core.search(pattern, text) is not None]
        print len(found)


def entry_point(argv):
    print '== agrees with re'
    compare()
    print '== characters'
    characters()
    print '== general categories'
    general_categories()
    return 0


def target(driver, args):
    return entry_point, None
