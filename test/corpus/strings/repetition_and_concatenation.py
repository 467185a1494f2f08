# Repeating strings and building long ones, by zero and negative counts too.
# expect:
#  [] [-----] []
#  ababab xyxy 3000
#  .1.22.333.4444.55555.
#  4096 aa True
#  xyz 6 xyzxyz

def ruler(n):
    return '-' * n


def staircase(n):
    s = ''
    for i in range(n):
        s = s + str(i) * i + '.'
    return s


def entry_point(argv):
    print '[' + ruler(0) + ']', '[' + ruler(5) + ']', '[' + ruler(-3) + ']'
    print 'ab' * 3, 2 * 'xy', len('abc' * 1000)
    print staircase(6)
    s = 'a'
    for i in range(12):
        s += s
    print len(s), s[0] + s[4095], s == 'a' * 4096
    t = ''
    t += 'x'
    t += 'yz'
    print t, len(t + t), t + '' + t
    return 0


def target(driver, args):
    return entry_point, None
