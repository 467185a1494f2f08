# rbigint and floats: rounded once, to even; what is too large; true division; logarithms.
# expect:
#  == rounding
#  0x1fffffffffffffL -0x1fffffffffffffL 0x7ffffffffffffc00000000000000000L 0x7ffffffffffffc00000000000000000L
#  0x20000000000000L -0x20000000000000L 0x8000000000000000000000000000000L 0x8000000000000000000000000000000L
#  0x20000000000000L -0x20000000000000L 0x8000000000000000000000000000000L 0x8000000000000800000000000000000L
#  0x20000000000002L -0x20000000000002L 0x8000000000000800000000000000000L 0x8000000000000800000000000000000L
#  0x20000000000004L -0x20000000000004L 0x8000000000001000000000000000000L 0x8000000000001000000000000000000L
#  0x20000000000004L -0x20000000000004L 0x8000000000001000000000000000000L 0x8000000000001800000000000000000L
#  0x20000000000006L -0x20000000000006L 0x8000000000001800000000000000000L 0x8000000000001800000000000000000L
#  0x20000000000008L -0x20000000000008L 0x8000000000002000000000000000000L 0x8000000000002000000000000000000L
#  0x40000000000000L 0x1000000000000000L 0x0L
#  == the largest
#  True too large True
#  too large too large
#  == from floats
#  0 0 0 0 1 -1 123456789
#  10000000000000000000000 -99999999999999991611392 9007199254740992 9223372036854775808 67108864 67108863
#  infinite infinite no number 1024
#  == true division
#  3.33333333333333315e-01 -3.33333333333333315e-01 9.00719925474099200e+15 0.00000000000000000e+00
#  1.00000000000000000e+01 too large zero
#  -1.02400000000000000e+03 too large too large
#  == the smallest quotients
#  2.22507385850720138e-308 6.67522157552160415e-308 2.22507385850720138e-308
#  4.94065645841246544e-324 1.48219693752373963e-323 4.94065645841246544e-324
#  0.00000000000000000e+00 9.88131291682493088e-324 4.94065645841246544e-324
#  0.00000000000000000e+00 4.94065645841246544e-324 0.00000000000000000e+00
#  0.00000000000000000e+00 0.00000000000000000e+00 0.00000000000000000e+00
#  == logarithms
#  1000.000000000000 4000.000000000000 3.000000000000 0.000000000000
#  0.693147180560 1386.294361119891 none none 1.183294662455

from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT


def tofloat(a):
    try:
        x = a.tofloat()
    except OverflowError:
        return 'too large'
    return rbigint.fromfloat(x).hex()


def fromfloat(x):
    try:
        return rbigint.fromfloat(x).str()
    except OverflowError:
        return 'infinite'
    except ValueError:
        return 'no number'


def divide(a, b):
    try:
        x = a.truediv(b)
    except OverflowError:
        return 'too large'
    except ZeroDivisionError:
        return 'zero'
    return '%.17e' % x


def log(a, base):
    try:
        return '%.12f' % a.log(base)
    except ValueError:
        return 'none'


def entry_point(argv):
    one = ONERBIGINT
    print '== rounding'
    p = one.lshift(53)
    for n in [-1, 0, 1, 2, 3, 5, 6, 7]:
        print tofloat(p.int_add(n)), tofloat(p.int_add(n).neg()), tofloat(p.int_add(n).lshift(70)), tofloat(p.int_add(n).lshift(70).int_add(1))
    print tofloat(one.lshift(54).int_sub(1)), tofloat(one.lshift(60).int_sub(1)), tofloat(NULLRBIGINT)
    print '== the largest'
    largest = one.lshift(53).int_sub(1).lshift(971)
    print tofloat(largest) == largest.hex(), tofloat(largest.add(one.lshift(970))), tofloat(largest.add(one.lshift(970)).int_sub(1)) == largest.hex()
    print tofloat(one.lshift(1024)), tofloat(one.lshift(5000).neg())
    print '== from floats'
    print fromfloat(0.0), fromfloat(-0.0), fromfloat(0.999), fromfloat(-0.999), fromfloat(1.0), fromfloat(-1.5), fromfloat(123456789.75)
    print fromfloat(1e22), fromfloat(-1e23), fromfloat(9007199254740993.0), fromfloat(9223372036854775808.0), fromfloat(67108864.0), fromfloat(67108863.5)
    huge = 1e200 * 1e200
    print fromfloat(huge), fromfloat(-huge), fromfloat(huge - huge), rbigint.fromfloat(1.7976931348623157e308).bit_length()
    print '== true division'
    print divide(one, rbigint.fromint(3)), divide(one.neg(), rbigint.fromint(3)), divide(p.int_add(1), one), divide(NULLRBIGINT, p)
    ten = rbigint.fromint(10)
    print divide(ten.pow(rbigint.fromint(400)), ten.pow(rbigint.fromint(399))), divide(ten.pow(rbigint.fromint(400)), ten), divide(one, NULLRBIGINT)
    print divide(one.lshift(2000).int_add(1), one.lshift(1990).int_sub(1).neg()), divide(one.lshift(3000), one.lshift(1976)), divide(one.lshift(3000).int_sub(1), one.lshift(1976))
    print '== the smallest quotients'
    for n in [1022, 1074, 1075, 1076, 1200]:
        print divide(one, one.lshift(n)), divide(rbigint.fromint(3), one.lshift(n)), divide(one.lshift(100).int_add(1), one.lshift(n + 100))
    print '== logarithms'
    print log(ten.pow(rbigint.fromint(1000)), 10.0), log(one.lshift(4000), 2.0), log(rbigint.fromint(1000), 10.0), log(one, 0.0)
    print log(rbigint.fromint(2), 0.0), log(one.lshift(2000), 0.0), log(NULLRBIGINT, 10.0), log(one.neg(), 0.0), log(ten, 7.0)
    return 0


def target(driver, args):
    return entry_point, None
