"""From patterns to codes in the numbering of CPython 2.7. The parser is the one of the host's `re`; skips count from the word they stand in."""
from re import _sre

from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rsre.rpy.sre_constants import *

_LIMIT = int(MAXREPEAT)
_CATEGORIES = {'d': CATEGORY_DIGIT, 'D': CATEGORY_NOT_DIGIT, 's': CATEGORY_SPACE, 'S': CATEGORY_NOT_SPACE, 'w': CATEGORY_WORD, 'W': CATEGORY_NOT_WORD}
_LOC_CATEGORIES = {'w': CATEGORY_LOC_WORD, 'W': CATEGORY_LOC_NOT_WORD}
_UNI_CATEGORIES = {'d': CATEGORY_UNI_DIGIT, 'D': CATEGORY_UNI_NOT_DIGIT, 's': CATEGORY_UNI_SPACE, 'S': CATEGORY_UNI_NOT_SPACE,
                   'w': CATEGORY_UNI_WORD, 'W': CATEGORY_UNI_NOT_WORD}
_POSITIONS = {'^': AT_BEGINNING, '$': AT_END, 'A': AT_BEGINNING_STRING, 'Z': AT_END_STRING, 'b': AT_BOUNDARY, 'B': AT_NON_BOUNDARY}


def compile_codes(pattern, flags=0):
    """(codes, flags, number of groups, {name: group})"""
    body, flags, groups, groupindex = _sre.parse(pattern, flags)
    compiler = _Compiler(flags)
    compiler.info(body)
    compiler.sequence(body)
    compiler.codes.append(OPCODE_SUCCESS)
    return [intmask(code) for code in compiler.codes], flags, groups, groupindex


class _Compiler(object):
    def __init__(self, flags):
        self.flags = flags
        self.fold = flags & SRE_FLAG_IGNORECASE != 0
        self.codes = []

    def lower(self, char):
        return _sre.getlower(char, self.flags) if self.fold else char

    def skip(self):
        """Room for a skip, to be filled by land()."""
        self.codes.append(0)
        return len(self.codes) - 1

    def land(self, where):
        self.codes[where] = len(self.codes) - where

    def info(self, body):
        low, high = width_of(body)
        self.codes += [OPCODE_INFO, 4, 0, min(low, _LIMIT), high if high < _LIMIT else 0]

    def sequence(self, body):
        for node in body:
            getattr(self, 'emit_' + node[0])(*node[1:])

    def emit_literal(self, char):
        self.codes += [OPCODE_LITERAL_IGNORE if self.fold else OPCODE_LITERAL, self.lower(char)]

    def emit_any(self):
        self.codes.append(OPCODE_ANY_ALL if self.flags & SRE_FLAG_DOTALL else OPCODE_ANY)

    def emit_in(self, negate, items):
        if len(items) == 1 and items[0][0] == 'literal' and negate:
            self.codes += [OPCODE_NOT_LITERAL_IGNORE if self.fold else OPCODE_NOT_LITERAL, self.lower(items[0][1])]
            return
        self.codes.append(OPCODE_IN_IGNORE if self.fold else OPCODE_IN)
        where = self.skip()
        if negate:
            self.codes.append(OPCODE_NEGATE)
        for item in items:
            self.set_item(*item)
        self.codes.append(OPCODE_FAILURE)
        self.land(where)

    def set_item(self, kind, first, last=None):
        if kind == 'literal':
            self.codes += [OPCODE_LITERAL, self.lower(first)]
        elif kind == 'category':
            self.codes += [OPCODE_CATEGORY, self.category(first)]
        else:
            for low, high in self.folded_range(first, last):
                self.codes += [OPCODE_RANGE, low, high]

    def folded_range(self, first, last):
        """The ranges of the small letters of a range. Beyond the basic plane nothing is folded."""
        if not self.fold or last > 65535:
            return [(first, last)]
        result = []
        for char in range(first, last + 1):
            small = self.lower(char)
            if result and result[-1][1] == small - 1:
                result[-1] = result[-1][0], small
            else:
                result.append((small, small))
        return result

    def category(self, letter):
        if self.flags & SRE_FLAG_LOCALE and letter in _LOC_CATEGORIES:
            return _LOC_CATEGORIES[letter]
        if self.flags & SRE_FLAG_UNICODE:
            return _UNI_CATEGORIES[letter]
        return _CATEGORIES[letter]

    def emit_at(self, where):
        at = _POSITIONS[where]
        if self.flags & SRE_FLAG_MULTILINE:
            at = {AT_BEGINNING: AT_BEGINNING_LINE, AT_END: AT_END_LINE}.get(at, at)
        if where in 'bB':
            if self.flags & SRE_FLAG_LOCALE:
                at += AT_LOC_BOUNDARY - AT_BOUNDARY
            elif self.flags & SRE_FLAG_UNICODE:
                at += AT_UNI_BOUNDARY - AT_BOUNDARY
        self.codes += [OPCODE_AT, at]

    def emit_repeat(self, low, high, greedy, body):
        simple = len(body) == 1 and body[0][0] in ('literal', 'any', 'in')
        if simple:
            self.codes.append(OPCODE_REPEAT_ONE if greedy else OPCODE_MIN_REPEAT_ONE)
        else:
            self.codes.append(OPCODE_REPEAT)
        where = self.skip()
        self.codes += [min(low, _LIMIT), min(high, _LIMIT)]
        self.sequence(body)
        if simple:
            self.codes.append(OPCODE_SUCCESS)
            self.land(where)
        else:
            self.land(where)
            self.codes.append(OPCODE_MAX_UNTIL if greedy else OPCODE_MIN_UNTIL)

    def emit_subpattern(self, group, body):
        if group is not None:
            self.codes += [OPCODE_MARK, group * 2 - 2]
        self.sequence(body)
        if group is not None:
            self.codes += [OPCODE_MARK, group * 2 - 1]

    def emit_branch(self, options):
        self.codes.append(OPCODE_BRANCH)
        ends = []
        for option in options:
            where = self.skip()
            self.sequence(option)
            self.codes.append(OPCODE_JUMP)
            ends.append(self.skip())
            self.land(where)
        self.codes.append(OPCODE_FAILURE)
        for end in ends:
            self.land(end)

    def emit_groupref(self, group):
        self.codes += [OPCODE_GROUPREF_IGNORE if self.fold else OPCODE_GROUPREF, group - 1]

    def emit_assert(self, width, negate, body):
        self.codes.append(OPCODE_ASSERT_NOT if negate else OPCODE_ASSERT)
        where = self.skip()
        self.codes.append(max(width, 0))
        self.sequence(body)
        self.codes.append(OPCODE_SUCCESS)
        self.land(where)

    def emit_groupref_exists(self, group, yes, no):
        self.codes += [OPCODE_GROUPREF_EXISTS, group - 1]
        where = self.skip()
        self.sequence(yes)
        if no is None:
            self.codes[where] = len(self.codes) - where + 1
            return
        self.codes.append(OPCODE_JUMP)
        end = self.skip()
        self.codes[where] = len(self.codes) - where + 1
        self.sequence(no)
        self.land(end)


def width_of(body):
    """Least and greatest number of characters that a sequence takes."""
    low = high = 0
    for node in body:
        a, b = _node_width(node)
        low += a
        high += b
    return min(low, _LIMIT), min(high, _LIMIT)


def _node_width(node):
    kind = node[0]
    if kind in ('literal', 'any', 'in'):
        return 1, 1
    if kind == 'subpattern':
        return width_of(node[2])
    if kind == 'repeat':
        low, high = width_of(node[4])
        return low * node[1], high * node[2]
    if kind == 'branch':
        widths = [width_of(option) for option in node[1]]
        return min([low for low, _ in widths]), max([high for _, high in widths])
    if kind == 'groupref':
        return 0, _LIMIT
    if kind == 'groupref_exists':
        low, high = width_of(node[2])
        low2, high2 = (0, 0) if node[3] is None else width_of(node[3])
        return min(low, low2), max(high, high2)
    return 0, 0
