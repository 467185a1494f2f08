# Iterating, indexing and comparing unicode characters; unichr and ord.
# expect:
#  2 0 5
#  3 945 947 True
#  True True 65535
#  True True 2

def count_wide(u):
    n = 0
    for c in u:
        if ord(c) > 127:
            n += 1
    return n


def upto(n):
    out = u''
    for i in range(n):
        out += unichr(0x3b1 + i)
    return out


def entry_point(argv):
    print count_wide(u'na\xefve caf\xe9'), count_wide(u''), count_wide(upto(5))
    greek = upto(3)
    print len(greek), ord(greek[0]), ord(greek[-1]), greek[1] == u'\u03b2'
    print greek[0] < greek[1], unichr(65) == u'A', ord(unichr(0xffff))
    print greek[1:] == u'\u03b2\u03b3', greek[:1] == unichr(0x3b1), len(greek[:-1])
    return 0


def target(driver, args):
    return entry_point, None
