# rfloat: every form of text, with every flag, and the numbers behind a text.
# expect:
#  == codes
#  0 0 0.000e+00 0E+00 0 0
#  -0 -0 -0.000e+00 -0E+00 -0 -0
#  1 1 1.000e+00 1E+00 1 1
#  -2.5 -2.5 -2.500e+00 -2E+00 -2.5 -2.5
#  0.1 0.1 1.000e-01 1E-01 0.1 0.1
#  100 100 1.000e+02 1E+02 100 100
#  100000 100000 1.000e+05 1E+05 1E+05 100000
#  123456 123456 1.235e+05 1E+05 1.235E+05 123456
#  1234567 1234567 1.235e+06 1E+06 1.235E+06 1234567
#  1e+16 1e+16 1.000e+16 1E+16 1E+16 1e+16
#  123456789012 123456789012 1.235e+11 1E+11 1.235E+11 123456789012
#  1e+22 1e+22 1.000e+22 1E+22 1E+22 1e+22
#  1e-05 1e-05 1.000e-05 1E-05 1E-05 1e-05
#  0.0001 0.0001 1.000e-04 1E-04 0.0001 0.0001
#  2.5e-07 2.5e-07 2.500e-07 2E-07 2.5E-07 2.5e-07
#  1e+100 1e+100 1.000e+100 1E+100 1E+100 1e+100
#  5e-324 4.94065645841e-324 4.941e-324 5E-324 4.941E-324 4.94065645841e-324
#  1.7976931348623157e+308 1.79769313486e+308 1.798e+308 2E+308 1.798E+308 1.79769313486e+308
#  inf inf inf INF INF inf
#  -inf -inf -inf -INF -INF -inf
#  nan nan nan NAN NAN nan
#  0.3333333333333333 0.333333333333 3.333e-01 3E-01 0.3333 0.333333333333
#  9.9999999 9.9999999 1.000e+01 1E+01 10 9.9999999
#  0.5 0.5 5.000e-01 5E-01 0.5 0.5
#  == fixed point
#  0 0.00 0.0 0. 0.0
#  -0 -0.00 -0.0 -0. -0.0
#  0 0.50 0.5 0. 0.0
#  2 1.50 1.5 2. 2.0
#  2 2.50 2.5 2. 2.0
#  10000000000000000 10000000000000000.00 10000000000000000.0 10000000000000000. 10000000000000000.0
#  0 0.12 0.1 0. 0.0
#  -0 -0.00 -0.0 -0. -0.0
#  inf inf INF inf inf
#  == flags
#  0.0 0.0 0.0000 +0 +0.0
#  -0.0 -0.0 -0.0000 -0 -0.0
#  1.0 1.0 1.0000 +1 +1.0
#  -2.5 -2.5 -2.5000 -2.5 -2.5
#  0.1 0.1 0.10000 +0.1 +0.1
#  100.0 100.0 100.00 +100 +1e+2
#  100000.0 100000.0 1.0000e+05 +100000 +1e+5
#  123456.0 123456.0 1.2346e+05 +123456 +1.23e+5
#  1234567.0 1234567.0 1.2346e+06 +1.23457e+06 +1.23e+6
#  1e+16 1e+16 1.0000e+16 +1e+16 +1e+16
#  123456789012.0 1.23456789012e+11 1.2346e+11 +1.23457e+11 +1.23e+11
#  1e+22 1e+22 1.0000e+22 +1e+22 +1e+22
#  1e-05 1e-05 1.0000e-05 +1e-05 +1e-5
#  0.0001 0.0001 0.00010000 +0.0001 +0.0001
#  2.5e-07 2.5e-07 2.5000e-07 +2.5e-07 +2.5e-7
#  1e+100 1e+100 1.0000e+100 +1e+100 +1e+100
#  5e-324 4.94065645841e-324 4.9407e-324 +4.94066e-324 +4.94e-324
#  1.7976931348623157e+308 1.79769313486e+308 1.7977e+308 +1.79769e+308 +1.8e+308
#  inf inf inf +inf +inf
#  -inf -inf -inf -inf -inf
#  nan nan nan +nan +nan
#  0.3333333333333333 0.333333333333 0.33333 +0.333333 +0.333
#  9.9999999 9.9999999 10.000 +10 +10.0
#  0.5 0.5 0.50000 +0.5 +0.5
#  == kinds
#  1.5 finite False False True
#  inf infinite False True False
#  -inf infinite False True False
#  nan nan True False False
#  bad code x
#  1.000e+00
#  == text to numbers
#  [1] 1 1
#  [-2.5e3] -2500 ValueError
#  [1e400] inf inf
#  [-1e400] -inf -inf
#  [1e-400] 0 0
#  [inf] inf inf
#  [-Infinity] -inf -inf
#  [+INF] inf inf
#  [nan] nan nan
#  [-nan] nan nan
#  [+NaN] nan nan
#  [] empty string for float() ValueError
#  [] empty string for float() ValueError
#  [1x] invalid literal for float() ValueError
#  [e5] invalid literal for float() ValueError
#  [.] invalid literal for float() ValueError
#  [.5] 0.5 0.5
#  [5.] 5 5
#  [1e] invalid literal for float() ValueError
#  [--1] invalid literal for float() ValueError
#  [+ 1] invalid literal for float() ValueError
#  [infinit] invalid literal for float() ValueError
#  [0x10] invalid literal for float() ValueError
#  [1 2] invalid literal for float() ValueError
#  [4.9406564584124654e-324] 5e-324 5e-324
#  [7] 7 ValueError
#  == dtoa
#  1.5 -inf +inf 1.23e+03 0.0025
#  invalid
from rpython.rlib import rdtoa
from rpython.rlib.rfloat import DIST_FINITE, DIST_INFINITY, DIST_NAN, DTSF_ADD_DOT_0, DTSF_ALT, DTSF_CUT_EXP_0, DTSF_SIGN, DTSF_STR_PRECISION
from rpython.rlib.rfloat import INFINITY, NAN, double_to_string, formatd, isfinite, isinf, isnan, rstring_to_float, string_to_float
from rpython.rlib.rstring import ParseStringError

NUMBERS = [0.0, -0.0, 1.0, -2.5, 0.1, 100.0, 1e5, 123456.0, 1234567.0, 1e16, 123456789012.0, 1e22, 1e-5, 0.0001, 2.5e-7, 1e100, 5e-324, 1.7976931348623157e308,
           INFINITY, -INFINITY, NAN, 1.0 / 3.0, 9.9999999, 0.5]


def show_codes():
    for x in NUMBERS:
        print formatd(x, 'r', 0), formatd(x, 'g', DTSF_STR_PRECISION), formatd(x, 'e', 3), formatd(x, 'E', 0), formatd(x, 'G', 4), formatd(x, 's', 0)


def show_fixed():
    for x in [0.0, -0.0, 0.5, 1.5, 2.5, 1e16, 0.125, -1e-7, INFINITY]:
        print formatd(x, 'f', 0), formatd(x, 'f', 2), formatd(x, 'F', 1), formatd(x, 'f', 0, DTSF_ALT), formatd(x, 'f', 0, DTSF_ADD_DOT_0)


def show_flags():
    for x in NUMBERS:
        print formatd(x, 'r', 0, DTSF_ADD_DOT_0), formatd(x, 'g', 12, DTSF_ADD_DOT_0), formatd(x, 'g', 5, DTSF_ALT), formatd(x, 'g', 6, DTSF_SIGN),
        print formatd(x, 'g', 3, DTSF_CUT_EXP_0 | DTSF_SIGN | DTSF_ADD_DOT_0)


def name_of(kind):
    if kind == DIST_FINITE:
        return 'finite'
    if kind == DIST_NAN:
        return 'nan'
    assert kind == DIST_INFINITY
    return 'infinite'


def show_kinds():
    for x in [1.5, INFINITY, -INFINITY, NAN]:
        text, kind = double_to_string(x, 'r', 0, DTSF_ADD_DOT_0)
        print text, name_of(kind), isnan(x), isinf(x), isfinite(x)


def show_bad_code(code):
    try:
        print formatd(1.0, code, 3)
    except ValueError:
        print 'bad code', code


def number_of(text):
    try:
        return formatd(string_to_float(text), 'r', 0)
    except ParseStringError as e:
        return e.msg


def strict(text):
    try:
        return formatd(rstring_to_float(text), 'r', 0)
    except ValueError:
        return 'ValueError'


def show_parsing():
    for text in ['1', ' -2.5e3 ', '1e400', '-1e400', '1e-400', 'inf', '-Infinity', '+INF', 'nan', '-nan', '+NaN', '', '  ', '1x', 'e5', '.', '.5', '5.', '1e', '--1', '+ 1',
                 'infinit', '0x10', '1 2', '4.9406564584124654e-324', '\t7\n']:
        print '[%s]' % text.strip(), number_of(text), strict(text)


def show_dtoa():
    print rdtoa.dtoa(1.5), rdtoa.dtoa(-INFINITY), rdtoa.dtoa(INFINITY, flags=DTSF_SIGN), rdtoa.dtoa_formatd(1234.5, 'e', 2, 0), rdtoa.strtod('2.5e-3')
    try:
        rdtoa.strtod('1.5x')
    except ValueError:
        print 'invalid'


def entry_point(argv):
    print '== codes'
    show_codes()
    print '== fixed point'
    show_fixed()
    print '== flags'
    show_flags()
    print '== kinds'
    show_kinds()
    show_bad_code('x')
    show_bad_code('e')
    print '== text to numbers'
    show_parsing()
    print '== dtoa'
    show_dtoa()
    return 0


def target(driver, args):
    return entry_point, None
