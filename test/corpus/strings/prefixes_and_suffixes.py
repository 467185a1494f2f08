# startswith and endswith, also with the empty string and with longer patterns.
# expect:
#  .py .tar.gz .txt none none
#  bar foobar x
#  False True True False
#  True True False

EXTENSIONS = ['.py', '.txt', '.tar.gz']


def extension(name):
    for e in EXTENSIONS:
        if name.endswith(e):
            return e
    return 'none'


def without_prefix(s, prefix):
    if s.startswith(prefix):
        return s[len(prefix):]
    return s


def entry_point(argv):
    print extension('a.py'), extension('b.tar.gz'), extension('.txt'), extension('c'), extension('')
    print without_prefix('foobar', 'foo'), without_prefix('foobar', 'bar'), without_prefix('x', '')
    print 'abc'.startswith('abcd'), 'abc'.startswith('abc'), ''.startswith(''), ''.endswith('a')
    print 'abc'.endswith('c'), 'abc'.startswith('a'), 'abc'.endswith('b')
    return 0


def target(driver, args):
    return entry_point, None
