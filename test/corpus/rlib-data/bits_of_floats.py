# longlong2float: bits of floats and single floats, integers in NaNs.
# expect:
#  == doubles
#  0000000000000000 True False
#  8000000000000000 True True
#  3ff0000000000000 True False
#  bff0000000000000 True True
#  3fe0000000000000 True False
#  400921fb54442d18 True False
#  0000000000000001 True False
#  7fefffffffffffff True False
#  7ff0000000000000 True False
#  fff0000000000000 True True
#  True
#  == single floats
#  0 True 0.00000000e+00
#  2147483648 True -0.00000000e+00
#  1065353216 True 1.00000000e+00
#  3223322624 True -2.50000000e+00
#  1036831949 True 1.00000001e-01
#  1343554297 True 1.00000000e+10
#  71362 True 9.99994610e-41
#  2139095040 True inf
#  -1.0
#  == integers in NaNs
#  fffffffe00000000 True 0 True True 0.0
#  fffffffe00000001 True 1 True True 1.0
#  fffffffeffffffff True -1 True True -1.0
#  fffffffe000f4240 True 1000000 True True 1000000.0
#  fffffffefff0bdc0 True -1000000 True True -1000000.0
#  fffffffe7fffffff True 2147483647 True True 2147483647.0
#  fffffffe80000000 True -2147483648 True True -2147483648.0
#  False True True
from rpython.rlib.longlong2float import can_encode_float, can_encode_int32, decode_int32_from_longlong_nan, encode_int32_into_longlong_nan, float2longlong
from rpython.rlib.longlong2float import is_int32_from_longlong_nan, longlong2float, maybe_decode_longlong_as_float, singlefloat2uint, uint2singlefloat
from rpython.rlib.rarithmetic import intmask, r_singlefloat, r_uint, r_ulonglong
from rpython.rlib.rfloat import INFINITY

FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 3.141592653589793, 5e-324, 1.7976931348623157e308, INFINITY, -INFINITY]


def hex64(n):
    digits = ''
    bits = r_ulonglong(n)
    for i in range(16):
        digits = '0123456789abcdef'[intmask(bits & r_ulonglong(15))] + digits
        bits >>= 4
    return digits


def show_doubles():
    for x in FLOATS:
        bits = float2longlong(x)
        print hex64(bits), longlong2float(bits) == x, bits < 0
    nan = float2longlong(INFINITY - INFINITY)
    y = longlong2float(nan)
    print y != y


def show_singles():
    for x in [0.0, -0.0, 1.0, -2.5, 0.1, 1e10, 1e-40, INFINITY]:
        u = singlefloat2uint(r_singlefloat(x))
        print u, float(uint2singlefloat(u)) == float(r_singlefloat(x)), '%.8e' % float(uint2singlefloat(u))
    print '%.1f' % float(uint2singlefloat(r_uint(0xbf800000)))


def show_hidden():
    for n in [0, 1, -1, 1000000, -1000000, 0x7fffffff, -0x7fffffff - 1]:
        hidden = encode_int32_into_longlong_nan(n)
        x = longlong2float(hidden)
        print hex64(hidden), is_int32_from_longlong_nan(hidden), decode_int32_from_longlong_nan(hidden), x != x, can_encode_int32(n),
        print '%.1f' % maybe_decode_longlong_as_float(hidden)
    print is_int32_from_longlong_nan(float2longlong(-1.0)), can_encode_float(2.0), can_encode_float(INFINITY)


def entry_point(argv):
    print '== doubles'
    show_doubles()
    print '== single floats'
    show_singles()
    print '== integers in NaNs'
    show_hidden()
    return 0


def target(driver, args):
    return entry_point, None
