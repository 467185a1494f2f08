# Small always-inlined helpers on strings give the same results as plain functions.
# expect:
#  2 one|two
#  3 a|+|b
#  0 -
#  3 x|1|y

from rpython.rlib.objectmodel import always_inline


@always_inline
def is_letter(c):
    return 'a' <= c <= 'z' or 'A' <= c <= 'Z'


@always_inline
def skip_blanks(s, i):
    while i < len(s) and s[i] == ' ':
        i += 1
    return i


def words(s):
    out = []
    i = skip_blanks(s, 0)
    while i < len(s):
        start = i
        while i < len(s) and is_letter(s[i]):
            i += 1
        if i == start:
            i += 1
        out.append(s[start:i])
        i = skip_blanks(s, i)
    return out


def entry_point(argv):
    for text in ['one two', '  a+b ', '', 'x1y']:
        print len(words(text)), '|'.join(words(text)) or '-'
    return 0


def target(driver, args):
    return entry_point, None
