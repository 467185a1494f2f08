# rcomplex: arithmetic and functions of complex numbers, branch cuts, infinities, what is refused.
# expect:
#  == arithmetic
#  (3.5, -2) (2.5, -6) (9.5, 4) (-1.52941, -1.88235) (-1, 2) 5
#  (-13.2333, 5.38346) (1024, 0) (1, 0) (6.12323e-17, 1)
#  by zero
#  zero to a negative power
#  too large
#  (2, 1.5708) (1.75517, 0.958851) (-inf, -inf) -3.14159
#  True True True False
#  == functions
#  sqrt
#  (0, 0) (0, 0)
#  (1, 0) (1, 0)
#  (-1, 0) (0, 1)
#  (-1, 0) (0, -1)
#  (0, 1) (0.707107, 0.707107)
#  (3, 4) (2, 1)
#  (-2.5, 0.5) (0.157337, 1.58895)
#  (0.5, -0.25) (0.727673, -0.17178)
#  (inf, 1) (inf, 0)
#  (-inf, nan) (nan, inf)
#  (1e+300, -1e+300) (1.09868e+150, -4.5509e+149)
#  exp
#  (0, 0) (1, 0)
#  (1, 0) (2.71828, 0)
#  (-1, 0) (0.367879, 0)
#  (-1, 0) (0.367879, 0)
#  (0, 1) (0.540302, 0.841471)
#  (3, 4) (-13.1288, -15.2008)
#  (-2.5, 0.5) (0.0720364, 0.0393536)
#  (0.5, -0.25) (1.59747, -0.4079)
#  (inf, 1) (inf, inf)
#  (-inf, nan) (0, 0)
#  (1e+300, -1e+300) OverflowError
#  log
#  (0, 0) ValueError
#  (1, 0) (0, 0)
#  (-1, 0) (0, 3.14159)
#  (-1, 0) (0, -3.14159)
#  (0, 1) (0, 1.5708)
#  (3, 4) (1.60944, 0.927295)
#  (-2.5, 0.5) (0.935901, 2.9442)
#  (0.5, -0.25) (-0.581575, -0.463648)
#  (inf, 1) (inf, 0)
#  (-inf, nan) (inf, nan)
#  (1e+300, -1e+300) (691.122, -0.785398)
#  log10
#  (0, 0) ValueError
#  (1, 0) (0, 0)
#  (-1, 0) (0, 1.36438)
#  (-1, 0) (0, -1.36438)
#  (0, 1) (0, 0.682188)
#  (3, 4) (0.69897, 0.402719)
#  (-2.5, 0.5) (0.406457, 1.27865)
#  (0.5, -0.25) (-0.252575, -0.20136)
#  (inf, 1) (inf, 0)
#  (-inf, nan) (inf, nan)
#  (1e+300, -1e+300) (300.151, -0.341094)
#  sin
#  (0, 0) (0, 0)
#  (1, 0) (0.841471, 0)
#  (-1, 0) (-0.841471, 0)
#  (-1, 0) (-0.841471, 0)
#  (0, 1) (0, 1.1752)
#  (3, 4) (3.85374, -27.0168)
#  (-2.5, 0.5) (-0.674853, -0.417472)
#  (0.5, -0.25) (0.494486, -0.221688)
#  (inf, 1) ValueError
#  (-inf, nan) (nan, nan)
#  (1e+300, -1e+300) OverflowError
#  cos
#  (0, 0) (1, 0)
#  (1, 0) (0.540302, 0)
#  (-1, 0) (0.540302, 0)
#  (-1, 0) (0.540302, 0)
#  (0, 1) (1.54308, 0)
#  (3, 4) (-27.0349, -3.85115)
#  (-2.5, 0.5) (-0.90339, 0.311861)
#  (0.5, -0.25) (0.90515, 0.121109)
#  (inf, 1) ValueError
#  (-inf, nan) (nan, nan)
#  (1e+300, -1e+300) OverflowError
#  tan
#  (0, 0) (0, 0)
#  (1, 0) (1.55741, 0)
#  (-1, 0) (-1.55741, 0)
#  (-1, 0) (-1.55741, 0)
#  (0, 1) (0, 0.761594)
#  (3, 4) (-0.000187346, 0.999356)
#  (-2.5, 0.5) (0.524937, 0.643331)
#  (0.5, -0.25) (0.504501, -0.312421)
#  (inf, 1) ValueError
#  (-inf, nan) (nan, nan)
#  (1e+300, -1e+300) (0, -1)
#  sinh
#  (0, 0) (0, 0)
#  (1, 0) (1.1752, 0)
#  (-1, 0) (-1.1752, 0)
#  (-1, 0) (-1.1752, 0)
#  (0, 1) (0, 0.841471)
#  (3, 4) (-6.54812, -7.61923)
#  (-2.5, 0.5) (-5.30955, 2.93998)
#  (0.5, -0.25) (0.504896, -0.278979)
#  (inf, 1) (inf, inf)
#  (-inf, nan) (inf, nan)
#  (1e+300, -1e+300) OverflowError
#  cosh
#  (0, 0) (1, 0)
#  (1, 0) (1.54308, 0)
#  (-1, 0) (1.54308, 0)
#  (-1, 0) (1.54308, 0)
#  (0, 1) (0.540302, 0)
#  (3, 4) (-6.58066, -7.58155)
#  (-2.5, 0.5) (5.38159, -2.90062)
#  (0.5, -0.25) (1.09257, -0.128921)
#  (inf, 1) (inf, inf)
#  (-inf, nan) (inf, nan)
#  (1e+300, -1e+300) OverflowError
#  tanh
#  (0, 0) (0, 0)
#  (1, 0) (0.761594, 0)
#  (-1, 0) (-0.761594, 0)
#  (-1, 0) (-0.761594, 0)
#  (0, 1) (0, 1.55741)
#  (3, 4) (1.00071, 0.00490826)
#  (-2.5, 0.5) (-0.992682, 0.0112571)
#  (0.5, -0.25) (0.485487, -0.198055)
#  (inf, 1) (1, 0)
#  (-inf, nan) (-1, 0)
#  (1e+300, -1e+300) (1, 0)
#  asin
#  (0, 0) (0, 0)
#  (1, 0) (1.5708, 0)
#  (-1, 0) (-1.5708, 0)
#  (-1, 0) (-1.5708, 0)
#  (0, 1) (0, 0.881374)
#  (3, 4) (0.633984, 2.30551)
#  (-2.5, 0.5) (-1.35684, 1.59191)
#  (0.5, -0.25) (0.501609, -0.281396)
#  (inf, 1) (1.5708, inf)
#  (-inf, nan) (nan, -inf)
#  (1e+300, -1e+300) (0.785398, -691.815)
#  acos
#  (0, 0) (1.5708, 0)
#  (1, 0) (0, 0)
#  (-1, 0) (3.14159, 0)
#  (-1, 0) (3.14159, 0)
#  (0, 1) (1.5708, -0.881374)
#  (3, 4) (0.936812, -2.30551)
#  (-2.5, 0.5) (2.92763, -1.59191)
#  (0.5, -0.25) (1.06919, 0.281396)
#  (inf, 1) (0, -inf)
#  (-inf, nan) (nan, inf)
#  (1e+300, -1e+300) (0.785398, 691.815)
#  atan
#  (0, 0) (0, 0)
#  (1, 0) (0.785398, 0)
#  (-1, 0) (-0.785398, 0)
#  (-1, 0) (-0.785398, 0)
#  (0, 1) ValueError
#  (3, 4) (1.44831, 0.158997)
#  (-2.5, 0.5) (-1.20189, 0.067066)
#  (0.5, -0.25) (0.484254, -0.200587)
#  (inf, 1) (1.5708, 0)
#  (-inf, nan) (-1.5708, 0)
#  (1e+300, -1e+300) (1.5708, -5e-301)
#  asinh
#  (0, 0) (0, 0)
#  (1, 0) (0.881374, 0)
#  (-1, 0) (-0.881374, 0)
#  (-1, 0) (-0.881374, 0)
#  (0, 1) (0, 1.5708)
#  (3, 4) (2.29991, 0.917617)
#  (-2.5, 0.5) (-1.66306, 0.18402)
#  (0.5, -0.25) (0.492676, -0.224328)
#  (inf, 1) (inf, 0)
#  (-inf, nan) (-inf, nan)
#  (1e+300, -1e+300) (691.815, -0.785398)
#  acosh
#  (0, 0) (0, 1.5708)
#  (1, 0) (0, 0)
#  (-1, 0) (0, 3.14159)
#  (-1, 0) (0, -3.14159)
#  (0, 1) (0.881374, 1.5708)
#  (3, 4) (2.30551, 0.936812)
#  (-2.5, 0.5) (1.59191, 2.92763)
#  (0.5, -0.25) (0.281396, -1.06919)
#  (inf, 1) (inf, 0)
#  (-inf, nan) (inf, nan)
#  (1e+300, -1e+300) (691.815, -0.785398)
#  atanh
#  (0, 0) (0, 0)
#  (1, 0) ValueError
#  (-1, 0) ValueError
#  (-1, 0) ValueError
#  (0, 1) (0, 0.785398)
#  (3, 4) (0.117501, 1.40992)
#  (-2.5, 0.5) (-0.402359, 1.48087)
#  (0.5, -0.25) (0.50037, -0.314398)
#  (inf, 1) (0, 1.5708)
#  (-inf, nan) (0, nan)
#  (1e+300, -1e+300) (5e-301, -1.5708)
from rpython.rlib import rcomplex
from rpython.rlib.rfloat import INFINITY, NAN, isnan

NUMBERS = [(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-1.0, -0.0), (0.0, 1.0), (3.0, 4.0), (-2.5, 0.5), (0.5, -0.25), (INFINITY, 1.0), (-INFINITY, NAN), (1e300, -1e300)]


def part(x):
    if isnan(x):
        return 'nan'
    return '%.6g' % (x + 0.0)


def text(pair):
    r, i = pair
    return '(%s, %s)' % (part(r), part(i))


def applied(name, r, i):
    try:
        if name == 'sqrt':
            return text(rcomplex.c_sqrt(r, i))
        if name == 'exp':
            return text(rcomplex.c_exp(r, i))
        if name == 'log':
            return text(rcomplex.c_log(r, i))
        if name == 'log10':
            return text(rcomplex.c_log10(r, i))
        if name == 'sin':
            return text(rcomplex.c_sin(r, i))
        if name == 'cos':
            return text(rcomplex.c_cos(r, i))
        if name == 'tan':
            return text(rcomplex.c_tan(r, i))
        if name == 'sinh':
            return text(rcomplex.c_sinh(r, i))
        if name == 'cosh':
            return text(rcomplex.c_cosh(r, i))
        if name == 'tanh':
            return text(rcomplex.c_tanh(r, i))
        if name == 'asin':
            return text(rcomplex.c_asin(r, i))
        if name == 'acos':
            return text(rcomplex.c_acos(r, i))
        if name == 'atan':
            return text(rcomplex.c_atan(r, i))
        if name == 'asinh':
            return text(rcomplex.c_asinh(r, i))
        if name == 'acosh':
            return text(rcomplex.c_acosh(r, i))
        if name == 'atanh':
            return text(rcomplex.c_atanh(r, i))
    except ValueError:
        return 'ValueError'
    except OverflowError:
        return 'OverflowError'
    return 'unknown'


def show_functions():
    for name in ['sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh']:
        print name
        for r, i in NUMBERS:
            print text((r, i)), applied(name, r, i)


def show_arithmetic():
    a, b = (3.0, -4.0), (0.5, 2.0)
    print text(rcomplex.c_add(a, b)), text(rcomplex.c_sub(a, b)), text(rcomplex.c_mul(a, b)), text(rcomplex.c_div(a, b)), text(rcomplex.c_neg(1.0, -2.0)), part(rcomplex.c_abs(3.0, -4.0))
    print text(rcomplex.c_pow(a, b)), text(rcomplex.c_pow((2.0, 0.0), (10.0, 0.0))), text(rcomplex.c_pow((0.0, 0.0), (0.0, 0.0))), text(rcomplex.c_pow((-1.0, 0.0), (0.5, 0.0)))
    try:
        rcomplex.c_div(a, (0.0, 0.0))
    except ZeroDivisionError:
        print 'by zero'
    try:
        rcomplex.c_pow((0.0, 0.0), (-1.0, 0.0))
    except ZeroDivisionError:
        print 'zero to a negative power'
    try:
        rcomplex.c_abs(1.5e308, 1.5e308)
    except OverflowError:
        print 'too large'
    print text(rcomplex.c_polar(0.0, 2.0)), text(rcomplex.c_rect(2.0, 0.5)), text(rcomplex.c_rect(-INFINITY, 1.0)), part(rcomplex.c_phase(-1.0, -0.0))
    print rcomplex.c_isinf(1.0, INFINITY), rcomplex.c_isnan(NAN, 0.0), rcomplex.c_isfinite(1.0, 2.0), rcomplex.c_isfinite(1.0, NAN)


def entry_point(argv):
    print '== arithmetic'
    show_arithmetic()
    print '== functions'
    show_functions()
    return 0


def target(driver, args):
    return entry_point, None
