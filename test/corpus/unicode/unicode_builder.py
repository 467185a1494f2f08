# UnicodeBuilder collects unicode strings, characters, slices and repetitions; builders may be None, and prebuilt ones keep what they have.
# expect:
#  7 97 8364 98 8364 8364 99 100
#  0 3
#  begin: one two
#  begin: one two three
#  None 0

from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

LOG = StringBuilder()
LOG.append('begin:')


class Logger(object):
    out = None

    def write(self, text):
        if self.out is not None:
            self.out.append(' ')
            self.out.append(text)


def entry_point(argv):
    n = len(argv)
    b = UnicodeBuilder()
    b.append(u'a\u20ac' * n)
    b.append(u'b'[n - 1])
    b.append_multiple_char(u'\u20ac', n + 1)
    b.append_slice(u'abcdef', 2, 3 + n)
    u = b.build()
    print b.getlength(), ' '.join([str(ord(c)) for c in u])
    small = UnicodeBuilder(n)
    before = small.getlength()
    small.append(u'xyz' * n)
    print before, len(small.build())
    log = Logger()
    log.write('lost')
    log.out = LOG
    log.write('one')
    log.write('two')
    print LOG.build()
    log.write('three')
    print LOG.build()
    none = Logger()
    none.write('x')
    print none.out is None and 'None' or 'some', StringBuilder().getlength()
    return 0


def target(driver, args):
    return entry_point, None
