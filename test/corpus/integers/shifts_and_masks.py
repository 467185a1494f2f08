# Shifts, masks and complement on positive and negative numbers.
# expect:
#  0 0 0 -1
#  1 1 1 -2
#  6 2 2 -7
#  255 8 1 -256
#  256 1 256 -257
#  1023 10 1 -1024
#  -1 -2 -4 3 0
#  1 1024 -48
#  128 5 255
#  15 255 48 255 -255

def popcount(x):
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


def lowest_set_bit(x):
    return x & -x


def reverse_byte(b):
    r = 0
    for i in range(8):
        if b & (1 << i):
            r |= 1 << (7 - i)
    return r


def entry_point(argv):
    for x in [0, 1, 6, 255, 256, 1023]:
        print x, popcount(x), lowest_set_bit(x), ~x
    print -1 >> 1, -8 >> 2, -7 >> 1, 7 >> 1, 5 >> 10
    print 1 << 0, 1 << 10, -3 << 4
    print reverse_byte(1), reverse_byte(0xA0), reverse_byte(255)
    print 0xF0 ^ 0xFF, 0xF0 | 0x0F, 0xF0 & 0x3C, -1 & 0xFF, -256 | 1
    return 0


def target(driver, args):
    return entry_point, None
