# Digits are turned into numbers and back, in several bases.
# expect:
#  1234 255 511 5 35
#  -1 -1 0
#  0 True 9 True a True z True

def digit_value(c):
    if '0' <= c <= '9':
        return ord(c) - ord('0')
    if 'a' <= c <= 'z':
        return ord(c) - ord('a') + 10
    return -1


def parse(s, base):
    value = 0
    for c in s:
        d = digit_value(c)
        if d < 0 or d >= base:
            return -1
        value = value * base + d
    return value


def entry_point(argv):
    print parse('1234', 10), parse('ff', 16), parse('777', 8), parse('101', 2), parse('z', 36)
    print parse('12', 2), parse('x!', 36), parse('', 10)
    for n in [0, 9, 10, 35]:
        c = '0123456789abcdefghijklmnopqrstuvwxyz'[n]
        print c, digit_value(c) == n,
    print
    return 0


def target(driver, args):
    return entry_point, None
