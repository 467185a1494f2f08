# Programs on unicode text: word counts, a simple case fold by table, wrapping, transliteration, utf-8 by hand.
# expect:
#  == folded by a table
#  u'\xe4pfel und \xf6l, \xe9t\xe9 stra\xdfe' u'' abcxyz
#  == written with ascii
#  aepfel und oel, ete strasse 0
#  == wrapped
#  9 aepfel und
#  7 oel, ete
#  6 strasse
#  == utf-8 by hand is utf-8
#  True True 4
#  == words counted
#  2 2 1 3

from rpython.rlib.rstring import UnicodeBuilder, StringBuilder

FOLD = {u'\xc9': u'\xe9', u'\xd6': u'\xf6', u'\xc4': u'\xe4'}
for _i in range(26):
    FOLD[unichr(65 + _i)] = unichr(97 + _i)
LATIN = [(u'\xe9', u'e'), (u'\xf6', u'oe'), (u'\xe4', u'ae'), (u'\xdf', u'ss')]


def fold(u):
    b = UnicodeBuilder(len(u))
    for c in u:
        b.append(FOLD.get(c, c))
    return b.build()


def plain(u):
    for old, new in LATIN:
        u = u.replace(old, new)
    return u.encode('ascii')


def wrap(u, width):
    lines = []
    line = u''
    for word in u.split(u' '):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        elif line:
            line = line + u' ' + word
        else:
            line = word
    lines.append(line)
    return lines


def utf8(u):
    b = StringBuilder()
    for ch in u:
        c = ord(ch)
        if c < 0x80:
            b.append(chr(c))
        elif c < 0x800:
            b.append(chr(0xc0 | c >> 6))
            b.append(chr(0x80 | c & 0x3f))
        else:
            b.append(chr(0xe0 | c >> 12))
            b.append(chr(0x80 | c >> 6 & 0x3f))
            b.append(chr(0x80 | c & 0x3f))
    return b.build()


def entry_point(argv):
    one = len(argv)
    text = u'\xc4pfel und \xd6l, \xc9t\xe9 stra\xdfe' * one
    print '== folded by a table'
    print repr(fold(text)), repr(fold(u'')), fold(u'ABCxyz').encode('ascii')
    print '== written with ascii'
    print plain(fold(text)), len(plain(u''))
    print '== wrapped'
    for line in wrap(text, 10):
        print len(line), plain(fold(line))
    print '== utf-8 by hand is utf-8'
    print utf8(text) == text.encode('utf-8'), utf8(u'\u20ac') == '\xe2\x82\xac', len(utf8(u'\uffff\x00'))
    print '== words counted'
    d = {}
    for w in fold(u'Der die DER Die das').split(u' '):
        d[w] = d.get(w, 0) + 1
    print d[u'der'], d[u'die'], d[u'das'], len(d)
    return 0


def target(driver, args):
    return entry_point, None
