# A compiler of patterns of the program's own, which hands lists of codes to contexts, as long ago; the numbers come from rsre_core.
# expect:
#  == globs
#  *.py: : no
#  *.py: abc: no
#  *.py: x.py: <x>
#  *.py: foobar.txt: no
#  *.py: xx: no
#  a?c: : no
#  a?c: abc:
#  a?c: x.py: no
#  a?c: foobar.txt: no
#  a?c: xx: no
#  [a-c]*: : no
#  [a-c]*: abc: <bc>
#  [a-c]*: x.py: no
#  [a-c]*: foobar.txt: no
#  [a-c]*: xx: no
#  *.{txt,md,py}: : no
#  *.{txt,md,py}: abc: no
#  *.{txt,md,py}: x.py: <x> <py>
#  *.{txt,md,py}: foobar.txt: <foobar> <txt>
#  *.{txt,md,py}: xx: no
#  {foo,foobar}*: : no
#  {foo,foobar}*: abc: no
#  {foo,foobar}*: x.py: no
#  {foo,foobar}*: foobar.txt: <foo> <bar.txt>
#  {foo,foobar}*: xx: no
#  : :
#  : abc: no
#  : x.py: no
#  : foobar.txt: no
#  : xx: no
#  *x*x*: : no
#  *x*x*: abc: no
#  *x*x*: x.py: no
#  *x*x*: foobar.txt: no
#  *x*x*: xx: <> <> <>
#  == functions
#  True True
#  2 True
#  1 2
#  3 4
#  True
#  == bad codes
#  bad regular expression: code 10
#  bad regular expression: a short repeat of more than a character
from rpython.rlib.rsre import rsre_char, rsre_core
from rpython.rlib.rsre.rsre_core import (
    AT_BEGINNING, AT_END, OPCODE_ANY, OPCODE_AT, OPCODE_BRANCH, OPCODE_CHARSET, OPCODE_FAILURE, OPCODE_IN, OPCODE_INFO, OPCODE_JUMP, OPCODE_LITERAL,
    OPCODE_MARK, OPCODE_RANGE, OPCODE_REPEAT_ONE, OPCODE_SUCCESS)


class Glob(object):
    """* ? [a-z] {one,two}: the text of each star and of each choice is a group."""

    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.groups = 0
        self.code = [OPCODE_INFO, 4, 0, 0, 0, OPCODE_AT, AT_BEGINNING]
        while self.pos < len(text):
            c = text[self.pos]
            self.pos += 1
            self.item(c)
        self.code += [OPCODE_AT, AT_END, OPCODE_SUCCESS]

    def item(self, c):
        if c == '*':
            self.group([OPCODE_REPEAT_ONE, 5, 0, rsre_char.MAXREPEAT, OPCODE_ANY, OPCODE_SUCCESS])
        elif c == '?':
            self.code.append(OPCODE_ANY)
        elif c == '[':
            low = ord(self.text[self.pos])
            high = ord(self.text[self.pos + 2])
            self.pos += 4
            self.code += [OPCODE_IN, 5, OPCODE_RANGE, low, high, OPCODE_FAILURE]
        elif c == '{':
            end = self.text.find('}', self.pos)
            assert end >= 0
            self.group(self.choice(self.text[self.pos:end].split(',')))
            self.pos = end + 1
        else:
            self.code += [OPCODE_LITERAL, ord(c)]

    def group(self, body):
        self.code += [OPCODE_MARK, self.groups * 2] + body + [OPCODE_MARK, self.groups * 2 + 1]
        self.groups += 1

    def choice(self, words):
        code = [OPCODE_BRANCH]
        jumps = []
        for word in words:
            code.append(2 * len(word) + 3)
            for c in word:
                code += [OPCODE_LITERAL, ord(c)]
            jumps.append(len(code) + 1)
            code += [OPCODE_JUMP, 0]
        code.append(0)
        for jump in jumps:
            code[jump] = len(code) - jump
        return code


def show(pattern, text):
    glob = Glob(pattern)
    ctx = rsre_core.StrMatchContext(glob.code, text, 0, len(text), 0)
    if not rsre_core.match_context(ctx):
        print pattern + ': ' + text + ': no'
        return
    print pattern + ': ' + text + ':' + ''.join([' <' + ctx.group(i + 1) + '>' for i in range(glob.groups)])


def bad_codes():
    for code in [[OPCODE_CHARSET, 0], [OPCODE_REPEAT_ONE, 9, 0, 1, OPCODE_ANY, OPCODE_SUCCESS]]:
        try:
            rsre_core.match(code, 'abc')
        except rsre_core.Error as e:
            print e.msg


def entry_point(argv):
    print '== globs'
    for pattern in ['*.py', 'a?c', '[a-c]*', '*.{txt,md,py}', '{foo,foobar}*', '', '*x*x*']:
        for text in ['', 'abc', 'x.py', 'foobar.txt', 'xx']:
            show(pattern, text)
    print '== functions'
    digit = [OPCODE_IN, 5, OPCODE_RANGE, 48, 57, OPCODE_FAILURE, OPCODE_SUCCESS]
    print rsre_core.match(digit, '5') is not None, rsre_core.match(digit, 'x') is None
    print rsre_core.search(digit, 'ab7').match_start, rsre_core.search(digit, 'ab7', 0, 2, 0) is None
    ctx = rsre_core.StrMatchContext(digit, 'a1b2', 0, 4, 0)
    while rsre_core.search_context(ctx):
        print ctx.match_start, ctx.match_end
        ctx.reset(ctx.match_end)
    print rsre_core.match_context(ctx.fresh_copy(1))
    print '== bad codes'
    bad_codes()
    return 0


def target(driver, args):
    return entry_point, None
