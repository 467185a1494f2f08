import re
m = re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2009-02-13'); print m.group(), m.group('y', 'm'), m.groupdict(), m.start('m'), m.span(), m.lastgroup, m.lastindex, m.expand(r'\g<m>/\1'), m.pos, m.endpos, m.regs, m.re.pattern, m.string
print re.sub('a+', lambda m: str(len(m.group())), 'aa b aaa'), re.subn('x*', '-', 'abxd'), re.sub('(a)(b)?', r'[\1]', 'ab a'), re.split(r'[,;]\s*', 'a, b;c'), re.split('(-)', 'a-b-c', 1), re.findall(r'(\w)(\d)', 'a1 b2'), [x.group() for x in re.finditer('a.', 'abacad')]
print re.match('abc', 'ABC', re.I).group(), re.search('^b', 'a\nb', re.M).start(), re.match('a.b', 'a\nb', re.S) is not None, re.match('a # c\n b', 'ab', re.X).end(), re.compile(u'\xe9', re.I | re.U).match(u'\xc9') is not None, re.match(u'\\w+', u'\xe9t\xe9', re.U).group() == u'\xe9t\xe9', re.match('\\w', '\xe9')
print re.escape('a.b*c\0 d'), repr(re.sub(u'a', 'b', 'xa')), repr(re.sub('a', u'\u20ac', u'xa')), repr(re.sub('x', 'y', bytearray('axb')))
s = re.Scanner([(r'[a-z]+', lambda s, t: ('id', t)), (r'\d+', lambda s, t: int(t)), (r'\s+', None)]); print s.scan('ab 12 c!')
p = re.compile('b'); print p.match('abc', 1).span(), p.search('abcb', 2).span(), p.search('abc', 0, 1), p.flags, p.groups, p.groupindex, p.sub('x', 'bbb', 2), re.compile('a') is re.compile('a'), p.findall('abab', 2)
sc = p.scanner('abb'); print sc.search().span(), sc.search().span(), sc.search()
print re.compile(ur'[\u0400-\u04ff]+').search(u'abc \u0416\u0436').span(), re.findall(u'.', u'a\U0001f600b') == [u'a', u'\U0001f600', u'b'], re.match('(?:a|ab)(?:c|bcd)(?:d*)', 'abcd').group()
print len(re.match('(?:a|b)*', 'ab' * 20000).group()), len(re.match('(a*)*', 'a' * 5000).group()), re.search('x*$', 'y' * 3000).span()
for bad in ['(', ')', '*', 'a**', '[', '[b-a]', '(?P<1>a)', '(?P=x)', '\\', 'a{2,1}', '(?<=a*)', '(?z)', '(?P<a>x)(?P<a>y)']:
    try: re.compile(bad)
    except re.error, e: print bad, '->', e
try: re.sub('a', '\\2', 'a')
except re.error, e: print e
try: m.group(9)
except IndexError, e: print e
try: re.match('a', 5)
except TypeError, e: print e

