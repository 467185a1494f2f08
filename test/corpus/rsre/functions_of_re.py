# rsre_re: the interface of `re` in translated programs, with patterns compiled while the program loads.
# expect:
#  == matches
#  <12> <> <12> - 0 2 -1 2
#  <-3.50> <-> <3> <50> 0 5 3 3
#  <+7> <+> <7> - 0 2 -1 2
#  none
#  none
#  4 2 6 abc 42 3
#  True 2
#  <> <42> 4 4
#  1
#  == names
#  H ello 3 rest
#  H ello 2
#  no such group
#  no such group
#  == everything
#  a,b,c, a,b c
#  a,,1,,b,-,2,5,c
#  ab,cd,e a,,bc
#  0 3 one
#  4 7 two
#  4 ab,e
#  -a-b-d- a,b,c
#  == substitutions
#  _a_b_ a_b_c d
#  ellohT\h| ouyT\y|
#  11 and 2222 AB C
#  abc 2
#  yz-xN
#  [x][x]c
#  unmatched group
#  == functions
#  aa 2 True
#  bbnbnb a|b x|y|z
#  5 True
#  == unicode
#  True
#  1 2 True True
#  True 3 True
#  1,3
from rpython.rlib.rsre import rsre_re as re

NUMBER = re.compile(r'([+-]?)(\d+)(?:\.(\d+))?')
WORD = re.compile(r'(?P<first>\w)(?P<rest>\w*)', re.IGNORECASE)
BLANKS = re.compile(r'\s+')
EMPTY = re.compile('x*')
LINE = re.compile('^(\\w+)$', re.M)


def show(text):
    return '-' if text is None else '<' + text + '>'


def matches():
    for text in ['12', '-3.50x', '+7.', 'x', '']:
        m = NUMBER.match(text)
        if m is None:
            print 'none'
        else:
            print show(m.group()), show(m.group(1)), show(m.group(2)), show(m.group(3)), m.start(), m.end(), m.span(3)[0], m.lastindex
    m = NUMBER.search('abc 42', 2)
    print m.start(), m.pos, m.endpos, m.string, len(m.groups())
    print NUMBER.fullmatch('42x') is None, NUMBER.fullmatch('42').end()
    a, b = m.group(1, 2)
    print show(a), show(b), len(m.regs), m.regs[2][0]
    print NUMBER.match('12 34', 0, 1).group()


def names():
    m = WORD.search('  Hello')
    print m.group('first'), m.group('rest'), m.start('rest'), m.lastgroup
    d = m.groupdict()
    print d['first'], d['rest'], len(d)
    try:
        m.group('other')
    except IndexError:
        print 'no such group'
    try:
        m.group(3)
    except IndexError:
        print 'no such group'


def everything():
    print ','.join(BLANKS.split('a b \t c  ')), ','.join(BLANKS.split('a b c', 1))
    print ','.join(['' if s is None else s for s in NUMBER.split('a1b-2.5c')])
    print ','.join(re.compile('[a-z]+').findall('ab1cd22e')), ','.join(re.compile('<(.*?)>').findall('<a><><bc>'))
    for m in WORD.finditer('one two'):
        print m.span()[0], m.span()[1], m.group()
    print len(EMPTY.findall('axb')), ','.join(LINE.findall('ab\nc d\ne'))
    print EMPTY.sub('-', 'abxd'), ','.join(EMPTY.split('axbxxc'))


def double(m):
    return m.group() + m.group()


def shout(m):
    return m.group(0).upper()


def substitutions():
    print BLANKS.sub('_', ' a  b '), BLANKS.sub('_', 'a b c d', 2)
    print WORD.sub(r'\g<rest>\1\t\\\g<1>|', 'hello you').replace('\t', 'T')
    print NUMBER.sub(double, '1 and 22'), WORD.sub(shout, 'ab c')
    text, count = BLANKS.subn('', 'a b  c')
    print text, count
    print WORD.match('xyz').expand(r'\2-\g<first>\n').replace('\n', 'N')
    print re.compile('(a)|b').sub('[x]', 'abc')
    try:
        re.compile('(a)|b').sub(r'\1', 'b')
    except re.Error as e:
        print e.msg


def functions():
    print re.match('a+', 'aab').group(), re.search('(?i)B', 'aab').start(), re.match('b', 'a') is None
    print re.sub('a', 'b', 'banana'), '|'.join(re.split(',', 'a,b')), '|'.join(re.findall('.', 'xyz'))
    print re.search(NUMBER, 'n 5').group(2), re.match('a.c', 'a\nc', re.S) is not None


def unicode_texts():
    m = WORD.match(u'\xe9t\xe9')
    print m is None
    m = WORD.search(u'\xe9ta\xe9')
    print m.start(), len(m.group()), m.group() == u'ta', m.group('rest') == u'a'
    print BLANKS.sub(u'\u20ac', u'a b') == u'a\u20acb', len(BLANKS.split(u'a b c')), WORD.sub(ur'\2\1', u'ab cd') == u'ba dc'
    print ','.join([str(m.start()) for m in BLANKS.finditer(u'a b c')])


def entry_point(argv):
    print '== matches'
    matches()
    print '== names'
    names()
    print '== everything'
    everything()
    print '== substitutions'
    substitutions()
    print '== functions'
    functions()
    print '== unicode'
    unicode_texts()
    return 0


def target(driver, args):
    return entry_point, None
