# int() of strings: signs, blanks, bases, and ValueError on anything else.
# expect:
#  0
#  42
#  -17
#  8
#  19
#  7
#  True
#  True
#  True
#  True
#  True
#  True
#  True
#  True
#  True
#  255 255 511 11
#  1295 -1 -1 -1

def parse(s):
    try:
        return int(s)
    except ValueError:
        return -12345


def parse_base(s, base):
    try:
        return int(s, base)
    except ValueError:
        return -1


def entry_point(argv):
    for s in ['0', '42', '-17', '+8', ' 19 ', '007']:
        print parse(s)
    for s in ['', ' ', 'x', '12x', '1 2', '--3', '+', '3.5', '0x10']:
        print parse(s) == -12345
    print parse_base('ff', 16), parse_base('FF', 16), parse_base('777', 8), parse_base('1011', 2)
    print parse_base('zz', 36), parse_base('12', 2), parse_base('9', 8), parse_base('g', 16)
    return 0


def target(driver, args):
    return entry_point, None
