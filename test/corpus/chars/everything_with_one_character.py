# Characters: arithmetic through ord() and chr(), methods, comparison, containers, defaults, and their mixing with strings.
# expect:
#  == classes by table
#  2 61 1 30 3 20 2 5a 0 ff 0 00 0 7e
#  == chr() and its limits
#  'A' '\x00' '\xff' ValueError ValueError
#  == codes
#  97 255 b { 0
#  == digits
#  7 15 15 -1 -1 -1
#  == repetition, concatenation, length
#  aaa [] aa abc bca 1 True a
#  == a string on one way, a character on the other
#  c ccc ? x long
#  == fields, lists, keys
#  <y> <a> 11 True qap 1 True
#  == choices
#  plus minus times paren other
#  == methods
#  A qz True True True True True True True False 0 z a 1 1a2
#  == order and hashes
#  True True True q a -1 True

from rpython.rlib.objectmodel import compute_hash

HEX = '0123456789abcdef'
CLASSES = [0] * 256
for _c in range(256):
    if chr(_c).isdigit():
        CLASSES[_c] = 1
    elif chr(_c).isalpha():
        CLASSES[_c] = 2
    elif chr(_c).isspace():
        CLASSES[_c] = 3


def kind(c):
    return CLASSES[ord(c)]


def hex_byte(c):
    n = ord(c)
    return HEX[n >> 4] + HEX[n & 15]


def checked_chr(n):
    try:
        return '%r' % chr(n)
    except ValueError:
        return 'ValueError'


def next_char(c):
    return chr((ord(c) + 1) & 255)


def digit(c):
    if '0' <= c <= '9':
        return ord(c) - ord('0')
    c = c.lower()
    if 'a' <= c <= 'f':
        return ord(c) - ord('a') + 10
    return -1


def one_or_more(n):
    if n == 1:
        return 'c'
    return 'c' * n


def default(c='?'):
    return c


class Cell(object):
    def __init__(self, c):
        self.c = c

    def show(self):
        return '<' + self.c + '>'


def switch(c):
    if c == '+':
        return 'plus'
    elif c == '-' or c == '~':
        return 'minus'
    elif c in '*/%':
        return 'times'
    elif c in ('(', ')'):
        return 'paren'
    return 'other'


def entry_point(argv):
    one = len(argv)
    s = 'a0 Z\xff\x00~' * one
    print '== classes by table'
    for c in s:
        print kind(c), hex_byte(c),
    print
    print '== chr() and its limits'
    print checked_chr(65 * one), checked_chr(0), checked_chr(255), checked_chr(256 * one), checked_chr(-one)
    print '== codes'
    print ord(s[0]), ord(s[4]), next_char('a'), next_char('z'), ord(next_char('\xff'))
    print '== digits'
    print digit('7'), digit('f'), digit('F'), digit('g'), digit('/'), digit(':')
    print '== repetition, concatenation, length'
    c = s[0]
    print c * 3, '[' + c * 0 + ']', c + c, c + 'bc', 'bc' + c, len(c), c + c + c == 'aaa', str(c)
    print '== a string on one way, a character on the other'
    print one_or_more(one), one_or_more(3), default(), default('x' * one), default('long' * one)
    print '== fields, lists, keys'
    cells = [Cell('x'), Cell(c)]
    cells[0].c = 'y'
    d = {'a': 1, 'b': 2}
    d[c] += 10
    l = ['p', c, 'q']
    l.reverse()
    print cells[0].show(), cells[1].show(), d['a'], c in d, ''.join(l), l.index('a'), 'q' in l
    print '== choices'
    print switch('+'), switch('~'), switch('%'), switch(')'), switch(c)
    print '== methods'
    print c.upper(), 'Q'.lower() + s[3].lower(), c.isalpha(), s[1].isdigit(), s[2].isspace(), s[3].isupper(), c.islower(), c.isalnum(), c.startswith('a'), c.endswith('b'), c.find('a'), c.replace('a', 'z'), c.strip(), c.count('a'), c.join(['1', '2'])
    print '== order and hashes'
    print c < 'b', s[4] > s[0], s[5] < c, max(c, 'q'), min('z', c), cmp(c, 'b'), compute_hash(c) == compute_hash('a' * one)
    return 0


def target(driver, args):
    return entry_point, None
