# What each function of the module math makes of special arguments: a letter per argument. V ValueError, O OverflowError, n NaN, + and - infinities, z 0.0, Z -0.0,
# and . any other number.
# expect:
#  sin zZ......................VVn.
#  cos ........................VVn.
#  tan zZ......................VVn.
#  asin zZ....VVVVVVV..VVVVVVVVVVVnV
#  acos ..z...VVVVVVV..VVVVVVVVVVVnV
#  atan zZ........................n.
#  sinh zZ.............OOO.O...O+-n.
#  cosh ...............OOO.O...O++n.
#  tanh zZ........................n.
#  asinh zZ......................+-n.
#  acosh VVzVVV.V.V.V.VV.V..V..V.+VnV
#  atanh zZVV..VVVVVVV..VVVVVVVVVVVnV
#  exp ...............OzOOz...O+zn.
#  expm1 zZ.............O.OO....O+.n.
#  log VVzV.V.V.V.V....V..V..V.+VnV
#  log10 VVzV.V.V.V.V....V..V..V.+VnV
#  log1p zZ.O...V.V.V....V..V..V.+VnV
#  sqrt zZ.V.V.V.V.V....V..V..V.+VnV
#  fabs zz......................++n.
#  ceil zZ...Z..................+-n.
#  floor zZ..z........zz.........+-n.
#  degrees zZ...............+......+-n.
#  radians zZ............z.........+-n.
#  gamma VV.V.....V.V..OOVOOV.O.O+VnV
#  lgamma VVzV....zV.V....VO.V....++nV
#  erf zZ........................n.
#  erfc ...............z.zz.zz.zz.n.
#  pow ..zVzVzVzVzVzzVnz
#  pow ..ZVzVzVZVzVzzVnz
#  pow .................
#  pow ......VV....V..n.
#  pow ..........Oz.+znO
#  pow ......VV..OzV+znO
#  pow ..........zO.z+nz
#  pow ......VV..zOVz+nz
#  pow ..........Oz.+znO
#  pow ......VV..OzV+znO
#  pow ....Oz..OzOz.+znO
#  pow ....OzVVOZOzV+znO
#  pow ....zO..zOzO.z+nz
#  pow ..+z+z+z+z+z++zn+
#  pow ..-Z+z+z-Z+z++zn+
#  pow ..nnnnnnnnnnnnnnn
#  pow ..........Oz.+znO
#  fmod VVzzzzzzzzzzzzznz
#  fmod VVZZZZZZZZZZZZZnZ
#  fmod VVzz..zz.......n.
#  fmod VVZZ..ZZ.......n.
#  fmod VVzzzzzz.......n.
#  fmod VVZZZZZZ.......n.
#  fmod VV....zz.......n.
#  fmod VV....ZZ.......n.
#  fmod VVzz..zzzz.....n.
#  fmod VVZZ..ZZZZ.....n.
#  fmod VVzzzzzzzzzz...n.
#  fmod VVZZZZZZZZZZ...n.
#  fmod VV..........z..n.
#  fmod VVVVVVVVVVVVVVVnV
#  fmod VVVVVVVVVVVVVVVnV
#  fmod nnnnnnnnnnnnnnnnn
#  fmod VVzzzzzz.......nz
#  atan2 z.z.z.z.z.z.zz.nz
#  atan2 Z.Z.Z.Z.Z.Z.ZZ.nZ
#  atan2 .............z.n.
#  atan2 .............Z.n.
#  atan2 .............z.n.
#  atan2 .............Z.n.
#  atan2 .............z.n.
#  atan2 .............Z.n.
#  atan2 .............z.n.
#  atan2 .............Z.n.
#  atan2 .............z.n.
#  atan2 .............Z.n.
#  atan2 ..........z..z.n.
#  atan2 ...............n.
#  atan2 ...............n.
#  atan2 nnnnnnnnnnnnnnnnn
#  atan2 .............z.n.
#  hypot zz...........++n.
#  hypot zz...........++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot .............++n.
#  hypot +++++++++++++++++
#  hypot +++++++++++++++++
#  hypot nnnnnnnnnnnnn++nn
#  hypot .............++n.
#  copysign zZzZzZzZzZzZzzZzz
#  copysign zZzZzZzZzZzZzzZzz
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign .................
#  copysign +-+-+-+-+-+-++-++
#  copysign +-+-+-+-+-+-++-++
#  copysign nnnnnnnnnnnnnnnnn
#  copysign .................
#  ldexp zzzzzzzZZZZZZZ...OzOz...OZOZ...OzOz...OZOZ....zOz....ZOZ...OzOz...OZOZ...O.Oz...O.OZ....zOz+++++++-------nnnnnnn...O.Oz

import math

INF = 1e200 * 1e200
NAN = math.copysign(INF - INF, 1.0)
VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, -1.5, 2.0, -2.0, 3.0, -3.0, 10.0, 1e-300, 5e-324, 1e300, -1e300, 1.7976931348623157e308, 710.0,
          -746.0, 170.5, 171.7, -170.5, 1e16, INF, -INF, NAN, -171.0]
SOME = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0, 1e300, -1e300, 1e-300, INF, -INF, NAN, 1e16]


def letter(r):
    if r != r:
        return 'n'
    if r == INF:
        return '+'
    if r == -INF:
        return '-'
    if r == 0.0:
        if math.copysign(1.0, r) > 0.0:
            return 'z'
        return 'Z'
    return '.'


def one(name, f, x):
    try:
        return letter(f(x))
    except ValueError:
        return 'V'
    except OverflowError:
        return 'O'
one._annspecialcase_ = 'specialize:arg(0)'


def row(name, f):
    print name, ''.join([one(name, f, x) for x in VALUES])
row._annspecialcase_ = 'specialize:arg(0)'


def two(name, f, x, y):
    try:
        return letter(f(x, y))
    except ValueError:
        return 'V'
    except OverflowError:
        return 'O'
two._annspecialcase_ = 'specialize:arg(0)'


def table(name, f):
    for x in SOME:
        print name, ''.join([two(name, f, x, y) for y in SOME])
table._annspecialcase_ = 'specialize:arg(0)'


def entry_point(argv):
    row('sin', math.sin)
    row('cos', math.cos)
    row('tan', math.tan)
    row('asin', math.asin)
    row('acos', math.acos)
    row('atan', math.atan)
    row('sinh', math.sinh)
    row('cosh', math.cosh)
    row('tanh', math.tanh)
    row('asinh', math.asinh)
    row('acosh', math.acosh)
    row('atanh', math.atanh)
    row('exp', math.exp)
    row('expm1', math.expm1)
    row('log', math.log)
    row('log10', math.log10)
    row('log1p', math.log1p)
    row('sqrt', math.sqrt)
    row('fabs', math.fabs)
    row('ceil', math.ceil)
    row('floor', math.floor)
    row('degrees', math.degrees)
    row('radians', math.radians)
    row('gamma', math.gamma)
    row('lgamma', math.lgamma)
    row('erf', math.erf)
    row('erfc', math.erfc)
    table('pow', math.pow)
    table('fmod', math.fmod)
    table('atan2', math.atan2)
    table('hypot', math.hypot)
    table('copysign', math.copysign)
    print 'ldexp', ''.join([two('ldexp', math.ldexp, x, n) for x in SOME for n in [0, 1, -1, 1024, -1080, 2147483647, -2147483647 - 1]])
    return 0


def target(driver, args):
    return entry_point, None
