# r_int32, r_uint16 and their kin only store: they are made, widened, compared after widening, and keys.
# expect:
#  == they wrap at their width
#  -128 0 -32768 65535 3
#  2147483647 -1 1 127
#  == widen() and arithmetic on what it gives
#  -25533 -200 65536
#  == as fields
#  0 254 -56
#  == in lists
#  4 1 25536 -1
#  == 64 bits on every machine
#  1099511627776 1099511627777 9223372036854775808 9223372036854775807 True
#  -1 9223372036854775807
#  == from one width to another
#  -56 200 -1 -1
#  == from floats and bools
#  3 1 -2

from rpython.rlib.rarithmetic import (r_int32, r_uint32, r_int16, r_uint16, r_int8, r_uint8, r_int64, r_uint64,
    widen, intmask, r_uint, r_longlong)


class Pixel(object):
    def __init__(self, r, g, b):
        self.r = r_uint8(r)
        self.g = r_uint8(g)
        self.b = r_int8(b)


def show(x):
    return intmask(widen(x))


show._annspecialcase_ = 'specialize:argtype(0)'


def make16(n):
    return r_int16(n)


def make32(n):
    return r_uint32(n)


def entry_point(argv):
    one = len(argv)
    print '== they wrap at their width'
    print show(r_int8(127 + one)), show(r_uint8(255 + one)), show(r_int16(32767 + one)), show(r_uint16(-one)), show(r_uint16(65536 * one + 3))
    print show(r_int32(0x7fffffff)), show(r_int32(-one)), show(r_uint32(one)), show(r_int8(-129 * one))
    print '== widen() and arithmetic on what it gives'
    print widen(make16(40000)) + widen(make16(3)), widen(r_uint8(200)) * widen(r_int8(-one)), widen(r_uint16(65535)) + one
    print '== as fields'
    p = Pixel(255 + one, 256 * one - 2, 200)
    print show(p.r), show(p.g), show(p.b)
    print '== in lists'
    l = [r_int16(one), r_int16(2), r_int16(-40000)]
    l.append(make16(65535))
    print len(l), show(l[0]), show(l[2]), show(l[3])
    print '== 64 bits on every machine'
    x = r_int64(one) << 40
    y = r_uint64(one) << 63
    print str(x), str(x + r_int64(1)), str(y), str(y - r_uint64(1)), y > r_uint64(5)
    print str(r_int64(-one) >> 1), str(r_uint64(-one) >> 1)
    print '== from one width to another'
    print show(r_int8(show(r_uint8(200)))), show(r_uint8(intmask(widen(r_int8(-56 * one))))), str(r_longlong(widen(r_int16(-one)))), intmask(r_uint(widen(r_int16(-one))))
    print '== from floats and bools'
    print show(r_int16(3.99)), show(r_uint8(one == 1)), show(r_int32(-2.5 * one))
    return 0


def target(driver, args):
    return entry_point, None
