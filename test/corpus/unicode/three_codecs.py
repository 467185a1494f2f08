# encode and decode with ascii, latin-1 and utf-8, strict: all lengths of sequences and all faults.
# expect:
#  == to utf-8
#  616263 7fc280 dfbfe0a080 efbfbf [] 00
#  == to latin-1
#  61ff bad  80
#  == to ascii
#  616263 bad 7f []
#  == from utf-8
#  u'abc' u'\xe9' u'\u20ac!' u'' u'\uffff'
#  == what is no utf-8
#  bad bad bad bad bad bad bad bad bad bad bad bad bad
#  == from latin-1 and ascii
#  u'a\xe9\xff' u'' u'abc' bad u''
#  == there and back
#  0
#  == other spellings of the names
#  c3a9 e9 u'\xe9' u'\xe9'
#  == str() and unicode()
#  plain u'plain' u'1' u'x'

def hexa(s):
    return ''.join(['%02x' % ord(c) for c in s])


def utf8(u):
    return hexa(u.encode('utf-8'))


def latin(u):
    try:
        return hexa(u.encode('latin-1'))
    except UnicodeEncodeError:
        return 'bad'


def ascii(u):
    try:
        return hexa(u.encode('ascii'))
    except UnicodeEncodeError:
        return 'bad'


def from_utf8(s):
    try:
        return repr(s.decode('utf-8'))
    except UnicodeDecodeError:
        return 'bad'


def from_ascii(s):
    try:
        return repr(s.decode('ascii'))
    except UnicodeDecodeError:
        return 'bad'


def from_latin(s):
    return repr(s.decode('latin-1'))


def entry_point(argv):
    one = len(argv)
    print '== to utf-8'
    print utf8(u'abc' * one), utf8(u'\x7f\x80'), utf8(u'\u07ff\u0800'), utf8(u'\uffff'), '[' + utf8(u'') + ']', utf8(u'\x00')
    print '== to latin-1'
    print latin(u'a\xff' * one), latin(u'\u0100'), latin(u''), latin(u'\x80')
    print '== to ascii'
    print ascii(u'abc' * one), ascii(u'\x80'), ascii(u'\x7f'), '[' + ascii(u'') + ']'
    print '== from utf-8'
    print from_utf8('abc' * one), from_utf8('\xc3\xa9'), from_utf8('\xe2\x82\xac!'), from_utf8(''), from_utf8('\xef\xbf\xbf')
    print '== what is no utf-8'
    for s in ['\x80', '\xc3', '\xc3(', '\xe2\x82', '\xe2(\xac', '\xc0\x80', '\xc1\xbf', '\xe0\x80\x80', '\xf0\x80\x80\x80', '\xf5\x80\x80\x80', '\xff', '\xf4\x90\x80\x80', 'ok\xfe']:
        print from_utf8(s),
    print
    print '== from latin-1 and ascii'
    print from_latin('a\xe9\xff' * one), from_latin(''), from_ascii('abc' * one), from_ascii('\x80'), from_ascii('')
    print '== there and back'
    bad = 0
    for i in range(0, 0xd800, 97):
        u = unichr(i) * one
        if u.encode('utf-8').decode('utf-8') != u:
            bad += 1
    print bad
    print '== other spellings of the names'
    print hexa((u'\xe9' * one).encode('utf8')), hexa((u'\xe9' * one).encode('latin1')), repr(('\xe9' * one).decode('latin1')), repr(('\xc3\xa9' * one).decode('utf8'))
    print '== str() and unicode()'
    print str(u'plain' * one), repr(unicode('plain' * one)), repr(unicode(one)), repr(unicode('x'[0]))
    return 0


def target(driver, args):
    return entry_point, None
