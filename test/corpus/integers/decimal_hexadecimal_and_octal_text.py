# Conversion of integers to text in bases ten, sixteen and eight.
# expect:
#  0 0 0 0x0 0
#  1 1 1 0x1 1
#  9 9 11 0x9 1001
#  10 a 12 0xa 1010
#  255 ff 377 0xff 11111111
#  256 100 400 0x100 100000000
#  4095 fff 7777 0xfff 111111111111
#  65535 ffff 177777 0xffff 1111111111111111
#  1000000 f4240 3641100 0xf4240 11110100001001000000
#  -1 -1000 -42 -ff
#  010 0100 0xbeef

def digits(n, base):
    if n == 0:
        return '0'
    negative = n < 0
    n = abs(n)
    out = []
    while n > 0:
        out.append('0123456789abcdef'[n % base])
        n //= base
    if negative:
        out.append('-')
    out.reverse()
    return ''.join(out)


def entry_point(argv):
    for n in [0, 1, 9, 10, 255, 256, 4095, 65535, 1000000]:
        print str(n), '%x' % n, '%o' % n, hex(n), digits(n, 2)
        if digits(n, 16) != '%x' % n or digits(n, 8) != '%o' % n or digits(n, 10) != str(n):
            print 'disagreement'
    print str(-1), str(-1000), '%d' % -42, digits(-255, 16)
    print oct(8), oct(64), hex(48879)
    return 0


def target(driver, args):
    return entry_point, None
