# replace works on single characters; a longer replacement is written by hand.
# expect:
#  bonono banana []
#  a b c aaa
#  three two three
#  bb abc y

def replace_all(text, old, new):
    parts = []
    start = 0
    at = text.find(old)
    while at >= 0:
        assert start >= 0
        parts.append(text[start:at])
        start = at + len(old)
        at = text.find(old, start)
    parts.append(text[start:])
    return new.join(parts)


def entry_point(argv):
    print 'banana'.replace('a', 'o'), 'banana'.replace('x', 'y'), '[' + ''.replace('a', 'b') + ']'
    print 'a-b-c'.replace('-', ' '), 'aaa'.replace('a', 'a')
    print replace_all('one two one', 'one', 'three')
    print replace_all('aaaa', 'aa', 'b'), replace_all('abc', 'x', 'yy'), replace_all('xxy', 'x', '')
    return 0


def target(driver, args):
    return entry_point, None
