import math, sys
def show(f, *args):
    try:
        r = f(*args)
        if isinstance(r, float):
            return '%.13g' % r
        return repr(r)
    except Exception, e:
        return '%s: %s' % (type(e).__name__, e)
inf = float('inf'); nan = float('nan')
values = [0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -2.5, 10.0, 1e10, -1e10, 1e300, 1e-310, 710.0, 171.5, 3, 10**400, inf, -inf, nan, 7L]
for name in 'acos acosh asin asinh atan atanh ceil cos cosh degrees erf erfc exp expm1 fabs factorial floor frexp gamma isinf isnan lgamma log log10 log1p modf radians sin sinh sqrt tan tanh trunc'.split():
    print name, [show(getattr(math, name), v) for v in values if not (name in ('factorial',) and v > 1e6) and not (name in ('sin', 'cos', 'tan') and abs(v) > 1e20 and v == v and abs(v) != inf)]
pairs = [(0.0, -1.0), (0.0, 1.0), (-8.0, 1 / 3.0), (2.0, 0.5), (2, 10), (inf, 0.0), (-1.0, inf), (0.5, inf), (10.0, 400), (-2.0, 3), (3.7, -1.2), (-3.7, 1.2), (5.0, 0.0), (inf, 1.0), (1.0, inf), (-0.0, -0.0)]
for name in 'atan2 copysign fmod hypot pow log'.split():
    print name, [show(getattr(math, name), a, b) for a, b in pairs]
print [show(math.ldexp, a, b) for a, b in [(1.0, 10), (0.5, -1074), (1.0, 2000), (0.75, -1073), (1e-310, 50), (inf, 3), (1, 10**30), (1, -10**30)]]
print math.fsum([0.1] * 10), math.fsum([1e16, 1, 1e-16]), math.fsum([]), show(math.fsum, [1e308, 1e308]), math.pi, math.e
print math.log(2**2000), math.log10(10**400), show(math.log, 0), show(math.log, 5, 1), math.factorial(25), math.trunc(-2.7), show(math.trunc, 'a')
