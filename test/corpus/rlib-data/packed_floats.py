# ieee: floats in 2, 4, 8 and 10 bytes and back; rounding, subnormal numbers, what is too large.
# expect:
#  == bits
#  0 0=0 0=0 0=0
#  -0 32768=-0 2147483648=-0 9223372036854775808=-0
#  1 15360=1 1065353216=1 4607182418800017408=1
#  -1.5 48640=-1.5 3217031168=-1.5 13832806255468478464=-1.5
#  0.1 11878=0.0999755859375 1036831949=0.10000000149011612 4591870180066957722=0.1
#  65504 31743=65504 1199562752=65504 4679235614791434240=65504
#  65519 31743=65504 1199566592=65519 4679237676375736320=65519
#  65520 too large 1199566848=65520 4679237813814689792=65520
#  6e-08 1=5.960464477539063e-08 864082265=5.99999978589949e-08 4499125899939309867=6e-08
#  2e-08 0=0 850119799=1.999999987845058e-08 4491629857959087162=2e-08
#  3e-08 1=5.960464477539063e-08 855693657=2.999999892949745e-08 4494622300311939371=3e-08
#  5.960464477539063e-08 1=5.960464477539063e-08 864026624=5.960464477539063e-08 4499096027743125504=5.960464477539063e-08
#  6.103515625e-05 1024=6.103515625e-05 947912704=6.103515625e-05 4544132024016830464=6.103515625e-05
#  3.4028234e+38 too large 2139095039=3.4028234663852886e+38 5183643170390849588=3.4028234e+38
#  3.4028235677973366e+38 too large too large 5183643170835005440=3.4028235677973366e+38
#  1e-45 0=0 1=1.401298464324817e-45 3933566627244108473=1e-45
#  7e-46 0=0 0=0 3931634128487552362=7e-46
#  1e+300 too large too large 9094988921128908188=1e+300
#  5e-324 0=0 0=0 1=5e-324
#  1.0009765625 15361=1.0009765625 1065361408=1.0009765625 4607186816846528512=1.0009765625
#  1.00048828125 15360=1 1065357312=1.00048828125 4607184617823272960=1.00048828125
#  1.0014648437500002 15362=1.001953125 1065365504=1.00146484375 4607189015869784065=1.0014648437500002
#  inf 31744=inf 2139095040=inf 9218868437227405312=inf
#  -inf 64512=-inf 4286578688=-inf 18442240474082181120=-inf
#  no such size
#  == 80 bits
#  0 0 0
#  0 32768 -0
#  9223372036854775808 16383 1
#  11529215046068469760 49152 -2.5
#  14757395258967642112 16379 0.1
#  9223372036854775808 15309 5e-324
#  9223372036854775808 15361 2.2250738585072014e-308
#  18446744073709549568 17406 1.7976931348623157e+308
#  9223372036854775808 32767 inf
#  1 1.0000000000000004 5e-324 0 5e-324
#  too large
#  == bytes
#  120 0 186 0 0 0 0 0 0 0 True
#  120 186 0 0 0 0 0 0 0 0 True
#  120 0 0 64 191 0 0 0 0 0 True
#  120 191 64 0 0 0 0 0 0 0 True
#  120 0 0 0 0 0 0 232 191 0 True
#  120 191 232 0 0 0 0 0 0 0 True
#  0 0 0 0 0 0 0 208 0 64 0 0 True
#  0 0 64 0 208 0 0 0 0 0 0 0 True
#  True 50 49 52 51 50 56 57 51 52 53 True
from rpython.rlib.mutbuffer import MutableStringBuffer
from rpython.rlib.rarithmetic import r_ulonglong
from rpython.rlib.rfloat import INFINITY, formatd
from rpython.rlib.rstruct.ieee import float_pack, float_pack80, float_unpack, float_unpack80, pack_float, pack_float80, round_to_nearest, unpack_float, unpack_float80

FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 65504.0, 65519.0, 65520.0, 6e-8, 2e-8, 3e-8, 5.960464477539063e-08, 6.103515625e-05, 3.4028234e38, 3.4028235677973366e38, 1e-45, 7e-46, 1e300, 5e-324,
          1.0009765625, 1.00048828125, 1.0014648437500002, INFINITY, -INFINITY]


def packed(x, size):
    try:
        bits = float_pack(x, size)
    except OverflowError:
        return 'too large'
    return '%s=%s' % (str(bits), formatd(float_unpack(bits, size), 'r', 0))


def show_sizes():
    for x in FLOATS:
        print formatd(x, 'r', 0), packed(x, 2), packed(x, 4), packed(x, 8)
    try:
        float_pack(1.0, 3)
    except ValueError:
        print 'no such size'


def show_long():
    for x in [0.0, -0.0, 1.0, -2.5, 0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, INFINITY]:
        mantissa, upper = float_pack80(x)
        print mantissa, upper, formatd(float_unpack80((mantissa, upper)), 'r', 0)
    one = r_ulonglong(1) << 63
    # Between the floats: halves go to the even one; below the smallest, to zero.
    print formatd(float_unpack80((one | r_ulonglong(1024), r_ulonglong(16383))), 'r', 0), formatd(float_unpack80((one | r_ulonglong(3072), r_ulonglong(16383))), 'r', 0),
    print formatd(float_unpack80((one, r_ulonglong(16383 - 1074))), 'r', 0), formatd(float_unpack80((one, r_ulonglong(16383 - 1075))), 'r', 0),
    print formatd(float_unpack80((one | r_ulonglong(1), r_ulonglong(16383 - 1075))), 'r', 0)
    try:
        print float_unpack80((one, r_ulonglong(0x7ffe)))
    except OverflowError:
        print 'too large'


def codes(s):
    return ' '.join([str(ord(c)) for c in s])


def show_bytes():
    for size in [2, 4, 8]:
        for be in [False, True]:
            wbuf = MutableStringBuffer(10)
            wbuf.setitem(0, 'x')
            pack_float(wbuf, 1, -0.75, size, be)
            s = wbuf.finish()
            print codes(s), unpack_float(s[1:1 + size], be) == -0.75
    for be in [False, True]:
        wbuf = MutableStringBuffer(12)
        pack_float80(wbuf, 0, 3.25, 12, be)
        s = wbuf.finish()
        print codes(s), unpack_float80(s, be) == 3.25
    nan = unpack_float('\x7f\xc0\x00\x01', True)
    print nan != nan, codes(str(float_pack(nan, 4))), [round_to_nearest(x) for x in [0.5, 1.5, 2.5, 2.4, 2.6]] == [0, 2, 2, 2, 3]


def entry_point(argv):
    print '== bits'
    show_sizes()
    print '== 80 bits'
    show_long()
    print '== bytes'
    show_bytes()
    return 0


def target(driver, args):
    return entry_point, None
