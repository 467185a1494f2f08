# UnicodeBuilder, and % with a unicode format.
# expect:
#  == pieces, slices, repetitions
#  u'\u20acabc234\xe9\xe9\xe9' 10
#  == an empty one
#  u'' 0
#  == characters
#  u'\u20accba' u''
#  == in a field
#  200 200 True
#  == formats
#  u'price\xe9: 3 \u20ac' u'1' u'\xe9x' u'50%' u'ff|'
#  == formats with byte strings
#  u'<abc>' u'a'
#  == built again and again
#  410

from rpython.rlib.rstring import UnicodeBuilder


def describe(name, n):
    return u'%s: %d \u20ac' % (name, n)


def upside(u):
    b = UnicodeBuilder(len(u))
    i = len(u) - 1
    while i >= 0:
        b.append(u[i])
        i -= 1
    return b.build()


class Writer(object):
    def __init__(self):
        self.out = UnicodeBuilder()
        self.count = 0

    def write(self, u):
        self.out.append(u)
        self.count += 1


def entry_point(argv):
    one = len(argv)
    print '== pieces, slices, repetitions'
    b = UnicodeBuilder()
    b.append(u'\u20ac' * one)
    b.append(u'abc')
    b.append_slice(u'0123456789', 2, 5)
    b.append_multiple_char(u'\xe9', 3)
    print repr(b.build()), b.getlength()
    print '== an empty one'
    print repr(UnicodeBuilder().build()), UnicodeBuilder(100).getlength()
    print '== characters'
    print repr(upside(u'abc\u20ac' * one)), repr(upside(u''))
    print '== in a field'
    w = Writer()
    for i in range(200):
        w.write(unichr(0x100 + i))
    print w.count, w.out.getlength(), ord(w.out.build()[199]) == 0x1c7
    print '== formats'
    print repr(describe(u'price\xe9', 3 * one)), repr(u'%s' % one), repr(u'%s%s' % (u'\xe9', u'x' * one)), repr(u'%d%%' % 50), repr(u'%x|%s' % (255, u''))
    print '== formats with byte strings'
    print repr(u'<%s>' % ('abc' * one)), repr(u'%s' % 'a'[0])
    print '== built again and again'
    total = 0
    for i in range(20):
        b.append(u'x')
        total += len(b.build())
    print total
    return 0


def target(driver, args):
    return entry_point, None
