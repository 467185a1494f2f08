# r_uint arithmetic is modulo the word and compares without sign.
# expect:
#  True -2
#  True
#  5
#  -1 15
#  True True 1
#  3 2
#  -1 33101 5381

from rpython.rlib.rarithmetic import r_uint, intmask, LONG_BIT


def difference(a, b):
    return a - b


def rotate_left(x, n):
    return (x << n) | (x >> (LONG_BIT - n))


def checksum(text):
    h = r_uint(5381)
    for c in text:
        h = h * r_uint(33) ^ r_uint(ord(c))
    return h & r_uint(0xffff)


def entry_point(argv):
    d = difference(r_uint(3), r_uint(5))
    print d > r_uint(1000), intmask(d)
    print d + r_uint(2) == r_uint(0)
    print difference(r_uint(9), r_uint(4))
    print intmask(r_uint(-1)), r_uint(-1) >> (LONG_BIT - 4)
    top = r_uint(1) << (LONG_BIT - 1)
    print intmask(top) < 0, top > r_uint(7), intmask(rotate_left(top, 1))
    print r_uint(17) // r_uint(5), r_uint(17) % r_uint(5)
    print intmask(~r_uint(0)), intmask(checksum('corpus')), intmask(checksum(''))
    return 0


def target(driver, args):
    return entry_point, None
