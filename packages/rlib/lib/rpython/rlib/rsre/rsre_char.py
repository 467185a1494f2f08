"""Characters, by number: categories, small letters, sets."""
import sys

from rpython.rlib.rarithmetic import int_between
from rpython.rlib.rsre.rsre_constants import (
    OPCODE_BIGCHARSET, OPCODE_CATEGORY, OPCODE_CHARSET, OPCODE_LITERAL, OPCODE_NEGATE, OPCODE_RANGE, OPCODE_RANGE_IGNORE,
    OPCODE_UNICODE_GENERAL_CATEGORY, SRE_FLAG_LOCALE, SRE_FLAG_UNICODE)

MAGIC = 20031017
CODESIZE = 4
# No upper limit of a repeat. It fits a word.
MAXREPEAT = int(2 ** 32 - 1) if sys.maxint > 2 ** 32 else int(2 ** 31 - 1)

unicodedb = None


def set_unicode_db(newunicodedb):
    """The data about characters above 127, a module as rpython.rlib.unicodedata.unicodedb_5_2_0. While the program loads."""
    global unicodedb
    unicodedb = newunicodedb


def need_unicode_db():
    """While the program loads: a pattern asks for Unicode. The library's own data, where the program has set none."""
    if unicodedb is None:
        from rpython.rlib.unicodedata import unicodedb_5_2_0
        set_unicode_db(unicodedb_5_2_0)


def getlower_ascii(char_ord):
    if int_between(65, char_ord, 91):
        char_ord += 32
    return char_ord


def getlower_locale(char_ord):
    """By the locale "C": translated programs do not change it for single characters."""
    return getlower_ascii(char_ord)


def getlower_unicode(char_ord):
    if char_ord < 128:
        return getlower_ascii(char_ord)
    if unicodedb is None:
        return char_ord
    return unicodedb.tolower(char_ord)


def getlower(char_ord, flags):
    """The small letter of a character, by the flags of a pattern."""
    if flags & SRE_FLAG_UNICODE and not flags & SRE_FLAG_LOCALE:
        return getlower_unicode(char_ord)
    return getlower_ascii(char_ord)


# ---- categories


def is_digit(code):
    return int_between(48, code, 58)


def is_uni_digit(code):
    if code < 128:
        return is_digit(code)
    if unicodedb is None:
        return False
    return unicodedb.isdecimal(code)


def is_space(code):
    return code == 32 or int_between(9, code, 14)


def is_uni_space(code):
    if code < 128:
        return is_space(code) or int_between(28, code, 32)
    if unicodedb is None:
        return code == 0x85 or code == 0xa0
    return unicodedb.isspace(code)


def is_word(code):
    return code == 95 or int_between(48, code, 58) or int_between(65, code, 91) or int_between(97, code, 123)


def is_uni_word(code):
    if code < 128:
        return is_word(code)
    if unicodedb is None:
        return False
    return unicodedb.isalnum(code)


def is_loc_alnum(code):
    return code != 95 and is_word(code)


def is_loc_word(code):
    return is_word(code)


def is_linebreak(code):
    return code == 10


def is_uni_linebreak(code):
    if code < 128:
        return int_between(10, code, 14) or int_between(28, code, 31)
    return code == 0x85 or code == 0x2028 or code == 0x2029


def _is_category(kind, code):
    if kind == 0:
        return is_digit(code)
    if kind == 1:
        return is_space(code)
    if kind == 2:
        return is_word(code)
    if kind == 3:
        return is_linebreak(code)
    if kind == 4:
        return is_loc_word(code)
    if kind == 5:
        return is_uni_digit(code)
    if kind == 6:
        return is_uni_space(code)
    if kind == 7:
        return is_uni_word(code)
    return is_uni_linebreak(code)


def category_dispatch(category_code, char_code):
    """Whether a character is in a category: CATEGORY_xxx of rsre_constants, odd ones are the opposites."""
    return _is_category(category_code >> 1, char_code) == ((category_code & 1) == 0)


# ---- sets


def check_charset(ctx, pattern, ppos, char_code):
    """Whether a character is in the set whose codes start at `ppos` of a CompiledPattern."""
    return check_codes(pattern.pattern, ppos, char_code)


def check_codes(codes, ppos, char_code):
    """The same for a list of codes. Without an end of the set, nothing is in it."""
    negated = False
    while True:
        op = codes[ppos]
        if op == OPCODE_NEGATE:
            negated = not negated
            ppos += 1
        elif op == OPCODE_LITERAL:
            if char_code == codes[ppos + 1]:
                return not negated
            ppos += 2
        elif op == OPCODE_RANGE:
            if codes[ppos + 1] <= char_code <= codes[ppos + 2]:
                return not negated
            ppos += 3
        elif op == OPCODE_CATEGORY:
            if category_dispatch(codes[ppos + 1], char_code):
                return not negated
            ppos += 2
        elif op == OPCODE_CHARSET:
            if char_code < 256 and _has_bit(codes, ppos + 1, char_code):
                return not negated
            ppos += 9
        elif op == OPCODE_BIGCHARSET:
            if _in_bigcharset(codes, ppos + 1, char_code):
                return not negated
            ppos += 2 + 64 + codes[ppos + 1] * 8
        elif op == OPCODE_RANGE_IGNORE:
            if _in_range_ignore(codes[ppos + 1], codes[ppos + 2], char_code):
                return not negated
            ppos += 3
        elif op == OPCODE_UNICODE_GENERAL_CATEGORY:
            if _in_general_category(codes[ppos + 1], char_code):
                return not negated
            ppos += 2
        else:
            return negated


def _has_bit(codes, ppos, bit):
    return (codes[ppos + (bit >> 5)] >> (bit & 31)) & 1 != 0


def _in_bigcharset(codes, ppos, char_code):
    """A number of blocks, a byte for each of 256 pages that says its block, then blocks of 256 bits."""
    if char_code >= 65536:
        return False
    page = char_code >> 8
    block = (codes[ppos + 1 + (page >> 2)] >> ((page & 3) * 8)) & 255
    return _has_bit(codes, ppos + 65 + block * 8, char_code & 255)


def _in_range_ignore(low, high, char_code):
    if low <= char_code <= high:
        return True
    if low <= getlower_unicode(char_code) <= high:
        return True
    if char_code < 128:
        return int_between(97, char_code, 123) and low <= char_code - 32 <= high
    if unicodedb is None:
        return False
    return low <= unicodedb.toupper(char_code) <= high


def _in_general_category(wanted, char_code):
    """`wanted`: two letters of a category, or one letter, or 0x80 plus a letter for its opposite, by bytes."""
    if unicodedb is None:
        return False
    category = unicodedb.category(char_code)
    first = ord(category[0])
    negated = wanted & 0x80 != 0
    letter = wanted & 0x7f
    if wanted >> 8 == 0:
        return (first == letter) != negated
    return (first == letter and ord(category[1]) == (wanted >> 8) & 0x7f) != negated
