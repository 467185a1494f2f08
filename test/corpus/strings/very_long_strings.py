# Strings of a megabyte: building, searching and comparing.
# expect:
#  1000000 0 9 6
#  1000003 1000000 999999 100000
#  True True True
#  500003 89end 100001 True

def build(n):
    parts = []
    for i in range(n):
        parts.append('0123456789')
    return ''.join(parts)


def entry_point(argv):
    s = build(100000)
    print len(s), s[0], s[999999], s[123456]
    t = s + 'end'
    print len(t), t.find('end'), t.rfind('9'), t.count('5')
    print s == build(100000), s != t, s < t
    print len(t[500000:]), t[999998:], len(s.split('7')), s.endswith('789')
    return 0


def target(driver, args):
    return entry_point, None
